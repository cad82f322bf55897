package dev.chai.model.grounding;

import dev.chai.spec.lint.RulePack;
import dev.chai.spec.lint.RulePackProvider;

/**
 * Contributes the rules CLP101 to CLP111, which hold a text against its clip. They run on inputs that carry a
 * {@link dev.chai.model.motion.MotionReport} as a fact.
 *
 * <pre>{@code
 * MotionReport report = MotionProbe.standard().analyze(clip);
 * Linter.standard().lint(CaptionInput.of(caption).withFact(MotionReport.class, report));
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class ClipRules implements RulePackProvider {
    /** Creates a provider; for {@link java.util.ServiceLoader}. */
    public ClipRules() {}

    /** Returns the rules. */
    @Override
    public RulePack pack() {
        return RulePack.of("rules for clips", ClipRule.all());
    }
}
