package dev.chai.spec.labels.consistency;

import java.util.List;
import java.util.Objects;

/**
 * Labels of a clip that break a consistency rule.
 *
 * <pre>{@code
 * for (Violation violation : ConsistencyRules.bundled().validate(labels)) {
 *     System.out.println(violation.ruleId() + ": " + violation.message() + " " + violation.help());
 * }
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param ruleId the rule, for example {@code C01}
 * @param kind error or warning
 * @param primitives the ids of the primitives involved
 * @param message what is wrong, in a sentence or two
 * @param help what to do
 * @since 0.1
 */
public record Violation(String ruleId, RuleKind kind, List<String> primitives, String message, String help) {
    /** Copies the list. */
    public Violation {
        Objects.requireNonNull(ruleId, "ruleId");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(help, "help");
        primitives = List.copyOf(primitives);
    }
}
