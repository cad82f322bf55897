package dev.chai.spec.mention;

import dev.chai.spec.Phase;
import dev.chai.spec.Primitives;
import java.util.List;

/**
 * What a part of a text is about, from one pass over its candidates, so that {@link PhaseResolver} skips the steps that cannot apply.
 *
 * <p>Not thread-safe; refilled for each part.
 */
final class TextSummary {
    private boolean phases;
    private boolean holds;
    private boolean shakes;
    private boolean framed;
    private boolean relativeHeight;
    private boolean revealed;
    private int firstStep;
    private int lastStep;

    void read(List<MentionCandidate> candidates) {
        phases = false;
        holds = false;
        shakes = false;
        framed = false;
        relativeHeight = false;
        revealed = false;
        firstStep = Integer.MAX_VALUE;
        lastStep = 0;
        for (MentionCandidate candidate : candidates) {
            phases |= candidate.phase != Phase.THROUGHOUT;
            note(candidate);
        }
    }

    private void note(MentionCandidate candidate) {
        switch (candidate.primitive.role()) {
            case SHOT_SIZE, FRAME_POSITION -> framed = true;
            case RELATIVE_HEIGHT -> relativeHeight = true;
            case STEADINESS -> noteSteadiness(candidate);
            case TRANSITION -> revealed |= candidate.is(Primitives.SUBJECT_REVEALING) && !candidate.negated;
            default -> {
                if (candidate.isMovement()) {
                    noteStep(candidate);
                }
            }
        }
    }

    private void noteSteadiness(MentionCandidate candidate) {
        if (candidate.isStatic() && !candidate.negated) {
            holds = true;
            noteStep(candidate);
        }
        shakes |= !candidate.negated
                && (candidate.is(Primitives.UNSTEADY_CAMERA) || candidate.is(Primitives.VERY_UNSTEADY_CAMERA));
    }

    private void noteStep(MentionCandidate candidate) {
        firstStep = Math.min(firstStep, candidate.step);
        lastStep = Math.max(lastStep, candidate.step);
    }

    /** Whether some state is said of a part of the clip only. */
    boolean hasPhases() {
        return phases;
    }

    /** Whether the camera is said to be static. */
    boolean holds() {
        return holds;
    }

    boolean shakes() {
        return shakes;
    }

    /** Whether it describes a framing without naming a height relative to the subject. */
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
