package dev.chai.spec.mention.lexicon;

import dev.chai.spec.Primitive;
import dev.chai.spec.Taxonomy;
import dev.chai.spec.data.Located;
import dev.chai.spec.mention.lexicon.Motion.Kind;
import dev.chai.spec.mention.lexicon.Motion.Outcome;
import dev.chai.spec.text.PhraseBook;
import dev.chai.spec.text.PhraseGraph;
import dev.chai.spec.text.Vocabulary;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All wordings that the finder knows, compiled: the automaton, what each phrase stands for, and the class of each word.
 *
 * <p>The data is {@code lexicon.json}: states by primitive, movements by verb and direction, words of structure, and traps.
 * Immutable and thread-safe.
 */
public final class Lexicon {
    private static final int STATES = 0;
    private static final int MOVEMENTS = 1;
    private static final int CUES = 2;
    private static final int ELLIPTIC = 3;
    /** Words that the grammar itself knows. */
    private static final List<String> GRAMMAR =
            List.of("and", "or", "nor", "with", "to", "after", "once", "his", "her");

    /** The first of the channels that watched phrases have for themselves. */
    public static final int FIRST_WATCH = 4;

    private final Vocabulary vocabulary;
    private final PhraseGraph phrases;
    private final Term[] terms;
    private final int[] classes;
    private final Taxonomy taxonomy;
    private final PhraseKeys watches;
    private final int firstWatched;

    /** Numbers of the words of the grammar. */
    public final int and;

    public final int or;
    public final int nor;
    public final int with;
    public final int to;
    public final int after;
    public final int once;
    public final int his;
    public final int her;

    private Lexicon(Compiler compiler) {
        this.phrases = compiler.book.compile();
        this.vocabulary = phrases.vocabulary();
        and = vocabulary.number("and");
        or = vocabulary.number("or");
        nor = vocabulary.number("nor");
        with = vocabulary.number("with");
        to = vocabulary.number("to");
        after = vocabulary.number("after");
        once = vocabulary.number("once");
        his = vocabulary.number("his");
        her = vocabulary.number("her");
        this.classes = compiler.classes(vocabulary);
        this.terms = compiler.terms.toArray(new Term[0]);
        this.taxonomy = compiler.taxonomy;
        this.watches = compiler.watches;
        this.firstWatched = terms.length;
    }

    public static Lexicon compile(Taxonomy taxonomy, Map<String, String> macros, Map<String, List<String>> watches) {
        return new Lexicon(new Compiler(taxonomy, macros, watches));
    }

