package dev.chai.spec.mention;

import dev.chai.spec.Primitive;
import dev.chai.spec.Taxonomy;
import dev.chai.spec.mention.lexicon.Additions;
import dev.chai.spec.mention.lexicon.Lexicon;
import dev.chai.spec.text.WorkspacePool;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Finds the visual primitives that free English text states.
 *
 * <pre>{@code
 * for (Mention mention : MentionFinder.standard().find("The camera pans left without zooming.")) {
 *     System.out.println(mention.primitive().id() + (mention.negated() ? " (denied)" : ""));
 * }
 * // pan-left
 * }</pre>
 *
 * <p>The longest wording wins ("extreme wide shot" contains no "wide shot"); inflections and word order are understood ("pans slowly to
 * the left", "a leftward pan"); words between quotation marks are skipped. Everyday verbs are about a subject unless the text names the
 * camera: "the man moves left" states no truck.
 *
 * <p>Immutable and thread-safe. Cost: linear in the length of the text, some microseconds for a caption of twenty words.
 *
 * @since 0.1
 */
public final class MentionFinder {
    private final Taxonomy taxonomy;
    private final Lexicon lexicon;
    private final WorkspacePool<TextAnalyzer> analyzers;

    private MentionFinder(Taxonomy taxonomy, Lexicon lexicon) {
        this.taxonomy = taxonomy;
        this.lexicon = lexicon;
        this.analyzers = new WorkspacePool<>(() -> new TextAnalyzer(lexicon));
    }

    /** Returns the finder of the bundled taxonomy. */
    public static MentionFinder standard() {
        return Standard.FINDER;
    }

    /** Returns a builder of a finder for another taxonomy, with more wordings, or with watched phrases. */
    public static Builder builder(Taxonomy taxonomy) {
        return new Builder(taxonomy);
    }

    /**
     * Returns the primitives that a text states, in the order of their places.
     *
     * @throws NullPointerException if the text is null
     */
    public List<Mention> find(CharSequence text) {
        return analyze(text).mentions();
    }

    /**
     * Returns the primitives that this finder has wordings for, in the order of the taxonomy. Names of things, attributes of subjects
     * and judgments such as "not judgeable" are not among them.
     *
     * <p>Cost: linear in the size of the taxonomy; keep the list.
     */
    public List<Primitive> readable() {
        Set<Primitive> stated = lexicon.stated();
        return taxonomy.primitives().stream().filter(stated::contains).toList();
    }

    /** Returns the keys of the watched phrases, in the order in which they were first given to the builder. */
    public List<String> phraseKeys() {
        return lexicon.phraseKeys().keys();
    }

    /**
     * Analyzes a text once: words, sentences, mentions and watched phrases.
     *
     * @throws NullPointerException if the text is null
     */
    public AnalyzedText analyze(CharSequence text) {
        Objects.requireNonNull(text, "text");
        return analyzers.use(analyzer -> analyzer.analyze(text));
    }

    private static final class Standard {
        static final MentionFinder FINDER = builder(Taxonomy.bundled()).build();
    }

    /**
     * Configures a finder.
     *
     * <p>Not thread-safe.
     */
    public static final class Builder {
        private final Taxonomy taxonomy;
        private final Map<String, String> macros = new LinkedHashMap<>();
        private final Map<String, List<String>> watches = new LinkedHashMap<>();
        private final Map<String, List<String>> wordings = new LinkedHashMap<>();
        private final List<String> traps = new ArrayList<>();

        private Builder(Taxonomy taxonomy) {
            this.taxonomy = Objects.requireNonNull(taxonomy, "taxonomy");
        }

        /**
         * Adds a macro (name with its dollar sign) that watched patterns may use in addition to those of the lexicon.
         *
         * @throws IllegalArgumentException if the name has another pattern already
         */
        public Builder macro(String name, String pattern) {
            addOnce(name, pattern);
            return this;
        }

        /**
         * Adds wordings in addition to those of the lexicon. Several calls add up.
         *
         * @throws dev.chai.spec.data.ChaiDataException with the place in the file, if the taxonomy lacks one of the primitives
         * @throws IllegalArgumentException if two wordings files define a macro differently
         */
        public Builder wordings(Wordings added) {
            added.patterns(taxonomy)
                    .forEach((id, patterns) -> wordings.computeIfAbsent(id, key -> new ArrayList<>())
                            .addAll(patterns));
            traps.addAll(added.traps());
            added.macros().forEach(this::addOnce);
            return this;
        }

        private void addOnce(String name, String pattern) {
            String known = macros.putIfAbsent(name, pattern);
            if (known != null && !known.equals(pattern)) {
                throw new IllegalArgumentException(
                        "the macro " + name + " is defined twice: " + known + " and " + pattern);
            }
        }

        /**
         * Adds a phrase that is reported under a key, found in the same pass.
         *
         * <p>Patterns: {@code pan~ (up|down)} with any inflection of pan and a choice, {@code [very] slow} with an optional part,
         * {@code *ly} any adverb in -ly, {@code *'s} any possessive, {@code *} any word, {@code ,} where a comma is meant. Letter
         * case does not count, hyphens are spaces. Phrases of one key compete: the first and longest wins.
         *
         * <p>{@link #build()} throws an IllegalArgumentException that names the pattern, if the pattern cannot be read.
         */
        public Builder watch(String key, String pattern) {
            watches.computeIfAbsent(key, k -> new ArrayList<>()).add(pattern);
            return this;
        }

        /**
         * Returns the finder. Cost: some milliseconds for the bundled wordings alone, about a tenth of a second with others, since all
         * wordings are then compiled again.
         *
         * @throws IllegalArgumentException if a pattern cannot be read
         */
        public MentionFinder build() {
            return new MentionFinder(
                    taxonomy, Lexicon.compile(taxonomy, new Additions(macros, watches, wordings, traps)));
        }
    }
}
