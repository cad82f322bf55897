package dev.chai.spec;

import java.util.Locale;
import java.util.Optional;

/**
 * Where a {@linkplain Role#MOVE move of the camera} or a {@linkplain Role#SUBJECT_MOVE movement of a subject} goes.
 *
 * <p>Left and right are those of the picture; clockwise is as seen from behind the camera, for arcs as seen from above.
 *
 * <pre>{@code
 * Primitives.MOVES_TOWARD_CAMERA.direction();   // Optional[TO_CAMERA]
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public enum Direction {
    LEFT,
    RIGHT,
    UP,
    DOWN,
    IN,
    OUT,
    CLOCKWISE,
    COUNTERCLOCKWISE,
    TO_CAMERA,
    FROM_CAMERA,
    DIAGONAL;

    private final String id = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** Returns the name used in taxonomy files, in lower case with hyphens. */
    public String id() {
        return id;
    }

    /** Finds a direction by its {@link #id()}. */
    public static Optional<Direction> find(String id) {
        for (Direction direction : values()) {
            if (direction.id.equals(id)) {
                return Optional.of(direction);
            }
        }
        return Optional.empty();
    }
}
