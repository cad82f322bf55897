package dev.chai.eval.stats;

import java.util.Locale;

/**
 * The outcome of a significance test: the p-value and how it was found.
 *
 * <pre>{@code
 * Significance test = PairedTests.standard().randomization(baseline, candidate);
 * test.p();           // 0.125
 * test.isExact();     // true: every sign pattern was looked at
 * test.toString();    // "p = 0.1250 (exact randomization, 16 sign patterns)"
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param p probability of a difference at least as large if the systems were equal; NaN where a score is undefined
 * @param method how it was computed
 * @param rounds sign patterns or resamples it was computed from
 * @since 0.1
 */
public record Significance(double p, Method method, long rounds) {
    /** How a p-value was computed. */
    public enum Method {
        /** Every assignment of the answers to the two systems was enumerated. */
        EXACT_RANDOMIZATION("exact randomization", "sign patterns"),
        /** A random sample of the assignments was drawn. */
        APPROXIMATE_RANDOMIZATION("approximate randomization", "rounds"),
        /** Items were drawn with replacement, the same for both systems. */
        PAIRED_BOOTSTRAP("paired bootstrap", "resamples");

        private final String title;
        private final String unit;

        Method(String title, String unit) {
            this.title = title;
            this.unit = unit;
        }
    }

    /** Returns whether the p-value carries no sampling noise. */
    public boolean isExact() {
        return method == Method.EXACT_RANDOMIZATION;
    }

    /** Returns the method with its size, for example {@code exact randomization, 16 sign patterns}. */
    public String description() {
        return method.title + ", " + rounds + " " + method.unit;
    }

    /** Returns one line for people. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "p = %.4f (%s)", p, description());
    }
}
