package dev.chai.critique.corrupt;

import static java.util.Objects.requireNonNull;

import dev.chai.critique.CorruptionKind;
import dev.chai.critique.Negative;
import dev.chai.critique.Provenance;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What came of an attempt to corrupt a text.
 *
 * <pre>{@code
 * if (corruption instanceof Corruption.Skipped skipped) {
 *     System.err.println(skipped.reason());
 * }
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public sealed interface Corruption {
    /** Returns what was to be broken. */
    CorruptionKind kind();

    /** Returns the seed that gives the same result again. */
    long seed();

    /** Returns this as a record of a unit's bad critiques; {@code basedOn} names the text or unit that it was made from. */
    default Negative asNegative(String basedOn) {
        Optional<String> text = this instanceof Made made ? Optional.of(made.text) : Optional.empty();
        Optional<String> reason = this instanceof Skipped skipped ? Optional.of(skipped.reason) : Optional.empty();
        Provenance by = new Provenance.Synthetic(kind(), seed(), basedOn);
        return new Negative(kind(), text, Optional.empty(), reason, by, Map.of());
    }

    /**
     * A bad text.
     *
     * @param kind what was broken
     * @param seed gives the same text again
     * @param text the bad critique; for {@link CorruptionKind#WORST_CAPTION} the bad caption
     * @param edits what was changed in the original, in the order of its places
     */
    record Made(CorruptionKind kind, long seed, String text, List<Edit> edits) implements Corruption {
        /** Copies the list. */
        public Made {
            requireNonNull(kind, "kind");
            requireNonNull(text, "text");
            edits = edits.stream().sorted().toList();
        }
    }

    /**
     * The text has nothing that could be broken in this way.
     *
     * @param kind what was to be broken
     * @param seed which does not matter here
     * @param reason why it could not
     */
    record Skipped(CorruptionKind kind, long seed, String reason) implements Corruption {
        /** Checks for nulls. */
        public Skipped {
            requireNonNull(kind, "kind");
            requireNonNull(reason, "reason");
        }
    }
}
