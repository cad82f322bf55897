package dev.chai.spec.labels.consistency;

import dev.chai.spec.Phase;
import java.util.Objects;

/**
 * A primitive that a text states for a part of the clip.
 *
 * <pre>{@code
 * Assertion.throughout("static-camera");
 * new Assertion("pan-left", Phase.STEP, 1);
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param primitive the id
 * @param phase the part of the clip
 * @param order place in a stated sequence, from 1; 0 unless the phase is a step
 * @since 0.1
 */
public record Assertion(String primitive, Phase phase, int order) {
    /** Checks for nulls. */
    public Assertion {
        Objects.requireNonNull(primitive, "primitive");
        Objects.requireNonNull(phase, "phase");
    }

    /** Returns a primitive stated from start to end or without a time. */
    public static Assertion throughout(String primitive) {
        return new Assertion(primitive, Phase.THROUGHOUT, 0);
    }

    /**
     * Returns whether both are stated for the same part: the same phase and, in a sequence, the same step. A primitive without a stated time
     * beside one "at the end" is not: captions often name the opening state without saying so.
     */
    public boolean sameTime(Assertion other) {
        return phase == other.phase && order == other.order;
    }
}
