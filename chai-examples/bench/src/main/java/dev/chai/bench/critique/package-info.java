/** Benchmarks of the critique checks and of the store. */
@NullMarked
package dev.chai.bench.critique;

import org.jspecify.annotations.NullMarked;
