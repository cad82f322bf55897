package dev.chai.spec.mention;

import dev.chai.spec.Primitive;
import dev.chai.spec.Taxonomy;
import dev.chai.spec.mention.Motion.Kind;
import dev.chai.spec.mention.Motion.Outcome;
import dev.chai.spec.text.PhraseBook;
import dev.chai.spec.text.PhraseGraph;
import dev.chai.spec.text.Vocabulary;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All wordings that the finder knows, compiled: the automaton, what each phrase stands for, and the class of each word.
 *
 * <p>The data is {@code lexicon.json}: states by primitive, movements by verb and direction, words of structure, and traps.
 * Immutable and thread-safe.
 */
final class Lexicon {
    private static final int STATES = 0;
    private static final int MOVEMENTS = 1;
    private static final int CUES = 2;
    private static final int ELLIPTIC = 3;
    private static final int FIRST_WATCH = 4;

    private final Vocabulary vocabulary;
    private final PhraseGraph phrases;
    private final Term[] terms;
    private final int[] classes;
    private final Map<String, Primitive> primitives;

    /** Numbers of the words that the grammar itself knows. */
    final int and;

    final int or;
    final int nor;
    final int with;
    final int to;
    final int after;
    final int once;
    final int his;
    final int her;

    private Lexicon(Compiler compiler) {
        and = compiler.book.word("and");
        or = compiler.book.word("or");
        nor = compiler.book.word("nor");
        with = compiler.book.word("with");
        to = compiler.book.word("to");
        after = compiler.book.word("after");
        once = compiler.book.word("once");
        his = compiler.book.word("his");
        her = compiler.book.word("her");
        this.classes = compiler.classes();
        this.vocabulary = compiler.book.vocabulary();
        this.phrases = compiler.book.compile();
        this.terms = compiler.terms.toArray(new Term[0]);
        this.primitives = compiler.byId;
    }