    /** The phrases that such a lexicon is made of. */
    public static PhraseBook book(Taxonomy taxonomy, Map<String, String> macros, Map<String, List<String>> watches) {
        return new Compiler(taxonomy, macros, watches).book;
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    public PhraseGraph phrases() {
        return phrases;
    }

    public PhraseKeys phraseKeys() {
        return watches;
    }

    /** The number of the watch that a phrase in one of their channels was found for. */
    public int watch(int meaning) {
        return meaning - firstWatched;
    }

    public Term term(int meaning) {
        return terms[meaning];
    }

    /** Whether a word belongs to any of the classes in the mask. */
    public boolean is(int word, int mask) {
        return word < classes.length && (classes[word] & mask) != 0;
    }

    /** The primitives that some wording states. */
    public Set<Primitive> stated() {
        Set<Primitive> stated = new HashSet<>();
        for (Term term : terms) {
            stated.addAll(term.stated());
        }
        for (int i = 0; i < MotionDirection.count(); i++) {
            primitive(MotionDirection.at(i).ofSubject()).ifPresent(stated::add);
        }
        return stated;
    }

    /** A primitive by id, where this taxonomy has it. */
    public Optional<Primitive> primitive(String id) {
        return taxonomy.find(id);
    }

    /** Turns the file, the taxonomy's own aliases and the watched phrases into one book. */
    private static final class Compiler {
        final LexiconFile file = LexiconFile.bundled();
        final Taxonomy taxonomy;
        final List<Term> terms = new ArrayList<>();
        final PhraseBook book;
        final PhraseKeys watches;

        Compiler(Taxonomy taxonomy, Map<String, String> macros, Map<String, List<String>> watches) {
            this.taxonomy = taxonomy;
            book = new PhraseBook(macrosWith(macros));
            states();
            added();
            movements();
            cues();
            watched(watches);
            words();
            this.watches = new PhraseKeys(watches.keySet());
        }

        private Map<String, String> macrosWith(Map<String, String> more) {
            Map<String, String> all = new LinkedHashMap<>();
            for (Map.Entry<String, List<String>> macro : file.patterns("macros").entrySet()) {
                all.put(macro.getKey(), macro.getValue().get(0));
            }
            all.putAll(more);
            return all;
        }

        private void states() {
            for (Map.Entry<String, List<String>> state : file.patterns("states").entrySet()) {
                Optional<Outcome> outcome = outcome(state.getKey());
                if (outcome.isPresent()) {
                    Term term = new Term.State(
                            outcome.get().primitives(), outcome.get().ambiguous());
                    add(term, state.getValue(), STATES);
                }
            }
            for (Map.Entry<String, List<String>> half :
                    file.patterns("elliptic").entrySet()) {
                for (Primitive primitive : primitives(half.getKey())) {
                    add(new Term.Elliptic(primitive), half.getValue(), ELLIPTIC);
                }
            }
        }

        /** Primitives and aliases that an extension brings are found by their own names. */
        private void added() {
            Taxonomy bundled = Taxonomy.bundled();
            if (taxonomy == bundled) {
                return;
            }
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
            add(new Term.Trap(), file.list("traps"), MOVEMENTS);
            for (Map.Entry<String, List<String>> direction :
                    file.patterns("directions").entrySet()) {
                add(new Term.Directions(mask(direction.getKey())), direction.getValue(), MOVEMENTS);
            }
            for (Map.Entry<String, Located> motion : file.entries("motions").entrySet()) {
                Located fields = motion.getValue();
                add(new Term.Move(motion(motion.getKey(), fields)), fields.strings("words"), MOVEMENTS);
            }
        }

        private static int mask(String names) {
            int mask = 0;
            for (String name : names.split(" ", -1)) {
                mask |= MotionDirection.of(name).bit();
            }
            return mask;
        }

        private Motion motion(String name, Located fields) {
            Map<MotionDirection, Outcome> byDirection = new EnumMap<>(MotionDirection.class);
            for (int i = 0; i < MotionDirection.count(); i++) {
                MotionDirection direction = MotionDirection.at(i);
                Optional<Outcome> outcome = outcome(fields, direction.id());
                if (outcome.isPresent()) {
                    byDirection.put(direction, outcome.get());
                }
            }
            Optional<Primitive> action = taxonomy.find(fields.text("action").orElse(""));
            return new Motion(name, kind(fields), byDirection, outcome(fields, "none"), action);
        }

        private static Kind kind(Located fields) {
            Optional<Located> noun = fields.find("noun");
            if (noun.isPresent()) {
                boolean adjacent = noun.get().isString() && noun.get().string().equals("adjacent");
                return adjacent ? Kind.ADJACENT : Kind.NOUN;
            }
            if (fields.flag("subject")) {
                return Kind.SUBJECT;
            }
            return fields.flag("lexical") ? Kind.LEXICAL : Kind.GENERAL;
        }

        /** "a b" are alternatives; "a b+" states both. */
        private Optional<Outcome> outcome(Located fields, String direction) {
            return outcome(fields.text(direction).orElse(""));
        }

        private Optional<Outcome> outcome(String ids) {
            List<Primitive> stated = primitives(ids.replace("+", ""));
            boolean alternatives = stated.size() > 1 && !ids.contains("+");
            return stated.isEmpty() ? Optional.empty() : Optional.of(new Outcome(stated, alternatives));
        }

        private List<Primitive> primitives(String ids) {
            return taxonomy.among(List.of(ids.split(" ", -1)));
        }

        private void cues() {
            for (Map.Entry<String, List<String>> cue : file.patterns("cues").entrySet()) {
                add(new Term.Signal(Cue.of(cue.getKey())), cue.getValue(), CUES);
            }
        }

        private void watched(Map<String, List<String>> watches) {
            int number = 0;
            for (List<String> patterns : watches.values()) {
                add(patterns, terms.size() + number, FIRST_WATCH + number);
                number++;
            }
        }

        private void add(Term term, List<String> patterns, int channel) {
            add(patterns, terms.size(), channel);
            terms.add(term);
        }

        private void add(List<String> patterns, int meaning, int channel) {
            for (String pattern : patterns) {
                book.add(pattern, meaning, channel);
            }
        }

        /** The words that the grammar knows and those with a class need not be in any pattern. */
        private void words() {
            for (String word : GRAMMAR) {
                book.addWord(word);
            }
            for (String[] members : members().values()) {
                for (String member : members) {
                    book.addWord(member);
                }
            }
        }

        private Map<String, String[]> members() {
            Map<String, String[]> members = new LinkedHashMap<>();
            for (Map.Entry<String, List<String>> wordClass :
                    file.patterns("classes").entrySet()) {
                members.put(wordClass.getKey(), wordClass.getValue().get(0).split(" ", -1));
            }
            return members;
        }

        int[] classes(Vocabulary vocabulary) {
            int[] classes = new int[vocabulary.size()];
            for (Map.Entry<String, String[]> members : members().entrySet()) {
                int bit = WordClass.of(members.getKey()).bit();
                for (String member : members.getValue()) {
                    classes[vocabulary.number(member)] |= bit;
                }
            }
            for (int adverb : vocabulary.adverbs()) {
                classes[adverb] |= WordClass.AUXILIARY.bit();
            }
            return classes;
        }
    }
}
