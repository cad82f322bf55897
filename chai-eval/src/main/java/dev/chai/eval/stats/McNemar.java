package dev.chai.eval.stats;

/**
 * McNemar's test: do two systems differ in accuracy on the same items?
 *
 * <pre>{@code
 * McNemar test = new McNemar(5, 12);    // 5 items only A got right, 12 only B
 * test.exactP();                        // 0.143
 * }</pre>
 *
 * <p>Immutable and thread-safe. Source: McNemar 1947; Edwards 1948 for the corrected statistic.
 *
 * @param onlyFirst items that only the first system got right
 * @param onlySecond items that only the second one got right
 * @since 0.1
 */
public record McNemar(long onlyFirst, long onlySecond) {
    /** Checks the counts: throws IllegalArgumentException if one is negative. */
    public McNemar {
        if (onlyFirst < 0 || onlySecond < 0) {
            throw new IllegalArgumentException("counts " + onlyFirst + " and " + onlySecond + " must not be negative");
        }
    }

    /** Counts the items on which exactly one of the two is right. */
    public static McNemar of(boolean[] first, boolean[] second) {
        if (first.length != second.length) {
            throw new IllegalArgumentException("cannot pair " + first.length + " items with " + second.length);
        }
        long onlyFirst = 0;
        long onlySecond = 0;
        for (int i = 0; i < first.length; i++) {
            onlyFirst += first[i] && !second[i] ? 1 : 0;
            onlySecond += second[i] && !first[i] ? 1 : 0;
        }
        return new McNemar(onlyFirst, onlySecond);
    }

    /** Returns the exact two-sided p: twice the smaller binomial tail, at most 1. Right for all sizes. */
    public double exactP() {
        long n = onlyFirst + onlySecond;
        long smaller = Math.min(onlyFirst, onlySecond);
        if (2 * smaller >= n) {
            return 1;
        }
        // P(X <= k) for p = 1/2 is I_{1/2}(n - k, k + 1).
        return Math.min(1, 2 * SpecialFunctions.incompleteBeta(0.5, (double) (n - smaller), (double) (smaller + 1)));
    }

    /** Returns the chi-square statistic; NaN without any differing item. */
    public double chiSquare() {
        double difference = onlyFirst - onlySecond;
        return difference * difference / (onlyFirst + onlySecond);
    }

    /** Returns the p of {@link #chiSquare()}. */
    public double chiSquareP() {
        return SpecialFunctions.chiSquareTail(chiSquare());
    }

    /** Returns the continuity-corrected chi-square statistic; infinite without any differing item, as the formula has it. */
    public double correctedChiSquare() {
        double difference = Math.abs(onlyFirst - onlySecond) - 1.0;
        return difference * difference / (onlyFirst + onlySecond);
    }

    /** Returns the p of {@link #correctedChiSquare()}. */
    public double correctedChiSquareP() {
        return SpecialFunctions.chiSquareTail(correctedChiSquare());
    }
}
