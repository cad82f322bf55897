package dev.chai.spec.labels;

import dev.chai.spec.Primitives;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How steadily the camera is held, apart from intended movement, in five levels.
 *
 * <pre>{@code
 * Steadiness.SMOOTH.primitive();                          // smooth-camera
 * Steadiness.of(Primitives.STATIC_CAMERA.id());                         // STATIC
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public enum Steadiness {
    /** No movement and no shaking at all. */
    STATIC(Primitives.STATIC_CAMERA.id()),
    /** Exceptionally smooth. */
    VERY_SMOOTH(Primitives.VERY_SMOOTH_CAMERA.id()),
    /** Smooth, with minimal shaking. */
    SMOOTH(Primitives.SMOOTH_CAMERA.id()),
    /** Some shaking. */
    UNSTEADY(Primitives.UNSTEADY_CAMERA.id()),
    /** Strong shaking. */
    VERY_UNSTEADY(Primitives.VERY_UNSTEADY_CAMERA.id()),
    /** Not decided. */
    UNDECIDED(null);

    private final @Nullable String primitive;

    Steadiness(@Nullable String primitive) {
        this.primitive = primitive;
    }

    /** Returns the id of the primitive for it; empty if undecided. */
    public Optional<String> primitive() {
        return Optional.ofNullable(primitive);
    }

    /** Finds the value for a primitive id; empty if the id is none of the five. */
    public static Optional<Steadiness> of(String primitive) {
        for (Steadiness value : values()) {
            if (primitive.equals(value.primitive)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
