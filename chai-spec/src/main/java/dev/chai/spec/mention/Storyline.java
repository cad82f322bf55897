package dev.chai.spec.mention;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * Settles what only the whole text shows: which states are start and end of a change, which movements are steps of a sequence, and
 * what a remark about shaking makes of a static camera.
 */
final class Storyline {
    private Storyline() {}

    static void settle(List<Draft> drafts, BitSet changes, Lexicon lexicon) {
        splitAtChange(drafts, changes);
        pairStates(drafts);
        orderSteps(drafts);
        holdStatic(drafts);
        readRelativeHeight(drafts, lexicon);
        placeRevealed(drafts);
        shakeStatic(drafts, lexicon);
    }

    /** Two states of one group with a change told between them are its start and end. */
    private static void splitAtChange(List<Draft> drafts, BitSet changes) {
        if (changes.isEmpty()) {
            return;
        }
        for (Draft early : drafts) {
            for (Draft late : drafts) {
                boolean apart = early.phase == Phase.THROUGHOUT
                        && late.phase == Phase.THROUGHOUT
                        && !early.negated
                        && !late.negated
                        && early.to <= late.from
                        && early.sharesGroupWith(late)
                        && early.primitive.temporal();
                int change = apart ? changes.nextSetBit(early.to) : -1;
                if (change >= 0 && change < late.from) {
                    early.phase = Phase.START;
                    late.phase = Phase.END;
                }
            }
        }
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
            if (isMovement(draft) || isStatic(draft)) {
                first = Math.min(first, draft.step);
                last = Math.max(last, draft.step);
            }
        }
        for (Draft draft : drafts) {
            if (isStatic(draft)) {
                draft.step = draft.step - first + 1;
            } else if (isMovement(draft)) {
                draft.phase = first < last ? Phase.STEP : Phase.THROUGHOUT;
                draft.step = draft.step - first + 1;
            }
        }
    }

    /** What is said of the camera's height or angle, and the height relative to the subject that it stands for in framing talk. */
    private static final Map<String, String> RELATIVE_HEIGHT = Map.of(
            "eye-level", "camera-at-subject-level",
            "level-angle", "camera-at-subject-level",
            "high-angle", "camera-above-subject",
            "birds-eye-angle", "camera-above-subject",
            "low-angle", "camera-below-subject",
            "worms-eye-angle", "camera-below-subject");

    /**
     * A description of the framing that names no relative height says it in other words: "a high-angle full shot" has the camera above
     * the subject, "at eye level" is the subject's. A height goes before an angle; the added readings are marked as ambiguous.
     */
    private static void readRelativeHeight(List<Draft> drafts, Lexicon lexicon) {
        boolean framing = false;
        boolean eyeLevel = false;
        for (Draft draft : drafts) {
            String part = draft.primitive.subAspect();
            if (part.equals("height-relative-to-subject")) {
                return;
            }
            framing |= part.equals("shot-size") || part.equals("frame-position");
            eyeLevel |= draft.is("eye-level") && !draft.negated;
        }
        if (!framing) {
            return;
        }
        List<Draft> read = new ArrayList<>();
        for (Draft draft : drafts) {
            String height = RELATIVE_HEIGHT.getOrDefault(draft.primitive.id(), "");
            if (!draft.negated && (!eyeLevel || draft.is("eye-level"))) {
                lexicon.primitive(height).ifPresent(p -> read.add(draft.alsoMeaning(p)));
            }
        }
        if (read.stream().map(d -> d.primitive).distinct().count() == 1) {
            read.get(0).phase = Phase.THROUGHOUT;
            drafts.add(read.get(0));
        } else {
            drafts.addAll(read);
        }
    }

    /** Without a subject at first there is no height relative to it: it holds at the end only (taxonomy, rule C34). */
    private static void placeRevealed(List<Draft> drafts) {
        if (drafts.stream().noneMatch(d -> d.is("subject-revealing") && !d.negated)) {
            return;
        }
        for (Draft draft : drafts) {
            if (draft.phase == Phase.THROUGHOUT && draft.primitive.subAspect().equals("height-relative-to-subject")) {
                draft.phase = Phase.END;
            }
        }
    }

    /** A camera that stands still before or after it moves is static for that part only. */
    private static void holdStatic(List<Draft> drafts) {
        for (Draft fixed : drafts) {
            if (!isStatic(fixed) || fixed.negated) {
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

    private static boolean isStatic(Draft draft) {
        return draft.is("static-camera");
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
