/**
 * Benchmarks that read their own files, say what to ask a model and score what it answered.
 *
 * <pre>{@code
 * Benchmark benchmark = ShotBench.load(Path.of("shotbench.json"));
 * for (Request request : benchmark.requests()) { ask(request.media(), request.prompt()); }
 * BenchmarkResult result = benchmark.score(predictions);
 * System.out.println(result.toMarkdown());
 * }</pre>
 *
 * <p>A missing prediction is counted and named, and so is one that was not asked for; none is dropped.
 */
@NullMarked
package dev.chai.eval.benchmark;

import org.jspecify.annotations.NullMarked;
