package dev.chai.eval.metric;

import java.util.List;
import java.util.Map;
import java.util.stream.Collector;

/**
 * A number over a set of items that depends on the items only through the sum of a fixed row of statistics per item.
 *
 * <p>That one property gives streaming, parallel evaluation and resampling at once: rows are added, and {@link #value}
 * turns a sum into the number. BLEU keeps matched and total n-grams, a mean keeps a sum and a count.
 *
 * <pre>{@code
 * Metric<Sample> bleu = Metrics.bleu();
 * Score all = bleu.score(samples);                                    // one pass, constant memory
 * Score parallel = samples.parallelStream().collect(bleu.collector());
 * Measured rows = bleu.measure(samples);                              // kept per item: bootstrap, comparison
 * }</pre>
 *
 * <p>Implementations are immutable and thread-safe; the {@link Measurer} that they hand out is not.
 *
 * @param <I> what is measured
 * @since 0.1
 */
public interface Metric<I> {
    /** Returns a short name, for example {@code BLEU}. */
    String name();

    /** Returns the range of the number. */
    Scale scale();

    /**
     * Returns every setting that moves the number, as {@code key:value} joined by {@code |}, with the version of this library.
     */
    String signature();

    /** Returns the signature once the items are known; sacreBLEU's metrics add the number of references. */
    default String signature(double[] sums, long n) {
        return signature();
    }

    /** Returns how many statistics an item has. */
    int width();

    /** Returns what kind of item is left out and counted as skipped, for example {@code texts of more than 4000 words}. */
    default String skips() {
        return "items that cannot be measured";
    }

    /** Returns a fresh worker for one thread. */
    Measurer<I> measurer();

    /** Returns the number for a sum of rows; NaN where it is undefined. */
    double value(double[] sums);

    /** Returns the named components of the number, in reading order. */
    default Map<String, Double> parts(double[] sums) {
        return Map.of();
    }

    /**
     * Returns why a value of 0 may surprise, for example {@code no hypothesis has 4 tokens}; an empty text where there
     * is nothing to explain. Reports print it next to the score.
     */
    default String whyZero(double[] sums) {
        return "";
    }

    /** Measures the items one after the other and forgets them: linear time, constant memory. */
    default Score score(Iterable<? extends I> items) {
        Tally<I> tally = new Tally<>(this);
        items.forEach(tally::add);
        return tally.score();
    }

    /** Returns the number for one item alone. */
    default Score score(I item) {
        return new Tally<>(this).add(item).score();
    }

    /** Measures the items and keeps one row for each: {@code width() * 8} bytes an item. */
    default Measured measure(List<? extends I> items) {
        return Measured.of(this, items);
    }

    /** Collects a stream, sequential or parallel. */
    default Collector<I, Tally<I>, Score> collector() {
        return Collector.of(() -> new Tally<>(this), Tally::add, Tally::merge, Tally::score);
    }
}
