/**
 * How sure a figure is: intervals, tests between two systems, corrections for many tests.
 *
 * <pre>{@code
 * Measured a = Metrics.bleu().measure(samplesOfA);
 * Measured b = Metrics.bleu().measure(samplesOfB);
 * Interval interval = Bootstrap.seeded(7).interval(a);
 * Comparison comparison = Comparison.of(a, b, Bootstrap.seeded(7));
 * }</pre>
 */
@NullMarked
package dev.chai.eval.stats;

import org.jspecify.annotations.NullMarked;
