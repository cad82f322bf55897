package dev.chai.eval.metric;

/**
 * A confidence interval: where the true value plausibly lies, and how that was found.
 *
 * <pre>{@code
 * Interval interval = Proportions.wilson(45, 50, 0.95);
 * interval.low();      // 0.786
 * interval.method();   // "wilson"
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param low lower end, on the scale of the score it belongs to
 * @param high upper end
 * @param level share of such intervals that hold the true value, for example 0.95
 * @param method how it was computed, for example {@code wilson} or {@code bootstrap(1000,seed=7)}
 * @since 0.1
 */
public record Interval(double low, double high, double level, String method) {
    /**
     * Checks the level and the ends: throws IllegalArgumentException if the level lies outside (0, 1) or the ends are
     * swapped
     */
    public Interval {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level " + level + " must lie between 0 and 1, for example 0.95");
        }
        if (low > high) {
            throw new IllegalArgumentException("interval " + low + ".." + high + " must not be upside down");
        }
    }

    /** Returns half of the distance between the ends. */
    public double halfWidth() {
        return (high - low) / 2;
    }

    /** Returns whether the value lies within, ends included. */
    public boolean contains(double value) {
        return low <= value && value <= high;
    }
}
