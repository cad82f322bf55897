package dev.chai.critique.unit;

import dev.chai.spec.data.ChaiDataException;
import java.util.List;

/**
 * Says what the repair of a store kept and what it had to leave out.
 *
 * <p>Immutable and thread-safe.
 *
 * @param units units in the repaired copy
 * @param events events in the repaired copy beyond those that units were added with
 * @param leftOut what could not be kept, with its line in the damaged journal and the reason; its bytes are in the file
 *     {@code left-out.jsonl} of the copy
 * @since 0.1
 */
public record RepairReport(int units, long events, List<ChaiDataException> leftOut) {
    /** Copies the list. */
    public RepairReport {
        leftOut = List.copyOf(leftOut);
    }
}
