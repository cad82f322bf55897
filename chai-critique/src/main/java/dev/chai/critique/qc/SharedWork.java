package dev.chai.critique.qc;

import static java.util.Objects.requireNonNull;

import dev.chai.critique.Annotation;
import dev.chai.critique.UnitId;
import java.util.List;

/**
 * One unit that several people did independently, as trainees do.
 *
 * <pre>{@code
 * SharedWork shared = new SharedWork(unitId, List.of(anns, bens));
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param unit clip and aspect
 * @param annotations what each of them handed in; they need not have seen the same draft
 * @since 0.1
 */
public record SharedWork(UnitId unit, List<Annotation> annotations) {
    /** Copies the list. */
    public SharedWork {
        requireNonNull(unit, "unit");
        annotations = List.copyOf(annotations);
    }
}
