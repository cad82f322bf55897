package dev.chai.spec.mention;

import dev.chai.spec.Phase;
import java.util.List;

/** What a stretch of text is about, from one look at its candidates: it saves the questions that cannot apply. Not thread-safe. */
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
        switch (candidate.primitive.subAspect()) {
            case "shot-size", "frame-position" -> framed = true;
            case "height-relative-to-subject" -> relativeHeight = true;
            case "steadiness" -> noteSteadiness(candidate);
            case "transition" -> revealed |= candidate.is("subject-revealing") && !candidate.negated;
            default -> {
                if (candidate.isMovement()) {
                    noteStep(candidate);
                }
            }
        }
    }

    private void noteSteadiness(MentionCandidate candidate) {
        if (candidate.isStatic()) {
            holds |= !candidate.negated;
            noteStep(candidate);
        }
        shakes |= !candidate.negated && (candidate.is("unsteady-camera") || candidate.is("very-unsteady-camera"));
    }

    private void noteStep(MentionCandidate candidate) {
        firstStep = Math.min(firstStep, candidate.step);
        lastStep = Math.max(lastStep, candidate.step);
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
