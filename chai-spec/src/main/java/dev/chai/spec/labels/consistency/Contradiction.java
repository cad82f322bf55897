package dev.chai.spec.labels.consistency;

import java.util.Objects;

/**
 * Two statements of a text that cannot both be true.
 *
 * <pre>{@code
 * List<Assertion> said = List.of(Assertion.throughout("static-camera"), Assertion.throughout("pan-left"));
 * Contradiction found = ConsistencyRules.bundled().contradictions(said).get(0);
 * found.exclusion().ruleId();      // C01
 * found.first();                   // 0: index of static-camera
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param first index of one statement
 * @param second index of the other, above {@code first}
 * @param exclusion the rule between them
 * @since 0.1
 */
public record Contradiction(int first, int second, Exclusion exclusion) {
    /** Checks for nulls. */
    public Contradiction {
        Objects.requireNonNull(exclusion, "exclusion");
    }
}
