package dev.chai.spec.labels;

import java.util.Optional;

/**
 * How steadily the camera is held, apart from intended movement, in five levels.
 *
 * <pre>{@code
 * Steadiness.SMOOTH.primitive();                          // smooth-camera
 * Steadiness.of("static-camera");                         // STATIC
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public enum Steadiness {
    /** No movement and no shaking at all. */
    STATIC("static-camera"),
    /** Exceptionally smooth. */
    VERY_SMOOTH("very-smooth-camera"),
    /** Smooth, with minimal shaking. */
    SMOOTH("smooth-camera"),
    /** Some shaking. */
    UNSTEADY("unsteady-camera"),
    /** Strong shaking. */
    VERY_UNSTEADY("very-unsteady-camera"),
    /** Nobody decided. */
    UNDECIDED("");

    private final String primitive;

    Steadiness(String primitive) {
        this.primitive = primitive;
    }

    /** The primitive for it; absent if undecided. */
    public Optional<String> primitive() {
        return primitive.isEmpty() ? Optional.empty() : Optional.of(primitive);
    }

    /** The value for a primitive id; absent if the id is none of the five. */
    public static Optional<Steadiness> of(String primitive) {
        for (Steadiness value : values()) {
            if (value != UNDECIDED && value.primitive.equals(primitive)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
