/**
 * Measures captions, rewards and critiques with metrics, benchmarks and statistics.
 *
 * <p>A {@link dev.chai.eval.metric.Metric} turns items into rows of statistics that can be added, so that one object gives
 * the score of a stream, of parallel shards, of single items and of every resample. {@link dev.chai.eval.Metrics} is
 * the entry point to the text metrics.
 *
 * <pre>{@code
 * Score bleu = Metrics.bleu().score(samples);
 * System.out.println(bleu);              // BLEU 54.30 (n=1000)
 * System.out.println(bleu.signature());  // nrefs:1|case:mixed|eff:no|tok:13a|smooth:exp|version:chai-eval:0.1
 * }</pre>
 */
@NullMarked
package dev.chai.eval;

import org.jspecify.annotations.NullMarked;
