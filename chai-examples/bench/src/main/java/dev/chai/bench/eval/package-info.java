/** Benchmarks of the metrics and of resampling. */
@NullMarked
package dev.chai.bench.eval;

import org.jspecify.annotations.NullMarked;
