package dev.chai.spec;

import java.util.Locale;
import java.util.Optional;

/**
 * The axis along which or around which a camera {@linkplain Role#MOVE move} goes, by the field's terms.
 *
 * <p>Travel can be described relative to the ground or relative to the initial view: a camera that looks down and descends pedestals
 * down over the ground and moves in by its view. The taxonomy has primitives for both; {@link #isOtherDescriptionOf} pairs them.
 *
 * <pre>{@code
 * Primitives.TRUCK_LEFT.axis();       // Optional[TRUCK]
 * Primitives.TRUCK_LEFT.direction();  // Optional[LEFT]
 * }</pre>
 *
 * <p>Immutable and thread-safe. Source: the CameraBench movement taxonomy.
 *
 * @since 0.1
 */
public enum Axis {
    /** Travel sideways. */
    TRUCK,
    /** Travel up or down relative to the ground. */
    PEDESTAL,
    /** Travel forward or backward relative to the ground. */
    DOLLY,
    /** Travel up or down relative to the initial view. */
    PEDESTAL_BY_VIEW,
    /** Travel forward or backward relative to the initial view. */
    DOLLY_BY_VIEW,
    /** Rotation to the sides (yaw). */
    PAN,
    /** Rotation up or down (pitch). */
    TILT,
    /** Rotation about the optical axis. */
    ROLL,
    /** Change of the focal length. */
    ZOOM,
    /** Travel on a circle around something. */
    ARC,
    /** Travel on the arm of a crane. */
    CRANE;

    private final String id = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** Returns the name used in taxonomy files, in lower case with hyphens. */
    public String id() {
        return id;
    }

    /** Returns whether travel along this axis is described relative to the initial view. */
    public boolean isByView() {
        return this == PEDESTAL_BY_VIEW || this == DOLLY_BY_VIEW;
    }

    /** Returns whether one movement can be described along both axes, once relative to the ground and once relative to the view. */
    public boolean isOtherDescriptionOf(Axis other) {
        return (isByView() && other.hasDescriptionByView()) || (other.isByView() && hasDescriptionByView());
    }

    private boolean hasDescriptionByView() {
        return this == PEDESTAL || this == DOLLY;
    }

    /** Finds an axis by its {@link #id()}. */
    public static Optional<Axis> find(String id) {
        for (Axis axis : values()) {
            if (axis.id.equals(id)) {
                return Optional.of(axis);
            }
        }
        return Optional.empty();
    }
}
