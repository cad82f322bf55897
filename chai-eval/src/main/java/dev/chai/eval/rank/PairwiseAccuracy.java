package dev.chai.eval.rank;

import dev.chai.eval.rank.Correlation.Paired;
import java.util.Arrays;
import java.util.List;

/**
 * Pairwise accuracy with tie calibration: a metric may call two items equal when its scores differ by at most a
 * threshold, and the threshold that agrees best with people is found.
 *
 * <pre>{@code
 * PairwiseAccuracy dev = PairwiseAccuracy.calibrated(humanDev, metricDev);
 * PairCounts.of(metricTest, humanTest, dev.threshold()).accuracy();   // never calibrate on the set you report
 * }</pre>
 *
 * <p>Immutable and thread-safe. Cost and memory: n squared pairs, 8 bytes each (12.5 million pairs for 5,000 items).
 * Source: Deutsch, Foster and Freitag 2023.
 *
 * @param accuracy best mean accuracy over groups ("acc23")
 * @param tau the tau that belongs to it ("tau23"), which is best at the same threshold
 * @param threshold the smallest threshold that reaches it
 * @param thresholds number of different thresholds tried
 * @param accuracyAtZero accuracy with exact ties only
 * @since 0.1
 */
public record PairwiseAccuracy(double accuracy, double tau, double threshold, int thresholds, double accuracyAtZero) {
    private static final int MAX_PAIRS = 200_000_000;

    /** Returns all items in one group. Items with a NaN are left out. */
    public static PairwiseAccuracy calibrated(double[] human, double[] metric) {
        return calibrated(List.of(human), List.of(metric));
    }

    /**
     * Items in groups, such as one per prompt: the mean over groups, with one threshold for all.
     *
     * @throws IllegalArgumentException if the groups do not pair up, hold no pair or hold more than 200 million pairs
     */
    public static PairwiseAccuracy calibrated(List<double[]> human, List<double[]> metric) {
        if (human.size() != metric.size()) {
            throw new IllegalArgumentException("cannot pair " + human.size() + " groups with " + metric.size());
        }
        Sweep sweep = new Sweep();
        for (int g = 0; g < human.size(); g++) {
            Paired paired = Paired.of(metric.get(g), human.get(g));
            sweep.add(paired.x, paired.y);
        }
        return sweep.run();
    }

    /** Pairs of all groups by difference; a pair turns into a tie as the threshold passes its difference. */
    private static final class Sweep {
        private double[] differences = new double[64];
        private byte[] gains = new byte[64];
        private int[] groupOf = new int[64];
        private double[] groupPairs = new double[16];
        private double[] groupCorrect = new double[16];
        private int pairs;
        private int groups;

        void add(double[] metric, double[] human) {
            long count = (long) metric.length * (metric.length - 1) / 2;
            if (count == 0) {
                return;
            }
            if (pairs + count > MAX_PAIRS) {
                throw new IllegalArgumentException(
                        "more than " + MAX_PAIRS + " pairs; draw a sample of the items first");
            }
            reserve((int) (pairs + count));
            double correct = 0;
            for (int i = 0; i < metric.length; i++) {
                for (int j = i + 1; j < metric.length; j++) {
                    double x = metric[i] - metric[j];
                    double y = human[i] - human[j];
                    boolean concordant = x != 0 && y != 0 && (x > 0) == (y > 0);
                    boolean right = concordant || (x == 0 && y == 0);
                    correct += right ? 1 : 0;
                    differences[pairs] = Math.abs(x);
                    // As a tie, the pair is right exactly if people tied it; one that is a tie already stays what it
                    // is.
                    gains[pairs] = (byte) (x == 0 ? 0 : (y == 0 ? 1 : 0) - (concordant ? 1 : 0));
                    groupOf[pairs] = groups;
                    pairs++;
                }
            }
            groupPairs[groups] = count;
            groupCorrect[groups++] = correct;
        }

        private void reserve(int size) {
            if (size > differences.length) {
                int capacity = Math.max(size, (int) Math.min(MAX_PAIRS, differences.length * 2L));
                differences = Arrays.copyOf(differences, capacity);
                gains = Arrays.copyOf(gains, capacity);
                groupOf = Arrays.copyOf(groupOf, capacity);
            }
            if (groups == groupPairs.length) {
                groupPairs = Arrays.copyOf(groupPairs, groups * 2);
                groupCorrect = Arrays.copyOf(groupCorrect, groups * 2);
            }
        }

        PairwiseAccuracy run() {
            if (pairs == 0) {
                throw new IllegalArgumentException("no group has two items to compare");
            }
            int[] order = PairOrder.ascending(differences, pairs);
            double total = 0;
            for (int g = 0; g < groups; g++) {
                total += groupCorrect[g] / groupPairs[g];
            }
            double best = -1;
            double threshold = 0;
            double atZero = 0;
            int tried = 0;
            int i = 0;
            while (i < pairs && differences[order[i]] == 0) {
                i++;
            }
            double epsilon = 0;
            while (true) {
                while (i < pairs && differences[order[i]] <= epsilon) {
                    int pair = order[i++];
                    int group = groupOf[pair];
                    // Taken away and put back, not added as a difference: among equal accuracies the reference chooses
                    // by the
                    // rounding that this leaves.
                    total -= groupCorrect[group] / groupPairs[group];
                    groupCorrect[group] += gains[pair];
                    total += groupCorrect[group] / groupPairs[group];
                }
                tried++;
                double accuracy = total / groups;
                atZero = epsilon == 0 ? accuracy : atZero;
                if (accuracy > best) {
                    best = accuracy;
                    threshold = epsilon;
                }
                if (i == pairs) {
                    break;
                }
                epsilon = differences[order[i]];
            }
            return new PairwiseAccuracy(best, 2 * best - 1, threshold, tried, atZero);
        }
    }
}
