package dev.chai.eval.metric;

import java.util.Arrays;
import java.util.List;

/**
 * The statistics of every item of a set, kept: scores of the whole, of each item, of any resample and of mixtures of
 * two systems.
 *
 * <pre>{@code
 * Measured a = Metrics.bleu().measure(samplesOfA);
 * a.score();              // the corpus score
 * a.itemValue(3);         // the fourth item alone
 * Bootstrap.seeded(7).interval(a);
 * }</pre>
 *
 * <p>Immutable and thread-safe. Costs {@code 8 * width} bytes an item.
 *
 * @since 0.1
 */
public final class Measured implements Resampled {
    private final Metric<?> metric;
    private final double[] rows;
    private final int width;
    private final int size;
    private final long skipped;

    private Measured(Metric<?> metric, double[] rows, int size, long skipped) {
        this.metric = metric;
        this.rows = rows;
        this.width = metric.width();
        this.size = size;
        this.skipped = skipped;
    }

    /** Measures the items. An item that cannot be measured keeps a row of zeros, so that two systems stay aligned. */
    public static <I> Measured of(Metric<I> metric, List<? extends I> items) {
        int width = metric.width();
        double[] rows = new double[Math.multiplyExact(items.size(), width)];
        double[] row = new double[width];
        Measurer<I> measurer = metric.measurer();
        int size = 0;
        long skipped = 0;
        for (I item : items) {
            if (measurer.measure(item, row)) {
                System.arraycopy(row, 0, rows, size * width, width);
            } else {
                skipped++;
            }
            size++;
        }
        return new Measured(metric, rows, size, skipped);
    }

    @Override
    public int size() {
        return size;
    }

    /** Returns the metric that measured. */
    public Metric<?> metric() {
        return metric;
    }

    /** Returns the score of all items together. */
    public Score score() {
        return Tally.scoreOf(metric, sums(), size - skipped, skipped);
    }

    /** Returns why the score is 0, where that may surprise; an empty text elsewhere. See {@link Metric#whyZero}. */
    public String whyZero() {
        double[] sums = sums();
        return size > skipped && metric.value(sums) == 0 ? metric.whyZero(sums) : "";
    }

    private double[] sums() {
        double[] sums = new double[width];
        double[] lost = new double[width];
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < width; k++) {
                double x = rows[i * width + k];
                double sum = sums[k] + x;
                lost[k] += Math.abs(sums[k]) >= Math.abs(x) ? (sums[k] - sum) + x : (x - sum) + sums[k];
                sums[k] = sum;
            }
        }
        for (int k = 0; k < width; k++) {
            sums[k] += lost[k];
        }
        return sums;
    }

    /** Returns the value of one item alone. */
    public double itemValue(int index) {
        double[] row = new double[width];
        System.arraycopy(rows, index * width, row, 0, width);
        return metric.value(row);
    }

    /** Returns the values of all items, each alone. */
    public double[] itemValues() {
        double[] values = new double[size];
        for (int i = 0; i < size; i++) {
            values[i] = itemValue(i);
        }
        return values;
    }

    // HOT: once per bootstrap replicate; benchmark StatisticsBench.
    @Override
    public double valueOf(int[] times) {
        double[] sums = new double[width];
        for (int i = 0; i < size; i++) {
            int weight = times[i];
            if (weight != 0) {
                int base = i * width;
                for (int k = 0; k < width; k++) {
                    sums[k] += weight * rows[base + k];
                }
            }
        }
        return metric.value(sums);
    }

    /**
     * Returns a set whose items are sums of these: item {@code i} goes into group {@code groupOf[i]}. The score of the
     * whole stays the same.
     *
     * @param groupOf a group for each item, from 0 on
     * @param groups number of groups
     */
    public Measured summedBy(int[] groupOf, int groups) {
        double[] summed = new double[Math.multiplyExact(groups, width)];
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < width; k++) {
                summed[groupOf[i] * width + k] += rows[i * width + k];
            }
        }
        return new Measured(metric, summed, groups, 0);
    }

    /** Returns whether an item has the same statistics in the other system, so that exchanging it changes nothing. */
    public boolean sameRow(Measured other, int index) {
        int from = index * width;
        return Arrays.equals(rows, from, from + width, other.rows, from, from + width);
    }

    /**
     * Returns the value of a system that answers item {@code i} as {@code other} does where {@code takeOther[i]} holds, and as
     * this one does elsewhere.
     *
     * @throws IllegalArgumentException if the two were not measured with one setting on equally many items
     */
    public double mixedWith(Measured other, boolean[] takeOther) {
        requireComparable(other);
        double[] sums = new double[width];
        for (int i = 0; i < size; i++) {
            double[] source = takeOther[i] ? other.rows : rows;
            for (int k = 0; k < width; k++) {
                sums[k] += source[i * width + k];
            }
        }
        return metric.value(sums);
    }

    /**
     * Checks that the other system answered the same number of items and was measured with the same settings.
     *
     * @throws IllegalArgumentException if not
     */
    public void requireComparable(Measured other) {
        if (size != other.size) {
            throw new IllegalArgumentException(
                    "cannot pair " + size + " items with " + other.size + ": give both systems the same items");
        }
        if (!metric.signature().equals(other.metric.signature())) {
            throw new IllegalArgumentException(
                    "cannot compare " + metric.signature() + " with " + other.metric.signature() + ": settings differ");
        }
    }
}
