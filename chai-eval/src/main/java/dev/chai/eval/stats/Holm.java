package dev.chai.eval.stats;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Holm's correction for many tests at once, for example one per aspect.
 *
 * <pre>{@code
 * double[] adjusted = Holm.adjust(0.01, 0.04, 0.03);   // [0.03, 0.06, 0.06]
 * }</pre>
 *
 * <p>Thread-safe. Source: Holm 1979.
 *
 * @since 0.1
 */
public final class Holm {
    private Holm() {}

    /**
     * Returns adjusted p-values in the order given: reject where one is at most the level. A test without a p-value
     * (NaN) was not made, so it stays NaN and does not count among the tests.
     *
     * @throws IllegalArgumentException if a p-value lies outside 0 to 1
     */
    public static double[] adjust(double... p) {
        int[] ascending = ascending(p);
        double[] adjusted = new double[p.length];
        Arrays.fill(adjusted, Double.NaN);
        double largest = 0;
        for (int rank = 0; rank < ascending.length; rank++) {
            int test = ascending[rank];
            largest = Math.max(largest, Math.min(1, (ascending.length - rank) * p[test]));
            adjusted[test] = largest;
        }
        return adjusted;
    }

    private static int[] ascending(double[] p) {
        return IntStream.range(0, p.length)
                .filter(i -> !Double.isNaN(p[i]))
                .peek(i -> requireProbability(p[i]))
                .boxed()
                .sorted(Comparator.comparingDouble(i -> p[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static void requireProbability(double p) {
        if (p < 0 || p > 1) {
            throw new IllegalArgumentException("p " + p + " must lie between 0 and 1");
        }
    }
}
