package dev.chai.spec;

import java.util.Locale;
import java.util.Optional;

/**
 * What kind of statement a {@link Primitive} makes; the finder, the labels and the linter treat primitives of one role alike.
 *
 * <pre>{@code
 * Primitives.PAN_LEFT.role();                  // MOVE
 * Primitives.PAN_LEFT.role().isMovement();     // true: a step in a sequence of camera movements
 * Primitives.WIDE_SHOT.role();                 // SHOT_SIZE
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public enum Role {
    /** A movement of the camera or its lens along one {@link Axis}. */
    MOVE,
    /** A combination of two moves with a name, such as a dolly zoom. */
    COMPOUND_MOVE,
    /** How fast the camera moves. */
    MOVE_SPEED,
    /** How much the camera moves, from not at all to in a complex way. */
    MOVE_COMPLEXITY,
    /** The camera follows a subject. */
    TRACKING,
    /** How steadily the camera is held. */
    STEADINESS,
    /** How much of the subject or the scene the frame holds. */
    SHOT_SIZE,
    /** Where in the frame a subject is. */
    FRAME_POSITION,
    /** A movement of a subject within the frame or relative to the camera, in one {@link Direction}. */
    SUBJECT_MOVE,
    /** The camera's height relative to the subject. */
    RELATIVE_HEIGHT,
    /** A change of focus. */
    FOCUS_CHANGE,
    /** How a subject enters, leaves or changes. */
    TRANSITION,
    /** Every other state, property or event. */
    STATE;

    private final String id = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** Returns the name used in taxonomy files, in lower case with hyphens. */
    public String id() {
        return id;
    }

    /** Returns whether a statement of this role says how the camera moves, so that several in a text can be steps of a sequence. */
    public boolean isMovement() {
        return this == MOVE || this == COMPOUND_MOVE || this == MOVE_SPEED || this == TRACKING;
    }

    /** Finds a role by its {@link #id()}. */
    public static Optional<Role> find(String id) {
        for (Role role : values()) {
            if (role.id.equals(id)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
