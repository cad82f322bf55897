/**
 * How good critiques are, judged without a model: by the edit that a person made, or by a person's critique.
 *
 * <pre>{@code
 * EditAgreement agreement = EditAgreement.weighedBy(TermWeights.from(texts));
 * EditAgreement.Result result = agreement.judge(preCaption, critique, postCaption);
 * result.precision();
 * }</pre>
 */
@NullMarked
package dev.chai.eval.critique;

import org.jspecify.annotations.NullMarked;
