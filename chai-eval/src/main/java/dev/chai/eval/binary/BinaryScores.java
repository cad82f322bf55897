package dev.chai.eval.binary;

import dev.chai.eval.metric.Resampled;
import dev.chai.eval.metric.Scale;
import dev.chai.eval.metric.Score;
import dev.chai.eval.metric.Version;
import java.util.Arrays;
import java.util.Comparator;

/**
 * Scores for yes-or-no questions compared with the truth: average precision, area under the ROC curve, decisions at a
 * threshold.
 *
 * <pre>{@code
 * BinaryScores scores = BinaryScores.of(new boolean[] {true, false}, new double[] {0.9, 0.2});
 * scores.averagePrecision().value();      // 1.0
 * Bootstrap.seeded(7).interval(scores.resampledAveragePrecision());
 * }</pre>
 *
 * <p>Items with a NaN score are left out and counted. Infinite scores rank first and last. With one class only, both
 * figures are undefined and say so.
 *
 * <p>Immutable and thread-safe. Sorting costs n log n once.
 *
 * @since 0.1
 */
public final class BinaryScores {
    /** By falling score. */
    private final boolean[] positive;

    private final double[] scores;
    private final int given;

    private BinaryScores(boolean[] positive, double[] scores, int given) {
        this.positive = positive;
        this.scores = scores;
        this.given = given;
    }

    /**
     * Pairs truth and scores.
     *
     * @throws IllegalArgumentException if there are not equally many
     */
    public static BinaryScores of(boolean[] positive, double[] scores) {
        if (positive.length != scores.length) {
            throw new IllegalArgumentException(
                    "cannot pair " + positive.length + " labels with " + scores.length + " scores");
        }
        Integer[] order = new Integer[scores.length];
        Arrays.setAll(order, i -> i);
        Integer[] kept =
                Arrays.stream(order).filter(i -> !Double.isNaN(scores[i])).toArray(Integer[]::new);
        // Negative and positive zero are one score.
        Arrays.sort(kept, Comparator.comparingDouble((Integer i) -> -scores[i] + 0.0));
        boolean[] sortedPositive = new boolean[kept.length];
        double[] sortedScores = new double[kept.length];
        for (int i = 0; i < kept.length; i++) {
            sortedPositive[i] = positive[kept[i]];
            sortedScores[i] = scores[kept[i]];
        }
        return new BinaryScores(sortedPositive, sortedScores, scores.length);
    }

    /** Items with a usable score. */
    public int n() {
        return scores.length;
    }

    /** Items whose score is NaN. */
    public int skipped() {
        return given - scores.length;
    }

    /** Returns whether every score lies between 0 and 1, so that {@link Calibration} makes sense. */
    public boolean areProbabilities() {
        for (double score : scores) {
            if (!(score >= 0 && score <= 1)) {
                return false;
            }
        }
        return true;
    }

    /** Returns the number of usable items whose truth is yes. */
    public int positives() {
        int count = 0;
        for (boolean p : positive) {
            count += p ? 1 : 0;
        }
        return count;
    }

    double score(int rank) {
        return scores[rank];
    }

    boolean positive(int rank) {
        return positive[rank];
    }

    /**
     * Returns the sum over thresholds of precision times gained recall; equal scores are one threshold, nothing is interpolated.
     */
    public Score averagePrecision() {
        String signature = "ap:stepwise|ties:grouped|version:" + Version.SIGNATURE;
        String missing = positives() == 0 ? "no positive item" : "no negative item";
        return score("AP", averagePrecision(null), signature, missing);
    }

    /** Returns the chance that a positive item scores higher than a negative one, ties one half. */
    public Score rocAuc() {
        String missing = positives() == 0 ? "no positive item" : "no negative item";
        return score("ROC-AUC", rocAuc(null), "auc:roc|ties:half|version:" + Version.SIGNATURE, missing);
    }

    private Score score(String name, double value, String signature, String missing) {
        boolean oneClass = positives() == 0 || positives() == n();
        Score score = oneClass
                ? Score.undefined(name, Scale.UNIT, n(), signature, n() == 0 ? "no items" : missing)
                : Score.of(name, value, Scale.UNIT, n(), signature);
        return score.withSkipped(skipped());
    }

    /** Returns the average precision of any multiset of the usable items, which are numbered by falling score. */
    public Resampled resampledAveragePrecision() {
        return resampled(true);
    }

    /** Returns the area under the ROC curve of any multiset of the usable items, which are numbered by falling score. */
    public Resampled resampledRocAuc() {
        return resampled(false);
    }

    private Resampled resampled(boolean ap) {
        return new Resampled() {
            @Override
            public int size() {
                return scores.length;
            }

            @Override
            public double valueOf(int[] times) {
                return ap ? averagePrecision(times) : rocAuc(times);
            }
        };
    }

    private double averagePrecision(int @org.jspecify.annotations.Nullable [] times) {
        double hits = 0;
        double seen = 0;
        double area = 0;
        int i = 0;
        while (i < scores.length) {
            double gained = 0;
            int next = i;
            while (next < scores.length && scores[next] == scores[i]) {
                double weight = times == null ? 1 : times[next];
                gained += positive[next] ? weight : 0;
                seen += weight;
                next++;
            }
            hits += gained;
            area += gained > 0 ? gained * hits / seen : 0;
            i = next;
        }
        return hits == 0 || hits == seen ? Double.NaN : area / hits;
    }

    private double rocAuc(int @org.jspecify.annotations.Nullable [] times) {
        double hits = 0;
        double misses = 0;
        double area = 0;
        int i = 0;
        while (i < scores.length) {
            double yes = 0;
            double no = 0;
            int next = i;
            while (next < scores.length && scores[next] == scores[i]) {
                double weight = times == null ? 1 : times[next];
                yes += positive[next] ? weight : 0;
                no += positive[next] ? 0 : weight;
                next++;
            }
            area += no * (hits + yes / 2);
            hits += yes;
            misses += no;
            i = next;
        }
        return hits * misses == 0 ? Double.NaN : area / (hits * misses);
    }

    /** Decisions where a score of at least the threshold means yes. */
    public Confusion at(double threshold) {
        boolean[] decisions = new boolean[scores.length];
        for (int i = 0; i < scores.length; i++) {
            decisions[i] = scores[i] >= threshold;
        }
        return Confusion.of(positive, decisions);
    }
}
