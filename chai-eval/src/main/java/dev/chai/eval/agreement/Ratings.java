package dev.chai.eval.agreement;

import dev.chai.eval.metric.Scale;
import dev.chai.eval.metric.Score;
import dev.chai.eval.metric.Version;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Agreement of any number of raters, with gaps.
 *
 * <pre>{@code
 * Ratings ratings = Ratings.of(new double[][] {{1, 1, NaN}, {0, 1, 0}});   // items by raters, NaN for a gap
 * ratings.krippendorff(Ratings.Level.ORDINAL);
 * ratings.fleiss();
 * }</pre>
 *
 * <p>Labels are numbers: codes for a nominal scale, ranks or measurements for the others. Immutable and thread-safe.
 * Sources: Krippendorff 2011; Fleiss 1971; Randolph 2005; Gwet 2008.
 *
 * @since 0.1
 */
public final class Ratings {
    /** What the numbers mean. */
    public enum Level {
        /** Codes without order. */
        NOMINAL,
        /** Ranks: only the order counts. */
        ORDINAL,
        /** Measurements: differences count. */
        INTERVAL
    }

    private final double[][] items;
    private final double[] categories;
    private final double[][] counts;

    private Ratings(double[][] items, double[] categories, double[][] counts) {
        this.items = items;
        this.categories = categories;
        this.counts = counts;
    }

    /**
     * Takes ratings by item, then by rater; NaN where a rater did not rate the item.
     *
     * @throws IllegalArgumentException if items have different numbers of raters or a rating is infinite
     */
    public static Ratings of(double[][] items) {
        TreeSet<Double> labels = new TreeSet<>();
        for (double[] item : items) {
            if (item.length != items[0].length) {
                throw new IllegalArgumentException(
                        "every item needs one place per rater: " + item.length + " and " + items[0].length);
            }
            for (double rating : item) {
                if (Double.isInfinite(rating)) {
                    throw new IllegalArgumentException("a rating must be finite, or NaN for a gap");
                }
                if (!Double.isNaN(rating)) {
                    labels.add(rating + 0.0);
                }
            }
        }
        double[] categories = labels.stream().mapToDouble(d -> d).toArray();
        double[][] copy = new double[items.length][];
        double[][] counts = new double[items.length][categories.length];
        for (int i = 0; i < items.length; i++) {
            copy[i] = items[i].clone();
            for (double rating : copy[i]) {
                if (!Double.isNaN(rating)) {
                    counts[i][Arrays.binarySearch(categories, rating + 0.0)]++;
                }
            }
        }
        return new Ratings(copy, categories, counts);
    }

    /** Returns how many raters gave each label, by item; labels ascending. */
    public double[][] counts() {
        return Arrays.stream(counts).map(double[]::clone).toArray(double[][]::new);
    }

    /** Returns Krippendorff's alpha; items with fewer than two ratings say nothing and are skipped. */
    public Score krippendorff(Level level) {
        double[] totals = new double[categories.length];
        double[][] coincidences = new double[categories.length][categories.length];
        int skipped = 0;
        for (double[] item : counts) {
            double ratings = Arrays.stream(item).sum();
            if (ratings < 2) {
                skipped++;
                continue;
            }
            for (int a = 0; a < item.length; a++) {
                totals[a] += item[a];
                for (int b = 0; b < item.length; b++) {
                    coincidences[a][b] += item[a] * (item[b] - (a == b ? 1 : 0)) / (ratings - 1);
                }
            }
        }
        double n = Arrays.stream(totals).sum();
        double observed = 0;
        double expected = 0;
        for (int a = 0; a < totals.length; a++) {
            for (int b = 0; b < totals.length; b++) {
                double distance = distance(level, totals, a, b);
                observed += coincidences[a][b] * distance;
                expected += totals[a] * totals[b] * distance;
            }
        }
        double alpha = 1 - (n - 1) * observed / expected;
        return score("alpha", "krippendorff|level:" + level, alpha, items.length - skipped)
                .withSkipped(skipped);
    }

