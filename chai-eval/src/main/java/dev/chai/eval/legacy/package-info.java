/**
 * Other people's scoring rules as they are, quirks included, for comparison with published tables. Use the strict
 * scorers for anything else.
 *
 * <pre>{@code
 * LegacyMvBench.isCorrect("", "(A) left");      // true: an empty answer is always right there
 * }</pre>
 */
@NullMarked
package dev.chai.eval.legacy;

import org.jspecify.annotations.NullMarked;
