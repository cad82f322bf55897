package dev.chai.eval.rank;

import java.util.Arrays;
import java.util.Comparator;

/**
 * How the pairs of items compare in two lists.
 *
 * <pre>{@code
 * PairCounts pairs = PairCounts.of(metric, human, 0.1);   // metric differences up to 0.1 are ties
 * pairs.accuracy();
 * }</pre>
 *
 * <p>Immutable and thread-safe. Source: Deutsch, Foster and Freitag 2023, whose counts C, D, T these are.
 *
 * @param concordant pairs in the same order in both lists
 * @param discordant pairs in opposite order
 * @param tiedFirstOnly pairs tied in the first list only
 * @param tiedSecondOnly pairs tied in the second list only
 * @param tiedBoth pairs tied in both
 * @since 0.1
 */
public record PairCounts(long concordant, long discordant, long tiedFirstOnly, long tiedSecondOnly, long tiedBoth) {
    /**
     * Counts pairs; n log n steps without a tie threshold, else n squared.
     *
     * @param first scores of a metric, without NaN
     * @param second human scores, equally many, without NaN
     * @param epsilon differences in the first list up to this are ties
     */
    public static PairCounts of(double[] first, double[] second, double epsilon) {
        if (first.length != second.length) {
            throw new IllegalArgumentException("cannot pair " + first.length + " values with " + second.length);
        }
        return epsilon == 0 ? byMerging(first, second) : byComparing(first, second, epsilon);
    }

    private static PairCounts byComparing(double[] first, double[] second, double epsilon) {
        long[] counts = new long[5];
        for (int i = 0; i < first.length; i++) {
            for (int j = i + 1; j < first.length; j++) {
                double x = first[i] - first[j];
                double y = second[i] - second[j];
                boolean tiedX = Math.abs(x) <= epsilon;
                boolean tiedY = y == 0;
                int kind = tiedX ? (tiedY ? 4 : 2) : tiedY ? 3 : (x > 0) == (y > 0) ? 0 : 1;
                counts[kind]++;
            }
        }
        return new PairCounts(counts[0], counts[1], counts[2], counts[3], counts[4]);
    }

    /**
     * Knight 1966: sorted by the first list, discordant pairs are the exchanges that sorting by the second one needs.
     */
    private static PairCounts byMerging(double[] first, double[] second) {
        int n = first.length;
        Integer[] order = new Integer[n];
        Arrays.setAll(order, i -> i);
        Arrays.sort(
                order,
                Comparator.<Integer>comparingDouble(i -> first[i] + 0.0).thenComparingDouble(i -> second[i] + 0.0));
        double[] x = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = first[order[i]];
            y[i] = second[order[i]];
        }
        long tiedX = 0;
        long tiedBoth = 0;
        int startX = 0;
        int startBoth = 0;
        for (int i = 1; i <= n; i++) {
            boolean newX = i == n || x[i] != x[i - 1];
            if (newX || y[i] != y[i - 1]) {
                tiedBoth += pairs(i - startBoth);
                startBoth = i;
            }
            if (newX) {
                tiedX += pairs(i - startX);
                startX = i;
            }
        }
        long discordant = sortCountingExchanges(y, new double[n], 0, n);
        long tiedY = 0;
        int startY = 0;
        for (int i = 1; i <= n; i++) {
            if (i == n || y[i] != y[i - 1]) {
                tiedY += pairs(i - startY);
                startY = i;
            }
        }
        long concordant = pairs(n) - tiedX - tiedY + tiedBoth - discordant;
        return new PairCounts(concordant, discordant, tiedX - tiedBoth, tiedY - tiedBoth, tiedBoth);
    }

    private static long pairs(long n) {
        return n * (n - 1) / 2;
    }

    private static long sortCountingExchanges(double[] values, double[] scratch, int from, int to) {
        if (to - from < 2) {
            return 0;
        }
        int middle = (from + to) >>> 1;
        long exchanges = sortCountingExchanges(values, scratch, from, middle)
                + sortCountingExchanges(values, scratch, middle, to);
        int left = from;
        int right = middle;
        for (int k = from; k < to; k++) {
            if (right >= to || (left < middle && values[left] <= values[right])) {
                scratch[k] = values[left++];
            } else {
                exchanges += middle - left;
                scratch[k] = values[right++];
            }
        }
        System.arraycopy(scratch, from, values, from, to - from);
        return exchanges;
    }

    /** Returns all pairs. */
    public long all() {
        return concordant + discordant + tiedFirstOnly + tiedSecondOnly + tiedBoth;
    }

    /** Returns the share of pairs on which both lists agree, ties included ("acc23"); NaN without pairs. */
    public double accuracy() {
        return all() == 0 ? Double.NaN : (double) (concordant + tiedBoth) / all();
    }

    /** Agreements minus disagreements over all pairs ("tau23"); NaN without pairs. */
    public double tau() {
        long disagreements = discordant + tiedFirstOnly + tiedSecondOnly;
        return all() == 0 ? Double.NaN : (double) (concordant + tiedBoth - disagreements) / all();
    }

    /** Returns the share of the pairs that people did not tie in which the metric has the same order; NaN without such pairs. */
    public double accuracyIgnoringHumanTies() {
        long untied = concordant + discordant + tiedFirstOnly;
        return untied == 0 ? Double.NaN : (double) concordant / untied;
    }
}