    private double distance(Level level, double[] totals, int a, int b) {
        if (a == b) {
            return 0;
        }
        return switch (level) {
            case NOMINAL -> 1;
            case INTERVAL -> (categories[a] - categories[b]) * (categories[a] - categories[b]);
            case ORDINAL -> {
                double between = -(totals[a] + totals[b]) / 2;
                for (int k = Math.min(a, b); k <= Math.max(a, b); k++) {
                    between += totals[k];
                }
                yield between * between;
            }
        };
    }

    /** Returns Fleiss' kappa; every item needs equally many ratings. */
    public Score fleiss() {
        double[] totals = new double[categories.length];
        double all = 0;
        for (double[] item : counts) {
            for (int k = 0; k < item.length; k++) {
                totals[k] += item[k];
                all += item[k];
            }
        }
        double chance = 0;
        for (double total : totals) {
            chance += (total / all) * (total / all);
        }
        return chanceCorrected("kappa", "fleiss", chance);
    }

    /** Returns Randolph's free-marginal kappa: chance is one over the number of labels. */
    public Score randolph() {
        return chanceCorrected("kappa", "randolph|labels:" + categories.length, 1.0 / categories.length);
    }

    /** Returns Gwet's AC1, which stays meaningful where nearly all items have one label. */
    public Score gwetAc1() {
        double chance = 0;
        for (int k = 0; k < categories.length; k++) {
            double share = 0;
            for (double[] item : counts) {
                share += item[k] / Arrays.stream(item).sum() / counts.length;
            }
            chance += share * (1 - share);
        }
        return chanceCorrected("AC1", "gwet", categories.length > 1 ? chance / (categories.length - 1) : 0);
    }

    private Score chanceCorrected(String name, String signature, double chance) {
        double agreement = 0;
        double raters = counts.length == 0 ? 0 : Arrays.stream(counts[0]).sum();
        for (double[] item : counts) {
            double ratings = Arrays.stream(item).sum();
            if (ratings != raters || ratings < 2) {
                return Score.undefined(
                        name,
                        Scale.SIGNED,
                        items.length,
                        full(signature),
                        "needs equally many ratings (two or more) per item");
            }
            double pairs = 0;
            for (double count : item) {
                pairs += count * (count - 1);
            }
            agreement += pairs / (ratings * (ratings - 1)) / counts.length;
        }
        return score(name, signature, (agreement - chance) / (1 - chance), items.length)
                .withParts(Map.of("agreement", agreement));
    }

    /**
     * Returns the mean of Cohen's kappa over all pairs of raters, each on the items that both rated; undefined pairs are left
     * out.
     */
    public Score meanPairwiseCohen() {
        int raters = items.length == 0 ? 0 : items[0].length;
        double sum = 0;
        int defined = 0;
        for (int a = 0; a < raters; a++) {
            for (int b = a + 1; b < raters; b++) {
                Score kappa = pair(a, b).cohen();
                if (kappa.isDefined()) {
                    sum += kappa.value();
                    defined++;
                }
            }
        }
        int pairs = raters * (raters - 1) / 2;
        return score("kappa", "mean-pairwise-cohen", sum / defined, items.length)
                .withSkipped(pairs - defined);
    }

    private TwoRaters pair(int a, int b) {
        List<Double> first = new ArrayList<>();
        List<Double> second = new ArrayList<>();
        for (double[] item : items) {
            if (!Double.isNaN(item[a]) && !Double.isNaN(item[b])) {
                first.add(item[a] + 0.0);
                second.add(item[b] + 0.0);
            }
        }
        return TwoRaters.of(first, second);
    }

    /** Returns the share of each label over all ratings. */
    public Map<Double, Double> prevalence() {
        Map<Double, Double> shares = new TreeMap<>();
        double all = Arrays.stream(counts).flatMapToDouble(Arrays::stream).sum();
        for (int k = 0; k < categories.length; k++) {
            double total = 0;
            for (double[] item : counts) {
                total += item[k];
            }
            shares.put(categories[k], total / all);
        }
        return shares;
    }

    private static Score score(String name, String signature, double value, int n) {
        return Double.isNaN(value) || Double.isInfinite(value)
                ? Score.undefined(
                        name, Scale.SIGNED, n, full(signature), n == 0 ? "no items" : "the ratings do not vary")
                : Score.of(name, value, Scale.SIGNED, n, full(signature));
    }

    private static String full(String signature) {
        return "agreement:" + signature + "|version:" + Version.SIGNATURE;
    }
}
