package dev.chai.eval.critique;

import java.util.HashMap;
import java.util.Map;

/**
 * How much a term says: the rarer among texts of the kind, the more.
 *
 * <pre>{@code
 * TermWeights weights = TermWeights.from(captionsAndCritiques);
 * TermWeights none = TermWeights.equal();
 * }</pre>
 *
 * <p>Immutable and thread-safe. The weight is ln((N + 1) / (df + 1)).
 */
public final class TermWeights {
    private final Map<String, Integer> frequencies;
    private final long texts;

    private TermWeights(Map<String, Integer> frequencies, long texts) {
        this.frequencies = frequencies;
        this.texts = texts;
    }

    /** Counts in how many texts each term occurs: linear time, memory for the distinct terms. */
    public static TermWeights from(Iterable<String> texts) {
        Map<String, Integer> frequencies = new HashMap<>();
        long n = 0;
        for (String text : texts) {
            Terms.of(text).keySet().forEach(term -> frequencies.merge(term, 1, Integer::sum));
            n++;
        }
        return new TermWeights(frequencies, n);
    }

    /** Every term weighs 1. */
    public static TermWeights equal() {
        return new TermWeights(Map.of(), 0);
    }

    double of(String term) {
        return texts == 0 ? 1 : StrictMath.log((texts + 1.0) / (frequencies.getOrDefault(term, 0) + 1.0));
    }
}
