package dev.chai.spec.labels;

import java.util.Optional;

/**
 * How much the camera moves, apart from shaking.
 *
 * <pre>{@code
 * Complexity.SIMPLE.primitive();                          // simple-camera-movement
 * Complexity.of("complex-camera-movement");               // COMPLEX
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public enum Complexity {
    /** No movement. */
    NONE("no-camera-movement"),
    /** Barely visible movement. */
    MINOR("minor-camera-movement"),
    /** One clear pattern, given by its axes. */
    SIMPLE("simple-camera-movement"),
    /** A sequence, conflicting directions or varying speeds; given by a description. */
    COMPLEX("complex-camera-movement"),
    /** Nobody decided. */
    UNDECIDED("");

    private final String primitive;

    Complexity(String primitive) {
        this.primitive = primitive;
    }

    /** The primitive for it; absent if undecided. */
    public Optional<String> primitive() {
        return primitive.isEmpty() ? Optional.empty() : Optional.of(primitive);
    }

    /** The value for a primitive id; absent if the id is none of the four. */
    public static Optional<Complexity> of(String primitive) {
        for (Complexity value : values()) {
            if (value != UNDECIDED && value.primitive.equals(primitive)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