    static Lexicon compile(Taxonomy taxonomy, Map<String, String> macros, Map<String, List<String>> watches) {
        return new Lexicon(new Compiler(taxonomy, macros, watches));
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    PhraseGraph phrases() {
        return phrases;
    }

    Term term(int meaning) {
        return terms[meaning];
    }

    /** Whether a word belongs to any of the classes in the mask. */
    boolean is(int word, int mask) {
        return word < classes.length && (classes[word] & mask) != 0;
    }

    /** A primitive by id, where this taxonomy has it. */
    Optional<Primitive> primitive(String id) {
        return Optional.ofNullable(primitives.get(id));
    }

    /** Turns the file, the taxonomy's own aliases and the watched phrases into one book. */
    private static final class Compiler {
        final LexiconFile file = LexiconFile.bundled();
        final Map<String, Primitive> byId = new HashMap<>();
        final List<Term> terms = new ArrayList<>();
        final PhraseBook book;

        Compiler(Taxonomy taxonomy, Map<String, String> macros, Map<String, List<String>> watches) {
            taxonomy.primitives().forEach(p -> byId.put(p.id(), p));
            book = new PhraseBook(macrosWith(macros));
            states();
            added(taxonomy);
            movements();
            cues();
            watched(watches);
        }

        private Map<String, String> macrosWith(Map<String, String> more) {
            Map<String, String> all = new LinkedHashMap<>();
            file.patterns("macros").forEach((name, body) -> all.put(name, body.get(0)));
            all.putAll(more);
            return all;
        }

        private void states() {
            file.patterns("states").forEach((ids, patterns) -> {
                outcome(ids).ifPresent(o -> add(new Term.State(o.primitives(), o.ambiguous()), patterns, STATES));
            });
            file.patterns("elliptic").forEach((ids, patterns) -> {
                for (Primitive primitive : primitives(ids)) {
                    add(new Term.Elliptic(primitive), patterns, ELLIPTIC);
                }
            });
        }

        /** Primitives and aliases that an extension brings are found by their own names. */
        private void added(Taxonomy taxonomy) {
            Taxonomy bundled = Taxonomy.bundled();
            for (Primitive primitive : taxonomy.primitives()) {
                Optional<Primitive> original = bundled.find(primitive.id());
                List<String> names = new ArrayList<>(primitive.aliases());
                names.add(primitive.name());
                original.ifPresent(known -> names.removeAll(known.aliases()));
                original.ifPresent(known -> names.remove(known.name()));
                if (!names.isEmpty()) {
                    add(
                            new Term.State(List.of(primitive), false),
                            names.stream().map(Compiler::literal).toList(),
                            STATES);
                }
            }
        }

        /** A name as a pattern that means just these words. */
        private static String literal(String name) {
            return name.replaceAll("[^\\p{L}\\p{N}']+", " ").strip();
        }

        private void movements() {
            file.patterns("traps").values().forEach(patterns -> add(new Term.Trap(), patterns, MOVEMENTS));
            file.patterns("directions")
                    .forEach((names, patterns) -> add(new Term.Heading(mask(names)), patterns, MOVEMENTS));
            file.entries("motions")
                    .forEach((name, fields) -> add(
                            new Term.Move(motion(name, fields)), fields.getOrDefault("words", List.of()), MOVEMENTS));
        }

        private static int mask(String names) {
            int mask = 0;
            for (String name : names.split(" ", -1)) {
                mask |= Direction.of(name).bit();
            }
            return mask;
        }

        private Motion motion(String name, Map<String, List<String>> fields) {
            Map<Direction, Outcome> byDirection = new EnumMap<>(Direction.class);
            for (int i = 0; i < Direction.count(); i++) {
                Direction direction = Direction.at(i);
                outcome(
                                fields,
                                direction
                                        .name()
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .replace('_', '-'))
                        .ifPresent(o -> byDirection.put(direction, o));
            }
            return new Motion(name, kind(fields), byDirection, outcome(fields, "none"));
        }

        private static Kind kind(Map<String, List<String>> fields) {
            String noun = fields.getOrDefault("noun", List.of("")).get(0);
            if (!noun.isEmpty()) {
                return noun.equals("adjacent") ? Kind.ADJACENT : Kind.NOUN;
            }
            if (fields.containsKey("subject")) {
                return Kind.SUBJECT;
            }
            return fields.containsKey("lexical") ? Kind.LEXICAL : Kind.GENERAL;
        }

        /** "a b" are alternatives; "a b+" states both. */
        private Optional<Outcome> outcome(Map<String, List<String>> fields, String direction) {
            List<String> ids = fields.getOrDefault(direction, List.of(""));
            return outcome(ids.get(0));
        }

        private Optional<Outcome> outcome(String ids) {
            List<Primitive> stated = primitives(ids.replace("+", ""));
            boolean alternatives = stated.size() > 1 && !ids.contains("+");
            return stated.isEmpty() ? Optional.empty() : Optional.of(new Outcome(stated, alternatives));
        }

        private List<Primitive> primitives(String ids) {
            List<Primitive> found = new ArrayList<>();
            for (String id : ids.split(" ", -1)) {
                Primitive primitive = byId.get(id);
                if (primitive != null) {
                    found.add(primitive);
                }
            }
            return List.copyOf(found);
        }

        private void cues() {
            file.patterns("cues").forEach((name, patterns) -> add(new Term.Signal(Cue.of(name)), patterns, CUES));
        }

        private void watched(Map<String, List<String>> watches) {
            int channel = FIRST_WATCH;
            for (Map.Entry<String, List<String>> watch : watches.entrySet()) {
                add(new Term.Watched(watch.getKey()), watch.getValue(), channel++);
            }
        }

        private void add(Term term, List<String> patterns, int channel) {
            for (String pattern : patterns) {
                book.add(pattern, terms.size(), channel);
            }
            terms.add(term);
        }

        int[] classes() {
            Map<Integer, Integer> bits = new HashMap<>();
            file.patterns("classes").forEach((name, words) -> {
                for (String word : words.get(0).split(" ", -1)) {
                    bits.merge(book.word(word), WordClass.of(name).bit(), (a, b) -> a | b);
                }
            });
            for (int adverb : book.adverbs()) {
                bits.merge(adverb, WordClass.AUXILIARY.bit(), (a, b) -> a | b);
            }
            int[] classes = new int[book.words()];
            bits.forEach((word, mask) -> classes[word] = mask);
            return classes;
        }
    }
}
