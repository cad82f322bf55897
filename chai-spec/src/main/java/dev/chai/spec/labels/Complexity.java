package dev.chai.spec.labels;

import dev.chai.spec.Primitives;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How much the camera moves, apart from shaking.
 *
 * <pre>{@code
 * Complexity.SIMPLE.primitive();                          // simple-camera-movement
 * Complexity.of(Primitives.COMPLEX_CAMERA_MOVEMENT.id());               // COMPLEX
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public enum Complexity {
    /** No movement. */
    NONE(Primitives.NO_CAMERA_MOVEMENT.id()),
    /** Barely visible movement. */
    MINOR(Primitives.MINOR_CAMERA_MOVEMENT.id()),
    /** One clear pattern, given by its axes. */
    SIMPLE(Primitives.SIMPLE_CAMERA_MOVEMENT.id()),
    /** A sequence, conflicting directions or varying speeds; given by a description. */
    COMPLEX(Primitives.COMPLEX_CAMERA_MOVEMENT.id()),
    /** Not decided. */
    UNDECIDED(null);

    private final @Nullable String primitive;

    Complexity(@Nullable String primitive) {
        this.primitive = primitive;
    }

    /** Returns the id of the primitive for it; empty if undecided. */
    public Optional<String> primitive() {
        return Optional.ofNullable(primitive);
    }

    /** Finds the value for a primitive id; empty if the id is none of the four. */
    public static Optional<Complexity> of(String primitive) {
        for (Complexity value : values()) {
            if (primitive.equals(value.primitive)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
