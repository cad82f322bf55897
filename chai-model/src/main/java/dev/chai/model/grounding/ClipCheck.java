package dev.chai.model.grounding;

import dev.chai.model.grounding.Grounding.Evidence;
import dev.chai.model.motion.MotionReport;
import dev.chai.spec.mention.AnalyzedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One text being held against one clip: the evidence is worked out once for all rules. Not thread-safe. */
final class ClipCheck {
    private final Sight sight;
    private final Appearance appearance;
    private @Nullable List<Evidence> evidence;

    ClipCheck(MotionReport report, double threshold) {
        this.sight = new Sight(report, threshold);
        this.appearance = new Appearance(report, sight);
    }

    List<Evidence> evidence(AnalyzedText analyzed) {
        if (evidence == null) {
            evidence = Grounding.of(sight, appearance, analyzed);
        }
        return evidence;
    }

    /** What was found, if a rule asked. */
    List<Evidence> evidence() {
        return evidence == null ? List.of() : evidence;
    }
}
