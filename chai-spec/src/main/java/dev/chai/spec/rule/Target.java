package dev.chai.spec.rule;

import java.util.Optional;

/**
 * The video generator a prompt is written for; it sets limits and the vocabulary that the generator was trained on.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public enum Target implements Names.Named {
    /** No particular one. */
    GENERIC("generic"),
    /** Wan 2.2, whose own prompt expander writes from closed lists of terms. */
    WAN_2_2("wan2.2"),
    /** HunyuanVideo. */
    HUNYUAN("hunyuan");

    private final String id;

    Target(String id) {
        this.id = id;
    }

    /** Returns the name in data files and on the command line. */
    @Override
    public String id() {
        return id;
    }

    /** Finds a target by its {@link #id()}, ignoring case. */
    public static Optional<Target> find(String id) {
        return Names.find(values(), id);
    }

    /**
     * Returns the constant of an {@link #id()}.
     *
     * @throws IllegalArgumentException naming the known targets
     */
    public static Target require(String id) {
        return Names.require(values(), "target", id);
    }
}
