package dev.chai.eval.audit;

import dev.chai.spec.rule.Category;
import java.util.Locale;
import java.util.Optional;

/**
 * The three ways in which the language of captions fails.
 *
 * <pre>{@code
 * FailureFamily.of(diagnostic.category());     // IMPRECISE for terminology and ambiguity; empty for style
 * }</pre>
 *
 * <p>Immutable and thread-safe. Source: the specification's three inventories: imprecise expressions, subjective ones, and
 * consistency rules.
 *
 * @since 0.1
 */
public enum FailureFamily {
    /** A term that means something else, or that fits several things. */
    IMPRECISE,
    /** Mood, praise, speculation. */
    SUBJECTIVE,
    /** Statements that cannot hold together. */
    CONTRADICTORY;

    /** Returns the name in tables. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the family of a finding; empty for completeness, structure and style. */
    public static Optional<FailureFamily> of(Category category) {
        return switch (category) {
            case TERMINOLOGY, AMBIGUITY -> Optional.of(IMPRECISE);
            case SUBJECTIVITY -> Optional.of(SUBJECTIVE);
            case CONTRADICTION -> Optional.of(CONTRADICTORY);
            case COMPLETENESS, STRUCTURE, STYLE -> Optional.empty();
        };
    }
}
