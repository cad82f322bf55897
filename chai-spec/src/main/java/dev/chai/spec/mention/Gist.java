package dev.chai.spec.mention;

import dev.chai.spec.Phase;
import java.util.List;

/** What a stretch of text is about, from one look at its drafts: it saves the questions that cannot apply. Not thread-safe. */
final class Gist {
    private boolean phases;
    private boolean holds;
    private boolean shakes;
    private boolean framed;
    private boolean relativeHeight;
    private boolean revealed;
    private int firstStep;
    private int lastStep;

    void read(List<Draft> drafts) {
        phases = false;
        holds = false;
        shakes = false;
        framed = false;
        relativeHeight = false;
        revealed = false;
        firstStep = Integer.MAX_VALUE;
        lastStep = 0;
        for (Draft draft : drafts) {
            phases |= draft.phase != Phase.THROUGHOUT;
            note(draft);
        }
    }

    private void note(Draft draft) {
        switch (draft.primitive.subAspect()) {
            case "shot-size", "frame-position" -> framed = true;
            case "height-relative-to-subject" -> relativeHeight = true;
            case "steadiness" -> noteSteadiness(draft);
            case "transition" -> revealed |= draft.is("subject-revealing") && !draft.negated;
            default -> {
                if (draft.isMovement()) {
                    noteStep(draft);
                }
            }
        }
    }

    private void noteSteadiness(Draft draft) {
        if (draft.isStatic()) {
            holds |= !draft.negated;
            noteStep(draft);
        }
        shakes |= !draft.negated && (draft.is("unsteady-camera") || draft.is("very-unsteady-camera"));
    }

    private void noteStep(Draft draft) {
        firstStep = Math.min(firstStep, draft.step);
        lastStep = Math.max(lastStep, draft.step);
    }

    /** Some state is said of a part of the clip only. */
    boolean hasPhases() {
        return phases;
    }

    /** The camera is said to be static. */
    boolean holds() {
        return holds;
    }

    boolean shakes() {
        return shakes;
    }

    /** It describes a framing and says no relative height in so many words. */
    boolean lacksRelativeHeight() {
        return framed && !relativeHeight;
    }

    boolean reveals() {
        return revealed;
    }

    int firstStep() {
        return firstStep;
    }

    boolean isSequence() {
        return firstStep < lastStep;
    }
}
