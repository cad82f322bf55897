package dev.chai.spec.rule;

import java.util.Locale;

/**
 * How far a fix can be trusted, from least to most. Immutable and thread-safe.
 *
 * @since 0.1
 */
public enum Applicability implements Names.Named {
    /** A wording to consider; never applied by a program. */
    SUGGESTION_ONLY,
    /** Right in most cases, but it decides something that only the clip can confirm. */
    UNSAFE,
    /** The meaning cannot change. */
    SAFE;

    private final String id = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** Returns the name in data files and output, for example {@code suggestion-only}. */
    @Override
    public String id() {
        return id;
    }

    /**
     * Returns the constant of an {@link #id()}.
     *
     * @throws IllegalArgumentException naming the known values
     */
    public static Applicability require(String id) {
        return Names.require(values(), "applicability", id);
    }
}
