package dev.chai.eval.stats;

import dev.chai.eval.metric.Interval;

/**
 * Confidence intervals for a share of items, such as an accuracy.
 *
 * <pre>{@code
 * Interval interval = Proportions.wilson(45, 50, 0.95);   // 0.786 .. 0.957
 * }</pre>
 *
 * <p>Thread-safe. Source: Brown, Cai and DasGupta 2001; {@link #wilson} is their advice for all sizes.
 *
 * @since 0.1
 */
public final class Proportions {
    private Proportions() {}

    /** Returns Wilson's score interval, the default for accuracies. */
    public static Interval wilson(long hits, long n, double level) {
        check(hits, n);
        double z = SpecialFunctions.twoSidedNormalQuantile(level);
        double p = (double) hits / n;
        double squared = z * z / n;
        double centre = (p + squared / 2) / (1 + squared);
        double half = z / (1 + squared) * Math.sqrt(p * (1 - p) / n + squared / (4 * n));
        return clipped(centre - half, centre + half, level, "wilson");
    }

    /** Returns the exact interval of Clopper and Pearson: never too short, often too long. */
    public static Interval clopperPearson(long hits, long n, double level) {
        check(hits, n);
        double tail = (1 - level) / 2;
        double low = hits == 0 ? 0 : SpecialFunctions.betaQuantile(tail, (double) hits, (double) (n - hits + 1));
        double high = hits == n ? 1 : SpecialFunctions.betaQuantile(1 - tail, (double) (hits + 1), (double) (n - hits));
        return clipped(low, high, level, "clopper-pearson");
    }

    /** Returns the interval of Agresti and Coull. */
    public static Interval agrestiCoull(long hits, long n, double level) {
        check(hits, n);
        double z = SpecialFunctions.twoSidedNormalQuantile(level);
        double size = n + z * z;
        double p = (hits + z * z / 2) / size;
        double half = z * Math.sqrt(p * (1 - p) / size);
        return clipped(p - half, p + half, level, "agresti-coull");
    }

    /** Returns the normal approximation, for comparison with others' figures: of no width for a share of 0 or 1. */
    public static Interval normal(long hits, long n, double level) {
        check(hits, n);
        double p = (double) hits / n;
        double half = SpecialFunctions.twoSidedNormalQuantile(level) * Math.sqrt(p * (1 - p) / n);
        return clipped(p - half, p + half, level, "normal");
    }

    private static Interval clipped(double low, double high, double level, String method) {
        return new Interval(Math.max(0, low), Math.min(1, high), level, method);
    }

    private static void check(long hits, long n) {
        if (n < 1 || hits < 0 || hits > n) {
            throw new IllegalArgumentException(hits + " hits of " + n + ": need 0 <= hits <= n and n >= 1");
        }
    }
}
