package dev.chai.critique.judge;

import dev.chai.critique.CorruptionKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a judge is asked about a critique.
 *
 * <pre>{@code
 * Property.of(CorruptionKind.DELETION);      // RECALL: what such a critique fails on
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public enum Property {
    /** Is what it says so? */
    ACCURACY,
    /** Is all that changed asked for? */
    RECALL,
    /** Could an editor who does not see the clip act on it? */
    CONSTRUCTIVENESS;

    /** Returns the answers that a model can give; the first is the good one, the second the bad one. */
    public List<String> verdicts() {
        return switch (this) {
            case ACCURACY -> List.of("supported", "contradicted", "unverifiable");
            case RECALL -> List.of("called-for", "not-called-for");
            case CONSTRUCTIVENESS -> List.of("actionable", "not-actionable");
        };
    }

    /** Returns the property that a kind of corruption breaks; empty for those that break several or a caption. */
    public static Optional<Property> of(CorruptionKind kind) {
        return switch (kind) {
            case INSERTION, REPLACEMENT, BLIND -> Optional.of(ACCURACY);
            case DELETION -> Optional.of(RECALL);
            case NONCONSTRUCTIVE -> Optional.of(CONSTRUCTIVENESS);
            case VIDEO_MODEL, WORST_CAPTION -> Optional.empty();
        };
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
