package dev.chai.spec.rule;

import java.util.Locale;
import java.util.Optional;

/**
 * The kind of failure that a rule looks for.
 *
 * <p>The first five are the families of the caption audit in arXiv 2604.21718; the last two are about the text as a text.
 * Immutable and thread-safe.
 *
 * @since 0.1
 */
public enum Category implements Names.Named {
    /** A term that means something else ("pans up"). */
    TERMINOLOGY,
    /** A wording that fits several primitives ("the camera moves left"). */
    AMBIGUITY,
    /** Statements that cannot hold together. */
    CONTRADICTION,
    /** Mood, praise, claims about effect or purpose, and speculation. */
    SUBJECTIVITY,
    /** Something the caption policy asks for is not said. */
    COMPLETENESS,
    /** Length, order, talk of frames or images, markup. */
    STRUCTURE,
    /** Slips of the pen. */
    STYLE;

    private final String id = name().toLowerCase(Locale.ROOT);

    /** Returns the name in data files and in output. */
    @Override
    public String id() {
        return id;
    }

    /** Finds a category by its {@link #id()}, ignoring case. */
    public static Optional<Category> find(String id) {
        return Names.find(values(), id);
    }

    /**
     * Returns the constant of an {@link #id()}.
     *
     * @throws IllegalArgumentException naming the known categories
     */
    public static Category require(String id) {
        return Names.require(values(), "category", id);
    }
}
