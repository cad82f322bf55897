package dev.chai.spec.mention;

import dev.chai.spec.Phase;
import dev.chai.spec.Primitive;
import dev.chai.spec.Primitives;
import dev.chai.spec.Role;
import dev.chai.spec.mention.lexicon.Lexicon;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Decides what only the whole text shows: which states are the start and the end of a change, which movements are steps of a sequence,
 * and whether a static camera shakes.
 *
 * <p>Not thread-safe; holds the summary of the last part.
 */
final class PhaseResolver {
    private final Optional<Primitive> shakingFixed;
    private final ImpliedHeights impliedHeights;
    private final TextSummary summary = new TextSummary();

    PhaseResolver(Lexicon lexicon) {
        shakingFixed = lexicon.find(Primitives.FIXED_CAMERA_WITH_SHAKE);
        impliedHeights = new ImpliedHeights(lexicon);
    }

    /** Resolves the candidates of one part of the text; {@code changes} are the words at which it mentions a change. */
    void resolve(List<MentionCandidate> candidates, BitSet changes) {
        if (!changes.isEmpty()) {
            StateChanges.splitAtChange(candidates, changes);
        }
        summary.read(candidates);
        if (summary.hasPhases()) {
            StateChanges.pair(candidates);
        }
        orderSteps(candidates);
        if (summary.holds() && summary.isSequence()) {
            limitStatic(candidates);
        }
        if (summary.lacksRelativeHeight()) {
            impliedHeights.addTo(candidates);
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

    /** A camera that holds still before or after it moves is static for that part only. */
    private static void limitStatic(List<MentionCandidate> candidates) {
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

    /** Before the subject is revealed there is no height relative to it: the height holds at the end (taxonomy, rule C34). */
    private static void placeRevealed(List<MentionCandidate> candidates) {
        for (MentionCandidate candidate : candidates) {
            if (candidate.phase == Phase.THROUGHOUT && candidate.hasRole(Role.RELATIVE_HEIGHT)) {
                candidate.phase = Phase.END;
            }
        }
    }

    /** A fixed camera that shakes is not static: the taxonomy's static camera does not shake at all. */
    private void shakeStatic(List<MentionCandidate> candidates) {
        shakingFixed.ifPresent(shaking -> candidates.replaceAll(c -> c.isStatic() && !c.negated ? c.as(shaking) : c));
    }
}
