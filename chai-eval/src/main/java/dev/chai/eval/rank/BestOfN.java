package dev.chai.eval.rank;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * What choosing the best of N candidates by a reward gains, compared with choosing by the truth and choosing at random.
 *
 * <pre>{@code
 * List<BestOfN.Point> curve = BestOfN.curve(rewards, qualities, 1, 2, 4, 8);
 * curve.get(2).chosen();    // mean quality of the reward's pick among 4
 * }</pre>
 *
 * <p>The expectation is over all subsets of size N of each item's candidates, not over one draw, so it has no sampling
 * noise. Among candidates of equal reward the mean of their qualities counts.
 *
 * <p>Thread-safe. Cost: candidates times log candidates per item. Source: the unbiased estimator of Nakano et al.
 * 2021, appendix.
 *
 * @since 0.1
 */
public final class BestOfN {
    private BestOfN() {}

    /**
     * One point of the curve.
     *
     * @param n candidates to choose from
     * @param chosen mean quality of the candidate with the highest reward
     * @param oracle mean quality of the best candidate
     * @param random mean quality of any candidate
     * @param items items with at least {@code n} candidates
     */
    public record Point(int n, double chosen, double oracle, double random, int items) {}

    /**
     * Returns the curve over several sizes.
     *
     * @param rewards by item, then by candidate
     * @param qualities as many, in the same order
     */
    public static List<Point> curve(List<double[]> rewards, List<double[]> qualities, int... sizes) {
        if (rewards.size() != qualities.size()) {
            throw new IllegalArgumentException("cannot pair " + rewards.size() + " items with " + qualities.size());
        }
        List<Point> points = new ArrayList<>();
        for (int size : sizes) {
            points.add(point(rewards, qualities, size));
        }
        return List.copyOf(points);
    }

    private static Point point(List<double[]> rewards, List<double[]> qualities, int size) {
        if (size < 1) {
            throw new IllegalArgumentException("best of " + size + ": the size must be at least 1");
        }
        double chosen = 0;
        double oracle = 0;
        double random = 0;
        int items = 0;
        for (int i = 0; i < rewards.size(); i++) {
            double[] reward = rewards.get(i);
            double[] quality = qualities.get(i);
            if (reward.length != quality.length) {
                throw new IllegalArgumentException(
                        "item " + i + " has " + reward.length + " rewards but " + quality.length + " qualities");
            }
            if (reward.length >= size) {
                chosen += expected(reward, quality, size);
                oracle += expected(quality, quality, size);
                random += Arrays.stream(quality).average().orElse(Double.NaN);
                items++;
            }
        }
        return new Point(size, chosen / items, oracle / items, random / items, items);
    }

    /** The i-th lowest of n candidates is the highest of a subset of size k with probability C(i-1, k-1) / C(n, k). */
    private static double expected(double[] reward, double[] quality, int k) {
        int n = reward.length;
        Integer[] order = new Integer[n];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> reward[i] + 0.0));
        double sum = 0;
        int i = 0;
        while (i < n) {
            int next = i;
            double tied = 0;
            double weight = 0;
            while (next < n && reward[order[next]] == reward[order[i]]) {
                tied += quality[order[next]];
                weight += topProbability(next + 1, n, k);
                next++;
            }
            if (next == i) {
                throw new IllegalArgumentException("a reward is NaN; leave such candidates out");
            }
            sum += weight * tied / (next - i);
            i = next;
        }
        return sum;
    }

    private static double topProbability(int rank, int n, int k) {
        if (rank < k) {
            return 0;
        }
        // C(rank-1, k-1) / C(n, k) as a product of ratios, without large numbers.
        double probability = (double) k / n;
        for (int j = 1; j < k; j++) {
            probability *= (double) (rank - j) / (n - j);
        }
        return probability;
    }
}
