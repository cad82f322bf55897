package dev.chai.spec.mention;

import dev.chai.spec.Actor;
import dev.chai.spec.Phase;
import java.util.BitSet;
import java.util.List;

/**
 * Pairs the states of the shot that a text tells one after the other: which is the start and which the end of a change (taxonomy,
 * rules C27 and C29).
 *
 * <p>Positions and layers are left alone: two of them mostly belong to two things.
 */
final class Changes {
    private Changes() {}

    /** Two states of one group with a change told between them are its start and end. */
    static void splitAtChange(List<Draft> drafts, BitSet changes) {
        for (int i = 0; i < drafts.size(); i++) {
            Draft early = drafts.get(i);
            if (!isSteadyState(early) || changes.nextSetBit(early.to) < 0) {
                continue;
            }
            for (int j = 0; j < drafts.size(); j++) {
                Draft late = drafts.get(j);
                if (isSteadyState(late) && early.sharesGroupWith(late) && hasBetween(changes, early, late)) {
                    early.phase = Phase.START;
                    late.phase = Phase.END;
                }
            }
        }
    }

    private static boolean isSteadyState(Draft draft) {
        return draft.phase == Phase.THROUGHOUT
                && !draft.negated
                && draft.primitive.temporal()
                && draft.actor == Actor.CAMERA;
    }

    private static boolean hasBetween(BitSet changes, Draft early, Draft late) {
        int change = changes.nextSetBit(early.to);
        return change >= 0 && change < late.from;
    }

    /** A state with a rival later on is a start, one with a rival before it an end; a start without any rival just lasts. */
    static void pair(List<Draft> drafts) {
        for (Draft draft : drafts) {
            boolean partial = draft.phase == Phase.START || draft.phase == Phase.END;
            if (partial && !draft.negated && draft.actor == Actor.CAMERA && !settleRivals(draft, drafts)) {
                boolean lasts = draft.phase == Phase.START && !draft.changes;
                draft.phase = lasts ? Phase.THROUGHOUT : draft.phase;
            }
        }
    }

    private static boolean settleRivals(Draft draft, List<Draft> drafts) {
        boolean any = false;
        for (Draft other : drafts) {
            if (other.negated || !other.sharesGroupWith(draft)) {
                continue;
            }
            any = true;
            boolean earlier = other.from < draft.from;
            if (other.phase == Phase.THROUGHOUT && earlier == (draft.phase == Phase.END)) {
                other.phase = earlier ? Phase.START : Phase.END;
            }
        }
        return any;
    }
}
