/**
 * Compares what two captions state rather than how they word it: the visual primitives of the taxonomy.
 *
 * <pre>{@code
 * Score f1 = PrimitiveF1.standard().score(samples);
 * f1.part("contradictions");                              // pans left, where the reference pans right
 * PrimitiveTable table = PrimitiveTable.of(samples);      // which primitives are missed, invented, mixed up
 * }</pre>
 *
 * <p>N-gram metrics count words, and "left" is one word of twenty. Here it is one of the few statements that a caption makes.
 */
@NullMarked
package dev.chai.eval.primitive;

import org.jspecify.annotations.NullMarked;
