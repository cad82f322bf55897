/**
 * Audits captions without references: how often their language fails, by the linter.
 *
 * <pre>{@code
 * Report report = CaptionAudit.of(captions).report(Confidence.standard());
 * }</pre>
 */
@NullMarked
package dev.chai.eval.audit;

import org.jspecify.annotations.NullMarked;
