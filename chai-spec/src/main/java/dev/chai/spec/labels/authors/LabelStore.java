package dev.chai.spec.labels.authors;

import dev.chai.spec.labels.Truth;
import java.util.Optional;

/**
 * What a primary label of a record puts into the stored labels of a clip.
 *
 * @param label the bare name of the label
 * @param slot where its value goes
 * @param id the primitive
 * @param inverted a no of the label says that the primitive holds
 * @param alsoDenies another primitive that does not hold if this one does not
 * @param unless a label whose yes makes this one say nothing
 * @param undecidedIsYesWith a label whose yes makes an undecided value of this one, among decided ones of its kind, a yes
 */
record LabelStore(
        String label,
        Slot slot,
        String id,
        boolean inverted,
        Optional<String> alsoDenies,
        Optional<String> unless,
        Optional<String> undecidedIsYesWith) {
    /** The kinds of stored values. */
    enum Slot {
        START,
        END,
        STATE,
        FACT,
        MOVE,
        LEVEL
    }

    Truth value(LabelRecord record) {
        if (unless.isPresent() && record.truth(unless.get()) == Truth.YES) {
            return Truth.UNDECIDED;
        }
        Truth truth = record.truth(label);
        return inverted ? truth.negate() : truth;
    }
}
