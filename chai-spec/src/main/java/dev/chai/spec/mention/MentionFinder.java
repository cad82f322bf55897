package dev.chai.spec.mention;

import dev.chai.spec.Primitive;
import dev.chai.spec.Taxonomy;
import dev.chai.spec.mention.lexicon.Additions;
import dev.chai.spec.mention.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

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
 * <p>Longest wordings win ("extreme wide shot" holds no "wide shot"); inflections and word order are understood ("pans slowly to
 * the left", "a leftward pan"); words between quotation marks are left alone. Where the text says nothing of the camera, everyday
 * verbs are the subject's: "the man moves left" states no truck.
 *
 * <p>Immutable and thread-safe. Cost: linear in the length of the text, some microseconds for a caption of twenty words.
 */
public final class MentionFinder {
    private final Taxonomy taxonomy;
    private final Lexicon lexicon;
    /** Readings at rest; as many as texts were ever read at once. */
    private final Queue<TextAnalyzer> idle = new ConcurrentLinkedQueue<>();

    private MentionFinder(Taxonomy taxonomy, Lexicon lexicon) {
        this.taxonomy = taxonomy;
        this.lexicon = lexicon;
    }

    /** The finder of the bundled taxonomy. */
    public static MentionFinder standard() {
        return Standard.FINDER;
    }

    /** A finder of another taxonomy, or with watched phrases. */
    public static Builder builder(Taxonomy taxonomy) {
        return new Builder(taxonomy);
    }

    /** The primitives that a text states, in the order of their places. */
    public List<Mention> find(CharSequence text) {
        return analyze(text).mentions();
    }

    /**
     * The primitives that this finder has wordings for, in the order of the taxonomy: what a text can be found to state. Names of
     * things, attributes of subjects and judgements such as "not judgeable" are not among them.
     *
     * <p>Cost: linear in the size of the taxonomy; keep the list.
     */
    public List<Primitive> readable() {
        Set<Primitive> stated = lexicon.stated();
        return taxonomy.primitives().stream().filter(stated::contains).toList();
    }

    /** The keys of the watched phrases, in the order in which they were first asked for. */
    public List<String> phraseKeys() {
        return lexicon.phraseKeys().keys();
    }

    /** Reads a text once: words, mentions and watched phrases. */
    public AnalyzedText analyze(CharSequence text) {
        Objects.requireNonNull(text, "text");
        TextAnalyzer polled = idle.poll();
        TextAnalyzer analyzer = polled == null ? new TextAnalyzer(lexicon) : polled;
        AnalyzedText analyzed = analyzer.analyze(text);
        idle.add(analyzer);
        return analyzed;
    }

    private static final class Standard {
        static final MentionFinder FINDER = builder(Taxonomy.bundled()).build();
    }

    /** Configures a finder. Not thread-safe. */
    public static final class Builder {
        private final Taxonomy taxonomy;
        private final Map<String, String> macros = new LinkedHashMap<>();
        private final Map<String, List<String>> watches = new LinkedHashMap<>();

        private Builder(Taxonomy taxonomy) {
            this.taxonomy = Objects.requireNonNull(taxonomy, "taxonomy");
        }

        /** Adds a macro (name with its dollar sign) that watched patterns may use, beside those of the lexicon. */
        public Builder macro(String name, String pattern) {
            macros.put(name, pattern);
            return this;
        }

        /**
         * Has the finder report a phrase of one's own under a key, found in the same pass.
         *
         * <p>Patterns: {@code pan~ (up|down)} with any inflection of pan and a choice, {@code [very] slow} with an optional part,
         * {@code *ly} any adverb in -ly, {@code *'s} any possessive, {@code *} any word, {@code ,} where a comma is meant. Letter
         * case does not count, hyphens are spaces. Phrases of one key compete: the first and longest wins.
         *
         * @throws IllegalArgumentException from {@link #build()}, if the pattern cannot be read
         */
        public Builder watch(String key, String pattern) {
            List<String> patterns = watches.get(key);
            if (patterns == null) {
                patterns = new ArrayList<>();
                watches.put(key, patterns);
            }
            patterns.add(pattern);
            return this;
        }

        /** The finder. */
        public MentionFinder build() {
            return new MentionFinder(taxonomy, Lexicon.compile(taxonomy, Additions.watching(macros, watches)));
        }
    }
}
