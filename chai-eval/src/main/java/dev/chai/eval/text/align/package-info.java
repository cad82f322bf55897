/**
 * Aligns the words of two texts, as METEOR and TER do. Not exported.
 */
@NullMarked
package dev.chai.eval.text.align;

import org.jspecify.annotations.NullMarked;
