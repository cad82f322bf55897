/**
 * The metric abstraction and its values: rows of sufficient statistics, scores, scales, intervals and samples.
 *
 * <p>A {@link dev.chai.eval.metric.Metric} turns items into rows that can be added, so that one object gives the score of a stream, of
 * parallel shards, of single items and of every resample.
 */
@NullMarked
package dev.chai.eval.metric;

import org.jspecify.annotations.NullMarked;
