/** Measures captions, rewards and critiques with metrics, benchmarks and statistics. */
@NullMarked
package dev.chai.eval;

import org.jspecify.annotations.NullMarked;
