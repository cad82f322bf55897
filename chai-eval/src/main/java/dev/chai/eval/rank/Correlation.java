package dev.chai.eval.rank;

import dev.chai.eval.metric.Scale;
import dev.chai.eval.metric.Score;
import dev.chai.eval.metric.Version;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;

/**
 * Correlation of two lists of numbers, such as human ratings and a metric.
 *
 * <pre>{@code
 * Correlation.pearson(human, metric).value();
 * Correlation.kendallTauB(human, metric).percent();   // papers often print it times 100
 * }</pre>
 *
 * <p>Items with a NaN on either side are left out and counted. A constant list has no correlation: the value is NaN
 * and says so.
 *
 * <p>Thread-safe. Cost n log n.
 *
 * @since 0.1
 */
public final class Correlation {
    private Correlation() {}

    /** Returns Pearson's product-moment correlation. */
    public static Score pearson(double[] x, double[] y) {
        Paired paired = Paired.of(x, y);
        return score("pearson", paired, pearson(paired));
    }

    /** Returns Spearman's rank correlation; ties share their mean rank. */
    public static Score spearman(double[] x, double[] y) {
        Paired paired = Paired.of(x, y);
        return score("spearman", paired, pearson(new Paired(ranks(paired.x), ranks(paired.y), paired.skipped)));
    }

    /** Returns Kendall's tau-b, which corrects for ties. */
    public static Score kendallTauB(double[] x, double[] y) {
        Paired paired = Paired.of(x, y);
        PairCounts pairs = PairCounts.of(paired.x, paired.y, 0);
        double untiedX = (double) pairs.concordant() + pairs.discordant() + pairs.tiedSecondOnly();
        double untiedY = (double) pairs.concordant() + pairs.discordant() + pairs.tiedFirstOnly();
        double tau = (pairs.concordant() - pairs.discordant()) / Math.sqrt(untiedX * untiedY);
        return score("kendall-b", paired, tau);
    }

    /** Returns Stuart's tau-c, for tables that are not square. */
    public static Score kendallTauC(double[] x, double[] y) {
        Paired paired = Paired.of(x, y);
        PairCounts pairs = PairCounts.of(paired.x, paired.y, 0);
        double m = Math.min(distinct(paired.x), distinct(paired.y));
        double n = paired.x.length;
        double tau = m < 2 ? Double.NaN : 2.0 * (pairs.concordant() - pairs.discordant()) / (n * n * (m - 1) / m);
        return score("kendall-c", paired, tau);
    }

    private static Score score(String name, Paired paired, double value) {
        String signature = "correlation:" + name + "|version:" + Version.SIGNATURE;
        int n = paired.x.length;
        if (Double.isNaN(value)) {
            boolean infinite = Arrays.stream(paired.x).anyMatch(Double::isInfinite)
                    || Arrays.stream(paired.y).anyMatch(Double::isInfinite);
            String reason = n < 2 ? "fewer than two items" : infinite ? "a value is infinite" : "one side is constant";
            return Score.undefined(name, Scale.SIGNED, n, signature, reason).withSkipped(paired.skipped);
        }
        double clipped = Math.max(-1, Math.min(1, value));
        return Score.of(name, clipped, Scale.SIGNED, n, signature)
                .withSkipped(paired.skipped)
                .withParts(Map.of());
    }

    private static double pearson(Paired paired) {
        double[] x = paired.x;
        double[] y = paired.y;
        if (x.length < 2 || distinct(x) < 2 || distinct(y) < 2) {
            return Double.NaN;
        }
        double meanX = Arrays.stream(x).average().orElseThrow();
        double meanY = Arrays.stream(y).average().orElseThrow();
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int i = 0; i < x.length; i++) {
            xy += (x[i] - meanX) * (y[i] - meanY);
            xx += (x[i] - meanX) * (x[i] - meanX);
            yy += (y[i] - meanY) * (y[i] - meanY);
        }
        return xy / (Math.sqrt(xx) * Math.sqrt(yy));
    }

    private static double[] ranks(double[] values) {
        Integer[] order = new Integer[values.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> values[i] + 0.0));
        double[] ranks = new double[values.length];
        int i = 0;
        while (i < order.length) {
            int next = i;
            while (next < order.length && values[order[next]] == values[order[i]]) {
                next++;
            }
            for (int k = i; k < next; k++) {
                ranks[order[k]] = (i + next + 1) / 2.0;
            }
            i = next;
        }
        return ranks;
    }

    private static long distinct(double[] values) {
        return Arrays.stream(values).map(v -> v + 0.0).distinct().count();
    }

    /** Two lists without their NaN items. */
    static final class Paired {
        final double[] x;
        final double[] y;
        final int skipped;

        private Paired(double[] x, double[] y, int skipped) {
            this.x = x;
            this.y = y;
            this.skipped = skipped;
        }

        static Paired of(double[] x, double[] y) {
            if (x.length != y.length) {
                throw new IllegalArgumentException("cannot pair " + x.length + " values with " + y.length);
            }
            double[] keptX = new double[x.length];
            double[] keptY = new double[x.length];
            int n = 0;
            for (int i = 0; i < x.length; i++) {
                if (!Double.isNaN(x[i]) && !Double.isNaN(y[i])) {
                    keptX[n] = x[i];
                    keptY[n++] = y[i];
                }
            }
            return new Paired(Arrays.copyOf(keptX, n), Arrays.copyOf(keptY, n), x.length - n);
        }
    }
}
