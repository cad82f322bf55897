/**
 * Tokenizers and stemmers of the reference metrics, as values with names.
 *
 * <pre>{@code
 * List<String> tokens = Tokenizers.thirteenA().tokens("The camera pans, then tilts.");
 * String stem = Stemmers.porterNltk().stem("panning");
 * }</pre>
 */
@NullMarked
package dev.chai.eval.token;

import org.jspecify.annotations.NullMarked;
