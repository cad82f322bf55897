package dev.chai.eval.agreement;

import dev.chai.eval.metric.Scale;
import dev.chai.eval.metric.Score;
import dev.chai.eval.metric.Version;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Agreement of two raters on the same items, beyond what chance would give.
 *
 * <pre>{@code
 * TwoRaters raters = TwoRaters.of(List.of("pan", "tilt", "pan"), List.of("pan", "pan", "pan"));
 * raters.percentAgreement();   // 0.667
 * raters.cohen();              // 0.0
 * raters.gwetAc1();            // holds up where one label is rare
 * raters.prevalence();         // print it beside: {pan=0.83, tilt=0.17}
 * }</pre>
 *
 * <p>Immutable and thread-safe. Sources: Cohen 1960, 1968; Scott 1955; Gwet 2008.
 *
 * @since 0.1
 */
public final class TwoRaters {
    /** How much worse a distant label is than a near one, along the order of the labels. */
    public enum Weights {
        /** Any difference counts fully. */
        NONE,
        /** By distance. */
        LINEAR,
        /** By squared distance. */
        QUADRATIC
    }

    private final List<?> labels;
    private final double[][] table;
    private final int n;

    private TwoRaters(List<?> labels, double[][] table, int n) {
        this.labels = labels;
        this.table = table;
        this.n = n;
    }

    /**
     * Pairs the two raters' labels; categories are all labels that occur, in their natural order.
     *
     * @throws IllegalArgumentException if there are not equally many labels
     */
    public static <L extends Comparable<L>> TwoRaters of(List<L> first, List<L> second) {
        if (first.size() != second.size()) {
            throw new IllegalArgumentException("cannot pair " + first.size() + " labels with " + second.size());
        }
        TreeSet<L> all = new TreeSet<>(first);
        all.addAll(second);
        List<L> labels = List.copyOf(all);
        Map<L, Integer> index = new LinkedHashMap<>();
        labels.forEach(label -> index.put(label, index.size()));
        double[][] table = new double[labels.size()][labels.size()];
        for (int i = 0; i < first.size(); i++) {
            table[index.getOrDefault(first.get(i), 0)][index.getOrDefault(second.get(i), 0)]++;
        }
        return new TwoRaters(labels, table, first.size());
    }

    /** Items that both rated. */
    public int n() {
        return n;
    }

    /** Returns the share of items with the same label; NaN without items. */
    public double percentAgreement() {
        double same = 0;
        for (int i = 0; i < table.length; i++) {
            same += table[i][i];
        }
        return same / n;
    }

    /** Returns Cohen's kappa without weights. */
    public Score cohen() {
        return cohen(Weights.NONE);
    }

    /** Returns Cohen's kappa; undefined where chance alone explains full agreement (both used one label only). */
    public Score cohen(Weights weights) {
        double observed = 0;
        double expected = 0;
        for (int i = 0; i < table.length; i++) {
            for (int j = 0; j < table.length; j++) {
                double weight = weight(weights, i, j);
                observed += weight * table[i][j] / n;
                expected += weight * row(i) * column(j) / ((double) n * n);
            }
        }
        return score("kappa", "cohen|weights:" + weights, 1 - observed / expected);
    }

    private static double weight(Weights weights, int i, int j) {
        return switch (weights) {
            case NONE -> i == j ? 0 : 1;
            case LINEAR -> Math.abs(i - j);
            case QUADRATIC -> (double) (i - j) * (i - j);
        };
    }

    /** Returns Scott's pi: chance is taken from both raters' labels together. */
    public Score scottPi() {
        double expected = 0;
        for (int i = 0; i < table.length; i++) {
            double share = share(i);
            expected += share * share;
        }
        return score("pi", "scott", (percentAgreement() - expected) / (1 - expected));
    }

    /** Returns Gwet's AC1, which stays meaningful where nearly all items have one label. */
    public Score gwetAc1() {
        double chance = 0;
        for (int i = 0; i < table.length; i++) {
            chance += share(i) * (1 - share(i));
        }
        double expected = table.length > 1 ? chance / (table.length - 1) : 0;
        return score("AC1", "gwet", (percentAgreement() - expected) / (1 - expected));
    }

    /** Returns the share of each label over both raters. */
    public Map<Object, Double> prevalence() {
        Map<Object, Double> shares = new LinkedHashMap<>();
        for (int i = 0; i < table.length; i++) {
            shares.put(labels.get(i), share(i));
        }
        return shares;
    }

    private Score score(String name, String signature, double value) {
        String full = "agreement:" + signature + "|version:" + Version.SIGNATURE;
        return n == 0 || Double.isNaN(value) || Double.isInfinite(value)
                ? Score.undefined(name, Scale.SIGNED, n, full, n == 0 ? "no items" : "only one label was used")
                        .withParts(Map.of("agreement", percentAgreement()))
                : Score.of(name, value, Scale.SIGNED, n, full).withParts(Map.of("agreement", percentAgreement()));
    }

    private double share(int i) {
        return (row(i) + column(i)) / (2.0 * n);
    }

    private double row(int i) {
        double sum = 0;
        for (int j = 0; j < table.length; j++) {
            sum += table[i][j];
        }
        return sum;
    }

    private double column(int j) {
        double sum = 0;
        for (double[] row : table) {
            sum += row[j];
        }
        return sum;
    }
}
