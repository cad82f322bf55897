package dev.chai.eval.metric;

/**
 * Takes the statistics of one item after the other, reusing its scratch memory.
 *
 * <pre>{@code
 * Measurer<Sample> measurer = metric.measurer();
 * double[] row = new double[metric.width()];
 * boolean usable = measurer.measure(sample, row);
 * }</pre>
 *
 * <p>Not thread-safe; use one per thread.
 *
 * @param <I> what is measured
 * @since 0.1
 */
@FunctionalInterface
public interface Measurer<I> {
    /**
     * Overwrites the row with the statistics of the item.
     *
     * @param row as long as the metric is wide; its content before the call does not matter
     * @return false if the item cannot be measured and must be counted as skipped; the row is then undefined
     */
    boolean measure(I item, double[] row);
}
