package dev.chai.spec.rule;

import java.util.Locale;
import java.util.Optional;

/**
 * What kind of text is checked; it decides which rules run and how severe they are. Immutable and thread-safe.
 *
 * @since 0.1
 */
public enum Profile implements Names.Named {
    /** A description of a clip that exists: only what is visible, in the terms of the specification. */
    CAPTION,
    /** An instruction to a video generator, where mood may be meant. */
    PROMPT,
    /** A review of a caption: points at what is wrong and says what it should be. */
    CRITIQUE;

    private final String id = name().toLowerCase(Locale.ROOT);

    /** Returns the name in data files and on the command line. */
    @Override
    public String id() {
        return id;
    }

    /** Finds a profile by its {@link #id()}, ignoring case. */
    public static Optional<Profile> find(String id) {
        return Names.find(values(), id);
    }

    /**
     * Returns the constant of an {@link #id()}.
     *
     * @throws IllegalArgumentException naming the known profiles
     */
    public static Profile require(String id) {
        return Names.require(values(), "profile", id);
    }
}
