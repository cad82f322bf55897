package dev.chai.spec.labels.consistency;

import java.util.List;
import java.util.Objects;

/**
 * What else follows from the labels of a clip.
 *
 * <pre>{@code
 * for (Inference inference : ConsistencyRules.bundled().inferences(labels)) {
 *     System.out.println(inference.message());   // lead-tracking-shot, side-tracking-shot: also front-side-tracking-shot
 * }
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param ruleId the rule, for example {@code C14}
 * @param from the ids of the primitives it follows from
 * @param primitives the ids of the primitives that also hold, perhaps in a wider sense; may be empty
 * @param message what follows, in a sentence
 * @since 0.1
 */
public record Inference(String ruleId, List<String> from, List<String> primitives, String message) {
    /** Copies the lists. */
    public Inference {
        Objects.requireNonNull(ruleId, "ruleId");
        Objects.requireNonNull(message, "message");
        from = List.copyOf(from);
        primitives = List.copyOf(primitives);
    }
}
