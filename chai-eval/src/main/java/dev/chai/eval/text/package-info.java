/**
 * Metrics that compare a text with references: BLEU, chrF, TER, ROUGE, CIDEr and METEOR in the versions that papers
 * quote.
 *
 * <pre>{@code
 * Score bleu = Bleu.standard().score(samples);
 * Score cider = Cider.d(samples);
 * }</pre>
 */
@NullMarked
package dev.chai.eval.text;

import org.jspecify.annotations.NullMarked;
