/**
 * Whether people, or a model and people, give the same labels, and how good single annotators are.
 *
 * <pre>{@code
 * TwoRaters raters = TwoRaters.of(List.of("yes", "no"), List.of("yes", "yes"));
 * raters.cohen();
 * Ratings.of(table).krippendorff(Ratings.Level.NOMINAL);
 * }</pre>
 */
@NullMarked
package dev.chai.eval.agreement;

import org.jspecify.annotations.NullMarked;
