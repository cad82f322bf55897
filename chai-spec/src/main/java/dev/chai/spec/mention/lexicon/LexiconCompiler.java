package dev.chai.spec.mention.lexicon;

import dev.chai.spec.Primitive;
import dev.chai.spec.Taxonomy;
import dev.chai.spec.data.Located;
import dev.chai.spec.mention.lexicon.Motion.Kind;
import dev.chai.spec.text.PhraseBook;
import dev.chai.spec.text.Vocabulary;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Collects the phrases of a finder: those of the lexicon's file, the names that an extended taxonomy brings, and the additions.
 *
 * <p>A phrase's meaning is the number of its {@link Term}; watched phrases count on after the last. Not thread-safe.
 */
final class LexiconCompiler {
    private static final int STATES = 0;
    private static final int MOVEMENTS = 1;
    private static final int CUES = 2;
    private static final int ELLIPTIC = 3;

    /** The first of the channels that watched phrases have for themselves. */
    static final int FIRST_WATCH = 4;

    private final LexiconFile file = LexiconFile.bundled();
    private final Taxonomy taxonomy;
    private final PhraseKeys phraseKeys;
    private final PhraseBook book;
    private final List<Term> terms = new ArrayList<>();

    LexiconCompiler(Taxonomy taxonomy, Additions additions) {
        this.taxonomy = taxonomy;
        phraseKeys = new PhraseKeys(additions.watches().keySet());
        Map<String, String> macros = file.macros();
        macros.putAll(additions.macros());
        book = new PhraseBook(macros);
        addWordings(additions);
        addStates();
        addTaxonomyNames();
        addMovements();
        addCues();
        addWatches(additions.watches());
        addClassWords();
    }

    List<Term> terms() {
        return terms;
    }

    PhraseBook book() {
        return book;
    }

    PhraseKeys phraseKeys() {
        return phraseKeys;
    }

    /** Adds the user's wordings. One that states a movement hides the movements within: "creeps up on" then goes nowhere up. */
    private void addWordings(Additions additions) {
        additions.wordings().forEach((id, patterns) -> {
            Primitive primitive = taxonomy.require(id);
            add(new Term.State(new Outcome(List.of(primitive), false), true), patterns, STATES);
            if (primitive.role().isMovement()) {
                add(new Term.Trap(), patterns, MOVEMENTS);
            }
        });
        if (!additions.traps().isEmpty()) {
            add(new Term.Trap(), additions.traps(), STATES);
            add(new Term.Trap(), additions.traps(), MOVEMENTS);
        }
    }

    private void addStates() {
        file.lists("states")
                .forEach((ids, patterns) ->
                        Outcome.parse(ids, taxonomy).ifPresent(outcome -> addState(outcome, patterns)));
        file.lists("elliptic")
                .forEach((id, patterns) -> taxonomy.find(id)
                        .ifPresent(primitive -> add(new Term.Elliptic(primitive), patterns, ELLIPTIC)));
    }

    /** Adds the names and aliases that an extension of the bundled taxonomy brings. */
    private void addTaxonomyNames() {
        if (taxonomy == Taxonomy.bundled()) {
            return;
        }
        for (Primitive primitive : taxonomy.primitives()) {
            List<String> names = names(primitive);
            Taxonomy.bundled().find(primitive.id()).ifPresent(known -> names.removeAll(names(known)));
            if (!names.isEmpty()) {
                addState(
                        new Outcome(List.of(primitive), false),
                        names.stream().map(LexiconCompiler::literal).toList());
            }
        }
    }

    private static List<String> names(Primitive primitive) {
        List<String> names = new ArrayList<>(primitive.aliases());
        names.add(primitive.name());
        return names;
    }

    /** Returns a name as a pattern that matches these words only. */
    private static String literal(String name) {
        return name.replaceAll("[^\\p{L}\\p{N}']+", " ").strip();
    }

    private void addMovements() {
        add(new Term.Trap(), file.list("traps"), MOVEMENTS);
        file.lists("directions")
                .forEach((names, patterns) -> add(new Term.Directions(mask(names)), patterns, MOVEMENTS));
        for (Located motion : file.entries("motions").values()) {
            add(new Term.Move(motion(motion)), motion.strings("words"), MOVEMENTS);
        }
    }

    private static int mask(String names) {
        int mask = 0;
        for (String name : names.split(" \\+ ", -1)) {
            mask |= MotionDirection.of(name).bit();
        }
        return mask;
    }

    private Motion motion(Located fields) {
        Map<MotionDirection, Outcome> byDirection = new EnumMap<>(MotionDirection.class);
        fields.members("directed")
                .forEach((name, ids) -> Outcome.parse(ids.string(), taxonomy)
                        .ifPresent(outcome -> byDirection.put(MotionDirection.of(name), outcome)));
        return new Motion(
                Kind.of(fields.require("kind").string()),
                byDirection,
                fields.text("plain").flatMap(ids -> Outcome.parse(ids, taxonomy)),
                fields.text("action").flatMap(taxonomy::find));
    }

    private void addCues() {
        file.lists("cues").forEach((name, patterns) -> add(new Term.Signal(Cue.of(name)), patterns, CUES));
    }

    private void addWatches(Map<String, List<String>> watches) {
        int number = 0;
        for (List<String> patterns : watches.values()) {
            add(patterns, terms.size() + number, FIRST_WATCH + number);
            number++;
        }
    }

    private void addState(Outcome outcome, List<String> patterns) {
        add(new Term.State(outcome, false), patterns, STATES);
    }

    private void add(Term term, List<String> patterns, int channel) {
        add(patterns, terms.size(), channel);
        terms.add(term);
    }

    private void add(List<String> patterns, int meaning, int channel) {
        patterns.forEach(pattern -> book.add(pattern, meaning, channel));
    }

    /** Words with a class need a number even where no pattern has them. */
    private void addClassWords() {
        file.lists("classes").values().forEach(words -> words.forEach(book::addWord));
    }

    /** Returns the classes of each word of the vocabulary, as masks of {@link WordClass}. */
    int[] classes(Vocabulary vocabulary) {
        int[] classes = new int[vocabulary.size()];
        file.lists("classes").forEach((name, words) -> {
            int bit = WordClass.of(name).bit();
            words.forEach(word -> classes[vocabulary.number(word)] |= bit);
        });
        for (int adverb : vocabulary.adverbs()) {
            classes[adverb] |= WordClass.AUXILIARY.bit();
        }
        return classes;
    }
}
