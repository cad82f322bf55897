package dev.chai.spec.mention;

import dev.chai.spec.Span;
import dev.chai.spec.Taxonomy;
import dev.chai.spec.text.PhraseAutomaton;
import dev.chai.spec.text.PhraseBook;
import dev.chai.spec.text.PhraseHits;
import dev.chai.spec.text.Tokens;
import dev.chai.spec.text.Vocabulary;
import dev.chai.spec.text.WordTokenizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Finds the visual primitives that free English text states.
 *
 * <p>Immutable and thread-safe. Cost: linear in the length of the text.
 */
public final class MentionFinder {
    private final Vocabulary vocabulary;
    private final PhraseAutomaton automaton;
    private final List<String> watched;
    private final ThreadLocal<Reading> reading;

    private MentionFinder(Builder builder) {
        PhraseBook book = new PhraseBook(builder.macros);
        watched = List.copyOf(builder.watches.keySet());
        int channel = 0;
        for (List<String> patterns : builder.watches.values()) {
            for (String pattern : patterns) {
                book.add(pattern, channel, channel);
            }
            channel++;
        }
        vocabulary = book.vocabulary();
        automaton = book.compile();
        reading = ThreadLocal.withInitial(() -> new Reading(vocabulary));
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
        return read(text).mentions();
    }

    /** Reads a text once: words, mentions and watched phrases. */
    public Passage read(CharSequence text) {
        Reading current = reading.get();
        Tokens tokens = current.tokenizer.read(text);
        automaton.find(tokens, current.hits);
        return new Passage(text, List.of(), phrases(tokens, current.hits), bounds(tokens), sentenceStarts(tokens));
    }

    private List<PhraseMatch> phrases(Tokens tokens, PhraseHits hits) {
        List<PhraseMatch> found = new ArrayList<>();
        for (int i = 0; i < hits.size(); i++) {
            Span span = new Span(tokens.start(hits.from(i)), tokens.end(hits.to(i) - 1));
            found.add(new PhraseMatch(watched.get(hits.meaning(i)), span, false));
        }
        return found;
    }

    private static int[] bounds(Tokens tokens) {
        int[] bounds = new int[2 * tokens.size()];
        for (int i = 0; i < tokens.size(); i++) {
            bounds[2 * i] = tokens.start(i);
            bounds[2 * i + 1] = tokens.end(i);
        }
        return bounds;
    }

    private static boolean[] sentenceStarts(Tokens tokens) {
        boolean[] starts = new boolean[tokens.size()];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = tokens.breakBefore(i) == Tokens.SENTENCE;
        }
        return starts;
    }

    /** Per thread: what is refilled from text to text. */
    private static final class Reading {
        final WordTokenizer tokenizer;
        final PhraseHits hits = new PhraseHits(true);

        Reading(Vocabulary vocabulary) {
            tokenizer = new WordTokenizer(vocabulary);
        }
    }

    private static final class Standard {
        static final MentionFinder FINDER = builder(Taxonomy.bundled()).build();
    }

    /** Configures a finder; single use, not thread-safe. */
    public static final class Builder {
        final Taxonomy taxonomy;
        final Map<String, String> macros = new LinkedHashMap<>();
        final Map<String, List<String>> watches = new LinkedHashMap<>();

        private Builder(Taxonomy taxonomy) {
            this.taxonomy = Objects.requireNonNull(taxonomy, "taxonomy");
        }

        /** Adds a macro (name with its dollar sign) that watched patterns may use, beside those of the lexicon. */
        public Builder macro(String name, String pattern) {
            macros.put(name, pattern);
            return this;
        }

        /** Has the finder report a phrase of one's own under a key, found in the same pass. */
        public Builder watch(String key, String pattern) {
            watches.computeIfAbsent(key, k -> new ArrayList<>()).add(pattern);
            return this;
        }

        /** The finder. */
        public MentionFinder build() {
            return new MentionFinder(this);
        }
    }
}
