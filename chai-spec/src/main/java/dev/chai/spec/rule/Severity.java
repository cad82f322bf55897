package dev.chai.spec.rule;

import java.util.Locale;
import java.util.Optional;

/**
 * How much a finding matters, from least to most.
 *
 * <pre>{@code
 * Severity.ERROR.atLeast(Severity.WARNING);   // true
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public enum Severity implements Names.Named {
    /** Worth a look; often legitimate. */
    SUGGESTION,
    /** Usually wrong or unclear. */
    WARNING,
    /** Wrong. */
    ERROR;

    private final String id = name().toLowerCase(Locale.ROOT);

    /** Returns the name in data files, on the command line and in output. */
    @Override
    public String id() {
        return id;
    }

    /** Returns whether this one matters at least as much. */
    public boolean atLeast(Severity other) {
        return compareTo(other) >= 0;
    }

    /** Finds a severity by its {@link #id()}, ignoring case. */
    public static Optional<Severity> find(String id) {
        return Names.find(values(), id);
    }

    /**
     * Returns the constant of an {@link #id()}.
     *
     * @throws IllegalArgumentException naming the known severities
     */
    public static Severity require(String id) {
        return Names.require(values(), "severity", id);
    }
}
