package dev.chai.spec.labels;

import dev.chai.spec.Primitive;
import dev.chai.spec.Primitives;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How steadily the camera is held, apart from intended movement, in five levels.
 *
 * <pre>{@code
 * Steadiness.SMOOTH.primitive();                          // smooth-camera
 * Steadiness.of(Primitives.STATIC_CAMERA);                         // STATIC
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public enum Steadiness {
    /** No movement and no shaking at all. */
    STATIC(Primitives.STATIC_CAMERA),
    /** Exceptionally smooth. */
    VERY_SMOOTH(Primitives.VERY_SMOOTH_CAMERA),
    /** Smooth, with minimal shaking. */
    SMOOTH(Primitives.SMOOTH_CAMERA),
    /** Some shaking. */
    UNSTEADY(Primitives.UNSTEADY_CAMERA),
    /** Strong shaking. */
    VERY_UNSTEADY(Primitives.VERY_UNSTEADY_CAMERA),
    /** Not decided. */
    UNDECIDED(null);

    private final @Nullable Primitive primitive;

    Steadiness(@Nullable Primitive primitive) {
        this.primitive = primitive;
    }

    /** Returns the id of the primitive for it; empty if undecided. */
    public Optional<String> primitive() {
        return Optional.ofNullable(primitive).map(Primitive::id);
    }

    /** Finds the value for a primitive id; empty if the id is none of the five. */
    public static Optional<Steadiness> of(String primitive) {
        for (Steadiness value : values()) {
            if (value.primitive != null && value.primitive.id().equals(primitive)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
