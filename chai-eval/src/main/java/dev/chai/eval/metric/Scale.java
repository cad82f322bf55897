package dev.chai.eval.metric;

/**
 * The range in which a score is printed, so that 0.42, 4.2 and 42 are never mistaken for one another.
 *
 * <pre>{@code
 * Scale.PERCENT.fraction(42.0);   // 0.42
 * Scale.UNIT.percent(0.42);       // 42.0
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public enum Scale {
    /** 0 to 1, more is better. */
    UNIT(0, 1),
    /** 0 to 10 (CIDEr), more is better. */
    TEN(0, 10),
    /** 0 to 100, more is better. */
    PERCENT(0, 100),
    /** -1 to 1 (correlations, agreement beyond chance). */
    SIGNED(-1, 1),
    /** 0 to 1, less is better (calibration errors, Brier score). */
    LOSS(0, 1),
    /** 0 to 100 and beyond, less is better (translation edit rate). */
    ERROR_PERCENT(0, Double.POSITIVE_INFINITY),
    /** From 0 without an upper end (log-loss, counts, lengths). */
    COUNT(0, Double.POSITIVE_INFINITY),
    /** Any real number. */
    REAL(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    private final double low;
    private final double high;

    Scale(double low, double high) {
        this.low = low;
        this.high = high;
    }

    /** Returns the least possible value. */
    public double low() {
        return low;
    }

    /** Returns the greatest possible value. */
    public double high() {
        return high;
    }

    /** Returns whether a smaller value is the better one. */
    public boolean lessIsBetter() {
        return this == LOSS || this == ERROR_PERCENT;
    }

    /** Returns the value with 1 as its unit: percentages divided by 100, the rest unchanged. */
    public double fraction(double value) {
        return this == PERCENT || this == ERROR_PERCENT ? value / 100 : value;
    }

    /** Returns the value as papers print it, times 100 where it is not a percentage already. */
    public double percent(double value) {
        return this == PERCENT || this == ERROR_PERCENT ? value : value * 100;
    }
}
