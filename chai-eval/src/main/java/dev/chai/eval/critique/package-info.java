/**
 * Figures about critiques: how accurate, complete and constructive they are, how close to what a person wrote, and what becomes of a
 * caption that is revised by them.
 *
 * <pre>{@code
 * Report table = CritiqueAblation.load(triples, badCritiques).report(Confidence.standard());
 * }</pre>
 */
@NullMarked
package dev.chai.eval.critique;

import org.jspecify.annotations.NullMarked;
