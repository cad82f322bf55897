package dev.chai.critique;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A bad critique (or caption) that was made from a good one on purpose, to train and test on.
 *
 * <pre>{@code
 * unit.negatives().stream().filter(n -> n.kind() == CorruptionKind.DELETION).findFirst();
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind what was broken
 * @param text the bad critique; for {@link CorruptionKind#WORST_CAPTION} the bad caption; absent where none was made
 * @param revision the caption that a model wrote from the bad critique
 * @param skipReason why none was made
 * @param by who made it
 * @param extra fields of a source that have no place here, as JSON texts by name
 * @since 0.1
 */
public record Negative(
        CorruptionKind kind,
        Optional<String> text,
        Optional<String> revision,
        Optional<String> skipReason,
        Provenance by,
        Map<String, String> extra) {
    /** Checks for nulls. */
    public Negative {
        requireNonNull(kind, "kind");
        requireNonNull(text, "text");
        requireNonNull(revision, "revision");
        requireNonNull(skipReason, "skipReason");
        requireNonNull(by, "by");
        extra = Collections.unmodifiableMap(new TreeMap<>(extra));
    }

    /** Returns a bad critique with nothing else. */
    public static Negative of(CorruptionKind kind, String text, Provenance by) {
        return new Negative(kind, Optional.of(text), Optional.empty(), Optional.empty(), by, Map.of());
    }
}
