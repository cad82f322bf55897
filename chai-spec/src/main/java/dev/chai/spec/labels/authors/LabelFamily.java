package dev.chai.spec.labels.authors;

import java.util.List;
import java.util.Objects;

/**
 * Labels of the CHAI authors that follow from the same stored value.
 *
 * <pre>{@code
 * for (LabelFamily family : LabelDerivations.bundled().families()) {
 *     System.out.println(family.name() + ": " + family.explanation());
 * }
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param name the family, for people
 * @param explanation how its labels follow
 * @param rules its labels
 * @since 0.1
 */
public record LabelFamily(String name, String explanation, List<LabelRule> rules) {
    /** Copies the rules. */
    public LabelFamily {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(explanation, "explanation");
        rules = List.copyOf(rules);
    }
}
