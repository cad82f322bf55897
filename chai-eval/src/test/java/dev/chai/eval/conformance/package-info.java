/** Reads vectors of the reference programs and compares. */
@NullMarked
package dev.chai.eval.conformance;

import org.jspecify.annotations.NullMarked;
