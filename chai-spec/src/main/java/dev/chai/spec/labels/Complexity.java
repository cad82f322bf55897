package dev.chai.spec.labels;

import dev.chai.spec.Primitive;
import dev.chai.spec.Primitives;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How much the camera moves, apart from shaking.
 *
 * <pre>{@code
 * Complexity.SIMPLE.primitive();                          // simple-camera-movement
 * Complexity.of(Primitives.COMPLEX_CAMERA_MOVEMENT);               // COMPLEX
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public enum Complexity {
    /** No movement. */
    NONE(Primitives.NO_CAMERA_MOVEMENT),
    /** Barely visible movement. */
    MINOR(Primitives.MINOR_CAMERA_MOVEMENT),
    /** One clear pattern, given by its axes. */
    SIMPLE(Primitives.SIMPLE_CAMERA_MOVEMENT),
    /** A sequence, conflicting directions or varying speeds; given by a description. */
    COMPLEX(Primitives.COMPLEX_CAMERA_MOVEMENT),
    /** Not decided. */
    UNDECIDED(null);

    private final @Nullable Primitive primitive;

    Complexity(@Nullable Primitive primitive) {
        this.primitive = primitive;
    }

    /** Returns the id of the primitive for it; empty if undecided. */
    public Optional<String> primitive() {
        return Optional.ofNullable(primitive).map(Primitive::id);
    }

    /** Finds the value for a primitive id; empty if the id is none of the four. */
    public static Optional<Complexity> of(String primitive) {
        for (Complexity value : values()) {
            if (value.primitive != null && value.primitive.id().equals(primitive)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
