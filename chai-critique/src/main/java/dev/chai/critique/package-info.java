/**
 * The values that critiques are made of: clip, drafted caption, critique and its points, caption afterwards, who wrote what and when.
 *
 * <p>{@link dev.chai.critique.unit.CaptionUnit} puts them together with their {@linkplain dev.chai.critique.review review}.
 *
 * <pre>{@code
 * Critique critique = Critique.of("The camera pans right, not left.", Provenance.human("annotator-3f2a"))
 *         .withPoints(List.of(CritiquePoint.of(CritiquePoint.Kind.WRONG, "The camera pans right, not left.")
 *                 .withTarget(new Span(11, 20))
 *                 .withReplacement("pans right")));
 * }</pre>
 */
@NullMarked
package dev.chai.critique;

import org.jspecify.annotations.NullMarked;
