package dev.chai.spec.mention;

import java.util.List;

/**
 * Settles what only the whole text shows: which states are start and end of a change, which movements are steps of a sequence, and
 * what a remark about shaking makes of a static camera.
 */
final class Storyline {
    private Storyline() {}

    static void settle(List<Draft> drafts, Lexicon lexicon) {
        pairStates(drafts);
        orderSteps(drafts);
        holdStatic(drafts);
        shakeStatic(drafts, lexicon);
    }

    /** A state with a rival of its group later on is a start, one with a rival before it an end (taxonomy, rule C27, C29). */
    private static void pairStates(List<Draft> drafts) {
        for (Draft draft : drafts) {
            if (draft.phase == Phase.THROUGHOUT || draft.negated) {
                continue;
            }
            boolean rival = false;
            for (Draft other : drafts) {
                if (!other.negated && other.sharesGroupWith(draft)) {
                    rival = true;
                    if (other.phase == Phase.THROUGHOUT && other.actor == draft.actor) {
                        boolean earlier = other.from < draft.from;
                        if (draft.phase == Phase.END && earlier) {
                            other.phase = Phase.START;
                        } else if (draft.phase == Phase.START && !earlier) {
                            other.phase = Phase.END;
                        }
                    }
                }
            }
            if (!rival && !draft.changes && draft.phase == Phase.START) {
                draft.phase = Phase.THROUGHOUT;
            }
        }
    }

    private static void orderSteps(List<Draft> drafts) {
        int first = Integer.MAX_VALUE;
        int last = 0;
        for (Draft draft : drafts) {
            if (isMovement(draft)) {
                first = Math.min(first, draft.step);
                last = Math.max(last, draft.step);
            }
        }
        for (Draft draft : drafts) {
            if (isMovement(draft)) {
                draft.phase = first < last ? Phase.STEP : Phase.THROUGHOUT;
                draft.step = draft.step - first + 1;
            }
        }
    }

    /** A camera that stands still before or after it moves is static for that part only. */
    private static void holdStatic(List<Draft> drafts) {
        for (Draft fixed : drafts) {
            if (!fixed.is("static-camera") || fixed.negated) {
                continue;
            }
            for (Draft other : drafts) {
                if (isMovement(other) && !other.negated && other.phase == Phase.STEP) {
                    int movedAt = other.step;
                    fixed.phase = fixed.step > movedAt ? Phase.END : fixed.step < movedAt ? Phase.START : fixed.phase;
                }
            }
        }
    }

    private static boolean isMovement(Draft draft) {
        String part = draft.primitive.subAspect();
        return draft.actor == Actor.CAMERA && (part.startsWith("movement-") || part.equals("tracking"));
    }

    /** A fixed camera that shakes is not static (taxonomy: static means no shake at all). */
    private static void shakeStatic(List<Draft> drafts, Lexicon lexicon) {
        boolean shakes =
                drafts.stream().anyMatch(d -> !d.negated && (d.is("unsteady-camera") || d.is("very-unsteady-camera")));
        if (!shakes) {
            return;
        }
        lexicon.primitive("fixed-camera-with-shake")
                .ifPresent(shaken -> drafts.replaceAll(d -> {
                    if (!d.is("static-camera") || d.negated) {
                        return d;
                    }
                    Draft fixed = new Draft(shaken, d.from, d.to, false, d.actor);
                    fixed.phase = d.phase;
                    fixed.hedged = d.hedged;
                    return fixed;
                }));
    }
}
