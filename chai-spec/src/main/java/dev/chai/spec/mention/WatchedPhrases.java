package dev.chai.spec.mention;

import dev.chai.spec.Span;
import dev.chai.spec.mention.lexicon.PhraseKeys;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The watched phrases of one text, kept as numbers and grouped by watch: a linter watches for hundreds of phrases and asks for a few,
 * and objects for all would cost more than finding them. Immutable and thread-safe.
 */
final class WatchedPhrases {
    /** By phrase: number of the watch and negation, first offset, offset after the last. */
    private static final int FIELDS = 3;

    private static final int[] NONE = {};

    private final PhraseKeys watches;
    /** Sorted by watch, then by place. Phrases of one watch do not overlap. */
    private final int[] fields;

    private WatchedPhrases(PhraseKeys watches, int[] fields) {
        this.watches = watches;
        this.fields = fields;
    }

    int size() {
        return fields.length / FIELDS;
    }

    int watch(int phrase) {
        return fields[phrase * FIELDS] >>> 1;
    }

    private int start(int phrase) {
        return fields[phrase * FIELDS + 1];
    }

    private int end(int phrase) {
        return fields[phrase * FIELDS + 2];
    }

    List<PhraseMatch> all() {
        List<PhraseMatch> all = new ArrayList<>(size());
        for (int phrase = 0; phrase < size(); phrase++) {
            all.add(match(phrase));
        }
        all.sort(Comparator.comparing(PhraseMatch::span));
        return all;
    }

    List<PhraseMatch> of(String key) {
        int watch = watches.number(key);
        List<PhraseMatch> matches = List.of();
        for (int phrase = firstOf(watch); phrase < size() && watch(phrase) == watch; phrase++) {
            matches = matches.isEmpty() ? new ArrayList<>(2) : matches;
            matches.add(match(phrase));
        }
        return matches;
    }

    /** Whether a phrase of the key shares a character with the span. */
    boolean overlaps(String key, Span span) {
        int phrase = firstEndingAfter(key, span.start());
        return isOf(key, phrase) && start(phrase) < span.end();
    }

    /** Whether a phrase of the key shares a character with the span and none with the other. */
    boolean overlaps(String key, Span span, Span except) {
        int phrase = firstEndingAfter(key, span.start());
        while (isOf(key, phrase) && start(phrase) < span.end()) {
            if (end(phrase) <= except.start() || start(phrase) >= except.end()) {
                return true;
            }
            phrase++;
        }
        return false;
    }

    private boolean isOf(String key, int phrase) {
        return phrase < size() && watch(phrase) == watches.number(key);
    }

    private int firstOf(int watch) {
        return firstAtOrAfter(watch, Integer.MIN_VALUE);
    }

    private int firstEndingAfter(String key, int offset) {
        return firstAtOrAfter(watches.number(key), offset);
    }

    /** The first phrase of the watch that ends after the offset, or else the first of a later watch. */
    private int firstAtOrAfter(int watch, int offset) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (watch(middle) < watch || (watch(middle) == watch && end(middle) <= offset)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private PhraseMatch match(int phrase) {
        boolean negated = (fields[phrase * FIELDS] & 1) == 1;
        return new PhraseMatch(watches.key(watch(phrase)), new Span(start(phrase), end(phrase)), negated);
    }

    /** Collects the phrases of one text after the other. Not thread-safe. */
    static final class Recorder {
        private final PhraseKeys watches;
        private int[] fields = new int[96];
        private int size;
        /** By watch: the number of its phrases, then the place of its next one. */
        private final int[] places;

        Recorder(PhraseKeys watches) {
            this.watches = watches;
            this.places = new int[watches.keys().size() + 1];
        }

        void open() {
            size = 0;
        }

        /** Phrases of one watch must come in the order of their places. */
        void add(int watch, int start, int end, boolean negated) {
            if (size + FIELDS > fields.length) {
                fields = Arrays.copyOf(fields, fields.length * 2);
            }
            fields[size++] = watch << 1 | (negated ? 1 : 0);
            fields[size++] = start;
            fields[size++] = end;
        }

        /** Groups by watch (counting sort: linear and stable). */
        WatchedPhrases close() {
            if (size == 0) {
                return new WatchedPhrases(watches, NONE);
            }
            Arrays.fill(places, 0);
            for (int i = 0; i < size; i += FIELDS) {
                places[(fields[i] >>> 1) + 1] += FIELDS;
            }
            for (int watch = 1; watch < places.length; watch++) {
                places[watch] += places[watch - 1];
            }
            int[] grouped = new int[size];
            for (int i = 0; i < size; i += FIELDS) {
                int watch = fields[i] >>> 1;
                System.arraycopy(fields, i, grouped, places[watch], FIELDS);
                places[watch] += FIELDS;
            }
            return new WatchedPhrases(watches, grouped);
        }
    }
}
