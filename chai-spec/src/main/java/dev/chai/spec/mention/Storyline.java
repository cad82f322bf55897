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
final class Storyline {
    /** What is said of the camera's height or angle, and the height relative to the subject that it stands for in framing talk. */
    private static final Map<String, String> RELATIVE_HEIGHT = Map.of(
            "eye-level", "camera-at-subject-level",
            "level-angle", "camera-at-subject-level",
            "high-angle", "camera-above-subject",
            "birds-eye-angle", "camera-above-subject",
            "low-angle", "camera-below-subject",
            "worms-eye-angle", "camera-below-subject");

    private final Lexicon lexicon;
    private final Gist gist = new Gist();

    Storyline(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Settles the drafts of one stretch of text; {@code changes} are the words at which it tells of a change. */
    void settle(List<Draft> drafts, BitSet changes) {
        if (!changes.isEmpty()) {
            Changes.splitAtChange(drafts, changes);
        }
        gist.read(drafts);
        if (gist.hasPhases()) {
            Changes.pair(drafts);
        }
        orderSteps(drafts);
        if (gist.holds() && gist.isSequence()) {
            holdStatic(drafts);
        }
        if (gist.lacksRelativeHeight()) {
            readRelativeHeight(drafts);
        }
        if (gist.reveals()) {
            placeRevealed(drafts);
        }
        if (gist.holds() && gist.shakes()) {
            shakeStatic(drafts);
        }
    }

    private void orderSteps(List<Draft> drafts) {
        for (Draft draft : drafts) {
            if (draft.isMovement()) {
                draft.phase = gist.isSequence() ? Phase.STEP : Phase.THROUGHOUT;
            }
            draft.step = draft.step - gist.firstStep() + 1;
        }
    }

    /** A camera that stands still before or after it moves is static for that part only. */
    private static void holdStatic(List<Draft> drafts) {
        for (Draft fixed : drafts) {
            if (!fixed.isStatic() || fixed.negated) {
                continue;
            }
            for (Draft other : drafts) {
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
    private void readRelativeHeight(List<Draft> drafts) {
        List<Draft> read = relativeHeights(drafts, statesEyeLevel(drafts));
        if (read.isEmpty()) {
            return;
        }
        boolean unanimous =
                read.stream().allMatch(d -> d.is(read.get(0).primitive.id()));
        if (unanimous) {
            read.get(0).phase = Phase.THROUGHOUT;
        }
        drafts.addAll(unanimous ? read.subList(0, 1) : read);
    }

    private List<Draft> relativeHeights(List<Draft> drafts, boolean eyeLevel) {
        List<Draft> read = List.of();
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            String height = RELATIVE_HEIGHT.get(draft.primitive.id());
            if (height != null && !draft.negated && (!eyeLevel || draft.is("eye-level"))) {
                Optional<Primitive> primitive = lexicon.primitive(height);
                if (primitive.isPresent()) {
                    read = read.isEmpty() ? new ArrayList<>() : read;
                    read.add(draft.alsoMeaning(primitive.get()));
                }
            }
        }
        return read;
    }

    private static boolean statesEyeLevel(List<Draft> drafts) {
        for (int i = 0; i < drafts.size(); i++) {
            if (drafts.get(i).is("eye-level") && !drafts.get(i).negated) {
                return true;
            }
        }
        return false;
    }

    /** Without a subject at first there is no height relative to it: it holds at the end only (taxonomy, rule C34). */
    private static void placeRevealed(List<Draft> drafts) {
        for (Draft draft : drafts) {
            if (draft.phase == Phase.THROUGHOUT && draft.primitive.subAspect().equals("height-relative-to-subject")) {
                draft.phase = Phase.END;
            }
        }
    }

    /** A fixed camera that shakes is not static (taxonomy: static means no shake at all). */
    private void shakeStatic(List<Draft> drafts) {
        lexicon.primitive("fixed-camera-with-shake")
                .ifPresent(shaken -> drafts.replaceAll(d -> {
                    if (!d.isStatic() || d.negated) {
                        return d;
                    }
                    Draft fixed = new Draft(shaken, d.from, d.to, false, d.actor);
                    fixed.phase = d.phase;
                    fixed.hedged = d.hedged;
                    return fixed;
                }));
    }
}
