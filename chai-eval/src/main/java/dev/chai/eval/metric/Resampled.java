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
 *
 * @since 0.1
 */
public interface Resampled {
    /** Returns the number of units that can be drawn. */
    int size();

    /**
     * Returns the value when unit {@code i} occurs {@code times[i]} times; NaN where it is undefined.
     *
     * @param times as long as {@link #size()}, none negative
     */
    double valueOf(int[] times);

    /** Returns every unit once: the sample as it is. */
    static int[] once(int size) {
        int[] times = new int[size];
        java.util.Arrays.fill(times, 1);
        return times;
    }
}
