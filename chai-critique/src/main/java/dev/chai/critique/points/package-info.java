/**
 * Splits critiques into points: what is meant, which words of the caption, what to write instead.
 *
 * <pre>{@code
 * CritiqueReader.standard().read("The camera pans right, not left.", "The camera pans left.").points();
 * // WRONG, target "left", replacement "The camera pans right"
 * }</pre>
 */
@NullMarked
package dev.chai.critique.points;

import org.jspecify.annotations.NullMarked;
