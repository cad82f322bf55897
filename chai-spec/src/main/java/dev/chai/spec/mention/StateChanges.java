package dev.chai.spec.mention;

import dev.chai.spec.Actor;
import dev.chai.spec.Phase;
import java.util.BitSet;
import java.util.List;

/**
 * Pairs the states of the shot that a text mentions one after the other: which is the start and which the end of a change (taxonomy,
 * rules C27 and C29).
 *
 * <p>Positions and layers are left alone: two of them mostly belong to two things.
 */
final class StateChanges {
    private StateChanges() {}

    /** Two states of one group with a change mentioned between them are its start and end. */
    static void splitAtChange(List<MentionCandidate> candidates, BitSet changes) {
        for (int i = 0; i < candidates.size(); i++) {
            MentionCandidate early = candidates.get(i);
            if (!isSteadyState(early) || changes.nextSetBit(early.to) < 0) {
                continue;
            }
            for (int j = 0; j < candidates.size(); j++) {
                MentionCandidate late = candidates.get(j);
                if (isSteadyState(late) && early.sharesGroupWith(late) && hasBetween(changes, early, late)) {
                    early.phase = Phase.START;
                    late.phase = Phase.END;
                }
            }
        }
    }

    private static boolean isSteadyState(MentionCandidate candidate) {
        return candidate.phase == Phase.THROUGHOUT
                && !candidate.negated
                && candidate.primitive.temporal()
                && candidate.actor == Actor.CAMERA;
    }

    private static boolean hasBetween(BitSet changes, MentionCandidate early, MentionCandidate late) {
        int change = changes.nextSetBit(early.to);
        return change >= 0 && change < late.from;
    }

    /** A state with a rival later on is a start, one with a rival before it an end; a start without any rival just lasts. */
    static void pair(List<MentionCandidate> candidates) {
        for (MentionCandidate candidate : candidates) {
            boolean partial = candidate.phase == Phase.START || candidate.phase == Phase.END;
            if (partial
                    && !candidate.negated
                    && candidate.actor == Actor.CAMERA
                    && !settleRivals(candidate, candidates)) {
                boolean lasts = candidate.phase == Phase.START && !candidate.changes;
                candidate.phase = lasts ? Phase.THROUGHOUT : candidate.phase;
            }
        }
    }

    private static boolean settleRivals(MentionCandidate candidate, List<MentionCandidate> candidates) {
        boolean any = false;
        for (MentionCandidate other : candidates) {
            if (other.negated || !other.sharesGroupWith(candidate)) {
                continue;
            }
            any = true;
            boolean earlier = other.from < candidate.from;
            if (other.phase == Phase.THROUGHOUT && earlier == (candidate.phase == Phase.END)) {
                other.phase = earlier ? Phase.START : Phase.END;
            }
        }
        return any;
    }
}
