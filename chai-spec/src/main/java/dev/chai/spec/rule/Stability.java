package dev.chai.spec.rule;

import java.util.Locale;

/**
 * How settled a rule is. Immutable and thread-safe.
 *
 * <p>A preview rule runs only when it is enabled by name; a deprecated one still runs and will go.
 *
 * @since 0.1
 */
public enum Stability implements Names.Named {
    /** New; runs only when enabled. */
    PREVIEW,
    /** Part of the default set. */
    STABLE,
    /** Will be removed. */
    DEPRECATED;

    private final String id = name().toLowerCase(Locale.ROOT);

    /** Returns the name in data files. */
    @Override
    public String id() {
        return id;
    }

    /**
     * Returns the constant of an {@link #id()}.
     *
     * @throws IllegalArgumentException naming the known values
     */
    public static Stability require(String id) {
        return Names.require(values(), "stability", id);
    }
}
