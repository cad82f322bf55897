package dev.chai.eval.stats;

import java.util.Arrays;

/**
 * Which differences, seen under the hypothesis that two systems are equal, count against the observed difference.
 *
 * <pre>{@code
 * PairedTests.standard().withRule(PairedRule.SACREBLEU);   // to reproduce p-values printed by sacreBLEU
 * }</pre>
 *
 * <p>Thread-safe.
 *
 * @since 0.1
 */
public enum PairedRule {
    /**
     * A difference counts if it is at least as large as the observed one, as the definition of a p-value asks, and
     * resampled differences are shifted by the observed one. Source: Efron and Tibshirani 1993, chapters 15 and 16.
     */
    COUNTING_TIES {
        @Override
        public double randomizationP(double[] differences, double observed, double guard) {
            return shareWithObserved(atLeast(differences, observed - guard), differences.length);
        }

        @Override
        public double bootstrapP(double[] first, double[] second, double observed, double guard) {
            double[] shifted = new double[first.length];
            Arrays.setAll(shifted, r -> Math.abs(second[r] - first[r] - observed));
            return shareWithObserved(atLeast(shifted, Math.abs(observed) - guard), shifted.length);
        }
    },

    /**
     * The rule of sacreBLEU 2.6.0: only larger differences count, so that ties make p too small, and the absolute
     * resampled differences are shifted by their mean. Two equal systems get the smallest p there is.
     */
    SACREBLEU {
        @Override
        public double randomizationP(double[] differences, double observed, double guard) {
            long above = Arrays.stream(differences)
                    .filter(difference -> difference > observed + guard)
                    .count();
            return shareWithObserved(above, differences.length);
        }

        @Override
        public double bootstrapP(double[] first, double[] second, double observed, double guard) {
            double[] differences = new double[first.length];
            Arrays.setAll(differences, r -> Math.abs(second[r] - first[r]));
            double mean = Arrays.stream(differences).average().orElse(0);
            Arrays.setAll(differences, r -> differences[r] - mean);
            return randomizationP(differences, Math.abs(observed), guard);
        }
    };

    /**
     * Returns the p-value of random exchanges between two systems, the observed assignment counted as one more round.
     *
     * @param differences absolute difference of each round
     * @param observed absolute difference of the systems as they are
     * @param guard differences closer to the observed one than this are equal to it but for rounding
     */
    public abstract double randomizationP(double[] differences, double observed, double guard);

    /**
     * Returns the p-value of paired resamples, the observed sample counted as one more.
     *
     * @param first values of the first system, one a resample
     * @param second values of the second system on the same resamples
     * @param observed second minus first, as they are
     * @param guard differences closer to the observed one than this are equal to it but for rounding
     */
    public abstract double bootstrapP(double[] first, double[] second, double observed, double guard);

    /** Counts differences that are not below the bound; one that is undefined cannot speak for significance. */
    static long atLeast(double[] differences, double bound) {
        return Arrays.stream(differences).filter(d -> !(d < bound)).count();
    }

    private static double shareWithObserved(long count, int rounds) {
        return (count + 1.0) / (rounds + 1.0);
    }
}
