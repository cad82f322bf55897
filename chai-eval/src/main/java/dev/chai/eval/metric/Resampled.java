package dev.chai.eval.metric;

/**
 * Something whose value can be recomputed for any multiset of its units: what the bootstrap works on.
 *
 * <pre>{@code
 * Resampled rows = Metrics.bleu().measure(samples);
 * double original = rows.valueOf(Resampled.once(rows.size()));
 * }</pre>
 *
 * <p>Implementations are thread-safe.
 */
public interface Resampled {
    /** The number of units that can be drawn. */
    int size();

    /**
     * The value when unit {@code i} occurs {@code times[i]} times; NaN where it is undefined.
     *
     * @param times as long as {@link #size()}, none negative
     */
    double valueOf(int[] times);

    /** Every unit once: the sample as it is. */
    static int[] once(int size) {
        int[] times = new int[size];
        java.util.Arrays.fill(times, 1);
        return times;
    }
}
