package dev.chai.eval.metric;

import java.util.Map;
import java.util.Optional;

/**
 * A running sum of statistics: add items, merge with other tallies, read the score at any time.
 *
 * <pre>{@code
 * Tally<Sample> tally = new Tally<>(Metrics.bleu());
 * reader.forEach(tally::add);            // ten million items in constant memory
 * tally.merge(otherShard);
 * Score score = tally.score();
 * }</pre>
 *
 * <p>Sums are compensated (Neumaier 1974), so that the order of the items moves the result by rounding of the last
 * digit only; counts are exact up to 2^53.
 *
 * <p>Not thread-safe; use one per thread and merge.
 *
 * @param <I> what is measured
 * @since 0.1
 */
public final class Tally<I> {
    /** Far above what adding a million numbers can round, far below what a score is quoted with. */
    private static final double ROUNDING = 1e-9;

    private final Metric<I> metric;
    private final Measurer<I> measurer;
    private final double[] row;
    private final double[] sums;
    private final double[] lost;
    private long n;
    private long skipped;

    /** Creates an empty tally of the metric. */
    public Tally(Metric<I> metric) {
        this.metric = metric;
        this.measurer = metric.measurer();
        this.row = new double[metric.width()];
        this.sums = new double[metric.width()];
        this.lost = new double[metric.width()];
    }

    /** Measures one more item. */
    public Tally<I> add(I item) {
        if (measurer.measure(item, row)) {
            n++;
            for (int i = 0; i < row.length; i++) {
                accumulate(i, row[i]);
            }
        } else {
            skipped++;
        }
        return this;
    }

    /**
     * Takes over everything that the other tally has seen.
     *
     * @throws IllegalArgumentException if the other tally belongs to a metric with other settings
     */
    public Tally<I> merge(Tally<I> other) {
        if (!metric.signature().equals(other.metric.signature())) {
            throw new IllegalArgumentException(
                    "cannot merge " + other.metric.signature() + " into " + metric.signature() + ": settings differ");
        }
        n += other.n;
        skipped += other.skipped;
        for (int i = 0; i < sums.length; i++) {
            accumulate(i, other.sums[i]);
            accumulate(i, other.lost[i]);
        }
        return this;
    }

    /** Items measured so far. */
    public long n() {
        return n;
    }

    /** Returns the score of everything seen so far. */
    public Score score() {
        double[] total = new double[sums.length];
        for (int i = 0; i < total.length; i++) {
            total[i] = sums[i] + lost[i];
        }
        return scoreOf(metric, total, n, skipped);
    }

    static Score scoreOf(Metric<?> metric, double[] sums, long n, long skipped) {
        double value = n == 0 ? Double.NaN : withoutRounding(metric.value(sums), metric.scale());
        return new Score(
                metric.name(),
                value,
                metric.scale(),
                n,
                skipped,
                n == 0 ? Map.of() : metric.parts(sums),
                Optional.empty(),
                n == 0 ? metric.signature() : metric.signature(sums, n),
                reason(metric, value, n, skipped));
    }

    /** Sums of a perfect score may round to more than there is: a percentage is never above 100. */
    private static double withoutRounding(double value, Scale scale) {
        return value > scale.high() && value <= scale.high() * (1 + ROUNDING) ? scale.high() : value;
    }

    private static Optional<String> reason(Metric<?> metric, double value, long n, long skipped) {
        if (skipped > 0) {
            return Optional.of((n == 0 ? "all items skipped: " : "skipped: ") + metric.skips());
        }
        if (Double.isNaN(value)) {
            return Optional.of(n == 0 ? "no items" : "undefined for these items");
        }
        return Optional.empty();
    }

    private void accumulate(int i, double x) {
        double sum = sums[i] + x;
        lost[i] += Math.abs(sums[i]) >= Math.abs(x) ? (sums[i] - sum) + x : (x - sum) + sums[i];
        sums[i] = sum;
    }
}
