package dev.chai.critique.loop;

import dev.chai.critique.unit.CaptionUnit;
import java.util.List;

/**
 * What a caption loop came to.
 *
 * <pre>{@code
 * outcome.unit().post();          // the caption, submitted for review
 * outcome.complaints();           // empty if the last critique was good enough
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param unit the unit, submitted, every round in its history
 * @param rounds critiques that were asked for
 * @param complaints what was still not good enough about the last critique
 * @since 0.1
 */
public record LoopOutcome(CaptionUnit unit, int rounds, List<String> complaints) {
    /** Copies the list. */
    public LoopOutcome {
        complaints = List.copyOf(complaints);
    }

    /** Returns whether the last critique was good enough, or none was needed. */
    public boolean isSettled() {
        return complaints.isEmpty();
    }
}
