package dev.chai.spec.labels;

import java.util.Optional;

/**
 * How fast the camera moves.
 *
 * <pre>{@code
 * MotionSpeed.FAST.primitive();                            // fast-camera-motion
 * MotionSpeed.of("slow-camera-motion");                    // SLOW
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public enum MotionSpeed {
    /** Noticeably slow. */
    SLOW("slow-camera-motion"),
    /** Neither slow nor fast. */
    REGULAR("regular-camera-motion"),
    /** Noticeably fast. */
    FAST("fast-camera-motion"),
    /** Nobody decided. */
    UNDECIDED("");

    private final String primitive;

    MotionSpeed(String primitive) {
        this.primitive = primitive;
    }

    /** The primitive for it; absent if undecided. */
    public Optional<String> primitive() {
        return primitive.isEmpty() ? Optional.empty() : Optional.of(primitive);
    }

    /** The value for a primitive id; absent if the id is none of the three. */
    public static Optional<MotionSpeed> of(String primitive) {
        for (MotionSpeed value : values()) {
            if (value != UNDECIDED && value.primitive.equals(primitive)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
