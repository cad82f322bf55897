package dev.chai.spec.mention;

import dev.chai.spec.Phase;
import dev.chai.spec.Primitive;
import dev.chai.spec.mention.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Settles what only the whole text shows: which states are start and end of a change, which movements are steps of a sequence, and
 * what a remark about shaking makes of a static camera.
 */
final class PhaseResolver {
    /** What is said of the camera's height or angle, and the height relative to the subject that it stands for in framing talk. */
    private static final Map<String, String> RELATIVE_HEIGHT = Map.of(
            "eye-level", "camera-at-subject-level",
            "level-angle", "camera-at-subject-level",
            "high-angle", "camera-above-subject",
            "birds-eye-angle", "camera-above-subject",
            "low-angle", "camera-below-subject",
            "worms-eye-angle", "camera-below-subject");

    private final Lexicon lexicon;
    private final TextSummary summary = new TextSummary();

    PhaseResolver(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Settles the candidates of one stretch of text; {@code changes} are the words at which it tells of a change. */
    void settle(List<MentionCandidate> candidates, BitSet changes) {
        if (!changes.isEmpty()) {
            StateChanges.splitAtChange(candidates, changes);
        }
        summary.read(candidates);
        if (summary.hasPhases()) {
            StateChanges.pair(candidates);
        }
        orderSteps(candidates);
        if (summary.holds() && summary.isSequence()) {
            holdStatic(candidates);
        }
        if (summary.lacksRelativeHeight()) {
            readRelativeHeight(candidates);
        }
        if (summary.reveals()) {
            placeRevealed(candidates);
        }
        if (summary.holds() && summary.shakes()) {
            shakeStatic(candidates);
        }
    }

    private void orderSteps(List<MentionCandidate> candidates) {
        for (MentionCandidate candidate : candidates) {
            if (candidate.isMovement()) {
                candidate.phase = summary.isSequence() ? Phase.STEP : Phase.THROUGHOUT;
            }
            candidate.step = candidate.step - summary.firstStep() + 1;
        }
    }

    /** A camera that stands still before or after it moves is static for that part only. */
    private static void holdStatic(List<MentionCandidate> candidates) {
        for (MentionCandidate fixed : candidates) {
            if (!fixed.isStatic() || fixed.negated) {
                continue;
            }
            for (MentionCandidate other : candidates) {
                if (!other.negated && other.phase == Phase.STEP && other.step != fixed.step) {
                    fixed.phase = fixed.step > other.step ? Phase.END : Phase.START;
                }
            }
        }
    }

    /**
     * A description of the framing that names no relative height says it in other words: "a high-angle full shot" has the camera above
     * the subject, "at eye level" is the subject's. A height goes before an angle; the added readings are marked as ambiguous.
     */
    private void readRelativeHeight(List<MentionCandidate> candidates) {
        List<MentionCandidate> read = relativeHeights(candidates, statesEyeLevel(candidates));
        if (read.isEmpty()) {
            return;
        }
        boolean unanimous =
                read.stream().allMatch(d -> d.is(read.get(0).primitive.id()));
        if (unanimous) {
            read.get(0).phase = Phase.THROUGHOUT;
        }
        candidates.addAll(unanimous ? read.subList(0, 1) : read);
    }

    private List<MentionCandidate> relativeHeights(List<MentionCandidate> candidates, boolean eyeLevel) {
        List<MentionCandidate> read = List.of();
        for (int i = 0; i < candidates.size(); i++) {
            MentionCandidate candidate = candidates.get(i);
            String height = RELATIVE_HEIGHT.get(candidate.primitive.id());
            if (height != null && !candidate.negated && (!eyeLevel || candidate.is("eye-level"))) {
                Optional<Primitive> primitive = lexicon.primitive(height);
                if (primitive.isPresent()) {
                    read = read.isEmpty() ? new ArrayList<>() : read;
                    read.add(candidate.alsoMeaning(primitive.get()));
                }
            }
        }
        return read;
    }

    private static boolean statesEyeLevel(List<MentionCandidate> candidates) {
        for (int i = 0; i < candidates.size(); i++) {
            if (candidates.get(i).is("eye-level") && !candidates.get(i).negated) {
                return true;
            }
        }
        return false;
    }

    /** Without a subject at first there is no height relative to it: it holds at the end only (taxonomy, rule C34). */
    private static void placeRevealed(List<MentionCandidate> candidates) {
        for (MentionCandidate candidate : candidates) {
            if (candidate.phase == Phase.THROUGHOUT && candidate.primitive.subAspect().equals("height-relative-to-subject")) {
                candidate.phase = Phase.END;
            }
        }
    }

    /** A fixed camera that shakes is not static (taxonomy: static means no shake at all). */
    private void shakeStatic(List<MentionCandidate> candidates) {
        lexicon.primitive("fixed-camera-with-shake")
                .ifPresent(shaken -> candidates.replaceAll(d -> {
                    if (!d.isStatic() || d.negated) {
                        return d;
                    }
                    MentionCandidate fixed = new MentionCandidate(shaken, d.from, d.to, false, d.actor);
                    fixed.phase = d.phase;
                    fixed.hedged = d.hedged;
                    return fixed;
                }));
    }
}
