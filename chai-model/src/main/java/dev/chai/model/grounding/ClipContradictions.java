package dev.chai.model.grounding;

import dev.chai.model.grounding.Grounding.Evidence;
import dev.chai.model.motion.MotionReport;
import dev.chai.model.motion.MotionSegment;
import dev.chai.spec.rule.RuleContext;
import java.util.List;

/** Holds what a clip contradicts in one text; computed once for all rules. Immutable and thread-safe. */
record ClipContradictions(List<Evidence> all) {
    /** Computes them from the facts of the text. */
    static ClipContradictions of(RuleContext context) {
        MotionReport report = context.fact(MotionReport.class).orElseThrow();
        double threshold =
                context.fact(Threshold.class).map(Threshold::confidence).orElse(MotionSegment.SURE);
        ObservedMotion observed = new ObservedMotion(report, threshold);
        return new ClipContradictions(Grounding.of(observed, new AppearanceCheck(report, observed), context.text()));
    }
}
