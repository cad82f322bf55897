package dev.chai.eval.stats;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Holm's correction for many tests at once, for example one per aspect.
 *
 * <pre>{@code
 * double[] adjusted = Holm.adjust(0.01, 0.04, 0.03);   // [0.03, 0.06, 0.06]
 * }</pre>
 *
 * <p>Thread-safe. Source: Holm 1979.
 */
public final class Holm {
    private Holm() {}

    /** Adjusted p-values in the order given: reject where one is at most the level. */
    public static double[] adjust(double... p) {
        for (double value : p) {
            if (!(value >= 0 && value <= 1)) {
                throw new IllegalArgumentException("p " + value + " must lie between 0 and 1");
            }
        }
        Integer[] order = new Integer[p.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> p[i]));
        double[] adjusted = new double[p.length];
        double largest = 0;
        for (int rank = 0; rank < order.length; rank++) {
            largest = Math.max(largest, Math.min(1, (p.length - rank) * p[order[rank]]));
            adjusted[order[rank]] = largest;
        }
        return adjusted;
    }
}
