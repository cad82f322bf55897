package dev.chai.spec.policy;

import dev.chai.spec.labels.Condition;
import java.util.Objects;

/**
 * A kind of clip for which an aspect is described differently, such as scenery without a subject.
 *
 * <pre>{@code
 * for (SpecialCase special : CaptionPolicy.of(Aspect.SUBJECT).cases()) {
 *     if (special.when().evaluate(labels) == Truth.YES) {
 *         System.out.println(special.instruction());
 *     }
 * }
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param when which clips
 * @param instruction what to do instead
 * @since 0.1
 */
public record SpecialCase(Condition when, String instruction) {
    /** Checks for nulls. */
    public SpecialCase {
        Objects.requireNonNull(when, "when");
        Objects.requireNonNull(instruction, "instruction");
    }
}
