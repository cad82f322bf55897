package dev.chai.eval.stats;

import dev.chai.eval.metric.Interval;
import dev.chai.eval.metric.Measured;
import dev.chai.eval.metric.Resampled;
import dev.chai.eval.metric.Score;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Percentile bootstrap: how much a figure moves when the items are drawn again, with replacement.
 *
 * <pre>{@code
 * Bootstrap bootstrap = Bootstrap.seeded(7).byCluster(clipOfEachItem);
 * Interval interval = bootstrap.interval(Metrics.bleu().measure(samples));
 * Score score = bootstrap.score(Metrics.bleu().measure(samples));     // with its interval
 * }</pre>
 *
 * <p>Items that depend on each other (the five aspects of one clip) must be drawn together: {@link #byCluster}. One
 * seed gives one result, on every machine.
 *
 * <p>Immutable and thread-safe. Costs resamples times items. Source: Efron 1979; Koehn 2004 for corpus metrics.
 *
 * @since 0.1
 */
public final class Bootstrap {
    private final long seed;
    private final int resamples;
    private final double level;
    private final int[] clusterOf;
    private final int clusters;

    private Bootstrap(long seed, int resamples, double level, int[] clusterOf, int clusters) {
        this.seed = seed;
        this.resamples = resamples;
        this.level = level;
        this.clusterOf = clusterOf;
        this.clusters = clusters;
    }

    /** Returns a bootstrap with 1,000 resamples, level 0.95, every item by itself. */
    public static Bootstrap seeded(long seed) {
        return new Bootstrap(seed, 1000, 0.95, new int[0], 0);
    }

    /** Returns the same with another number of resamples. */
    public Bootstrap withResamples(int number) {
        if (number < 1 || number > 1_000_000) {
            throw new IllegalArgumentException("resamples " + number + " must lie between 1 and 1,000,000");
        }
        return new Bootstrap(seed, number, level, clusterOf, clusters);
    }

    /** Returns the same at another level. */
    public Bootstrap withLevel(double newLevel) {
        if (!(newLevel > 0 && newLevel < 1)) {
            throw new IllegalArgumentException("level " + newLevel + " must lie between 0 and 1");
        }
        return new Bootstrap(seed, resamples, newLevel, clusterOf, clusters);
    }

    /** Returns the same, drawing items with equal keys together. */
    public Bootstrap byCluster(List<String> keyOfEachItem) {
        Map<String, Integer> numbers = new HashMap<>();
        int[] of = new int[keyOfEachItem.size()];
        for (int i = 0; i < of.length; i++) {
            of[i] = numbers.computeIfAbsent(keyOfEachItem.get(i), k -> numbers.size());
        }
        return new Bootstrap(seed, resamples, level, of, numbers.size());
    }

    /**
     * Returns the resampled values, in the order in which they were drawn; NaN where one is undefined. Every resample
     * has random numbers of its own, so that they are drawn in parallel and one seed still gives one result.
     */
    public double[] replicates(Resampled items) {
        return IntStream.range(0, resamples)
                .parallel()
                .mapToDouble(r -> items.valueOf(draw(items.size(), r)))
                .toArray();
    }

    /**
     * Returns the intervals of several figures of the same units, each resample drawn once for all of them.
     *
     * @throws IllegalArgumentException if a figure has no defined value in any resample
     */
    public List<Interval> intervals(List<? extends Resampled> figures) {
        double[][] values = new double[figures.size()][resamples];
        IntStream.range(0, figures.isEmpty() ? 0 : resamples).parallel().forEach(r -> {
            int[] times = draw(figures.get(0).size(), r);
            for (int figure = 0; figure < values.length; figure++) {
                values[figure][r] = figures.get(figure).valueOf(times);
            }
        });
        return Arrays.stream(values).map(this::percentileInterval).toList();
    }

    /**
     * Returns the middle {@code level} of the resampled values.
     *
     * @throws IllegalArgumentException if no resample has a defined value, for example for an empty set
     */
    public Interval interval(Resampled items) {
        return percentileInterval(replicates(items));
    }

    /** Returns the score with its interval; without one where the score is undefined. */
    public Score score(Measured measured) {
        Score score = measured.score();
        return score.isDefined() ? score.withInterval(interval(measured)) : score;
    }

    Interval percentileInterval(double[] replicates) {
        double[] defined =
                Arrays.stream(replicates).filter(v -> !Double.isNaN(v)).sorted().toArray();
        if (defined.length == 0) {
            throw new IllegalArgumentException("no resample has a defined value: too few items, or all of one class");
        }
        double tail = (1 - level) / 2;
        String clustered = clusters > 0 ? ",clusters=" + clusters : "";
        String undefined =
                defined.length < replicates.length ? ",undefined=" + (replicates.length - defined.length) : "";
        return new Interval(
                percentile(defined, tail),
                percentile(defined, 1 - tail),
                level,
                "bootstrap(" + resamples + ",seed=" + seed + clustered + undefined + ")");
    }

    /** How often each item occurs in one resample. */
    int[] draw(int size, int replicate) {
        requireFits(size);
        SplittableRandom random = RandomStreams.of(seed, replicate);
        int units = units(size);
        int[] times = new int[units];
        for (int i = 0; i < units; i++) {
            times[random.nextInt(units)]++;
        }
        if (clusters == 0) {
            return times;
        }
        int[] ofItems = new int[size];
        for (int i = 0; i < size; i++) {
            ofItems[i] = times[clusterOf[i]];
        }
        return ofItems;
    }

    /** Returns the unit, a cluster or an item, that each item is drawn with. */
    int[] unitOf(int size) {
        requireFits(size);
        return clusters > 0 ? clusterOf.clone() : IntStream.range(0, size).toArray();
    }

    int units(int size) {
        return clusters > 0 ? clusters : size;
    }

    private void requireFits(int size) {
        if (clusters > 0 && clusterOf.length != size) {
            throw new IllegalArgumentException(
                    "clusters were given for " + clusterOf.length + " items, but there are " + size);
        }
    }

    long seed() {
        return seed;
    }

    /**
     * Returns the value below which the share {@code q} lies, interpolated linearly between neighbors (numpy's default).
     *
     * @param sorted ascending, not empty, without NaN
     */
    public static double percentile(double[] sorted, double q) {
        if (sorted.length == 0 || !(q >= 0 && q <= 1)) {
            throw new IllegalArgumentException("percentile " + q + " of " + sorted.length + " values does not exist");
        }
        double at = q * (sorted.length - 1);
        int below = (int) Math.floor(at);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }

    /**
     * Returns the mean and half width as sacreBLEU prints them: a fortieth of the values is dropped at each end.
     *
     * @return the mean of all values, then half of what is left
     */
    public static double[] sacreBleuHalfWidth(double[] replicates) {
        if (replicates.length == 0) {
            throw new IllegalArgumentException("no values");
        }
        double[] sorted = replicates.clone();
        Arrays.sort(sorted);
        int dropped = sorted.length / 40;
        double half = (sorted[sorted.length - 1 - dropped] - sorted[dropped]) / 2;
        return new double[] {Arrays.stream(sorted).average().orElseThrow(), half};
    }
}
