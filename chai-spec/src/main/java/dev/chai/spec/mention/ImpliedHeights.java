package dev.chai.spec.mention;

import dev.chai.spec.Phase;
import dev.chai.spec.Primitive;
import dev.chai.spec.Primitives;
import dev.chai.spec.mention.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.List;

/**
 * Adds the height relative to the subject that a description of the framing implies: "a high-angle full shot" has the camera above the
 * subject, "at eye level" means the subject's eyes. What implies what is the taxonomy's {@link Primitive#suggests()}.
 *
 * <p>The added mentions are ambiguous. A height counts before an angle: "a high angle at eye level" is at the subject's level.
 */
final class ImpliedHeights {
    private final Lexicon lexicon;

    ImpliedHeights(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    void addTo(List<MentionCandidate> candidates) {
        List<MentionCandidate> implied = implied(candidates);
        if (implied.isEmpty()) {
            return;
        }
        MentionCandidate first = implied.get(0);
        if (implied.stream().allMatch(candidate -> candidate.is(first.primitive))) {
            first.phase = Phase.THROUGHOUT;
            candidates.add(first);
        } else {
            candidates.addAll(implied);
        }
    }

    private List<MentionCandidate> implied(List<MentionCandidate> candidates) {
        boolean atEyeLevel = candidates.stream().anyMatch(c -> !c.negated && c.is(Primitives.EYE_LEVEL));
        List<MentionCandidate> implied = new ArrayList<>();
        for (MentionCandidate candidate : candidates) {
            if (!candidate.negated && (!atEyeLevel || candidate.is(Primitives.EYE_LEVEL))) {
                for (String id : candidate.primitive.suggests()) {
                    lexicon.primitive(id).ifPresent(height -> implied.add(candidate.alsoMeaning(height)));
                }
            }
        }
        return implied;
    }
}
