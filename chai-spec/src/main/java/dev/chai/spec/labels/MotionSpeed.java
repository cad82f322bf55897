package dev.chai.spec.labels;

import dev.chai.spec.Primitives;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How fast the camera moves.
 *
 * <pre>{@code
 * MotionSpeed.FAST.primitive();                            // fast-camera-motion
 * MotionSpeed.of(Primitives.SLOW_CAMERA_MOTION.id());                    // SLOW
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public enum MotionSpeed {
    /** Noticeably slow. */
    SLOW(Primitives.SLOW_CAMERA_MOTION.id()),
    /** Neither slow nor fast. */
    REGULAR(Primitives.REGULAR_CAMERA_MOTION.id()),
    /** Noticeably fast. */
    FAST(Primitives.FAST_CAMERA_MOTION.id()),
    /** Not decided. */
    UNDECIDED(null);

    private final @Nullable String primitive;

    MotionSpeed(@Nullable String primitive) {
        this.primitive = primitive;
    }

    /** Returns the id of the primitive for it; empty if undecided. */
    public Optional<String> primitive() {
        return Optional.ofNullable(primitive);
    }

    /** Finds the value for a primitive id; empty if the id is none of the three. */
    public static Optional<MotionSpeed> of(String primitive) {
        for (MotionSpeed value : values()) {
            if (primitive.equals(value.primitive)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
