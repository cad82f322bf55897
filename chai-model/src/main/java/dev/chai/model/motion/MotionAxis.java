package dev.chai.model.motion;

import dev.chai.model.motion.MotionSegment.Unit;
import dev.chai.model.motion.track.GlobalMotion;
import dev.chai.model.motion.track.Parallax;
import dev.chai.spec.Primitives;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A way in which a picture can move, the primitives that it shows, and from when on it counts.
 *
 * @since 0.1
 */
public enum MotionAxis {
    /** To the right: the camera turned or went left. */
    HORIZONTAL(
            0.02,
            0.025,
            Unit.FRAME_WIDTHS,
            Primitives.PAN_LEFT.id(),
            Primitives.PAN_RIGHT.id(),
            Primitives.TRUCK_LEFT.id(),
            Primitives.TRUCK_RIGHT.id()),
    /** Down: the camera turned or went up. */
    VERTICAL(
            0.02,
            0.025,
            Unit.FRAME_HEIGHTS,
            Primitives.TILT_UP.id(),
            Primitives.TILT_DOWN.id(),
            Primitives.PEDESTAL_UP.id(),
            Primitives.PEDESTAL_DOWN.id()),
    /** Clockwise: the camera turned the other way. */
    ROTATION(
            Math.toRadians(1.5),
            Math.toRadians(1.2),
            Unit.DEGREES,
            Primitives.ROLL_COUNTERCLOCKWISE.id(),
            Primitives.ROLL_CLOCKWISE.id(),
            Primitives.ROLL_COUNTERCLOCKWISE.id(),
            Primitives.ROLL_CLOCKWISE.id()),
    /** Larger. */
    SCALE(
            0.02,
            0.025,
            Unit.PERCENT,
            Primitives.ZOOM_IN.id(),
            Primitives.ZOOM_OUT.id(),
            Primitives.DOLLY_IN.id(),
            Primitives.DOLLY_OUT.id());

    private static final Map<String, Move> MOVES = moves();

    /** Least speed a second; shifts in frame widths, angles in radians, growth as logarithm. */
    final double leastSpeed;

    /** Least amount in all, in the same. */
    public final double leastAmount;

    final Unit unit;
    private final String positive;
    private final String negative;
    private final String positiveTravel;
    private final String negativeTravel;

    MotionAxis(
            double leastSpeed,
            double leastAmount,
            Unit unit,
            String positive,
            String negative,
            String positiveTravel,
            String negativeTravel) {
        this.leastSpeed = leastSpeed;
        this.leastAmount = leastAmount;
        this.unit = unit;
        this.positive = positive;
        this.negative = negative;
        this.positiveTravel = positiveTravel;
        this.negativeTravel = negativeTravel;
    }

    /** Returns the primitive of a movement with this sign, by a camera that turns or zooms, or by one that travels. */
    public String primitive(boolean isPositive, boolean travels) {
        if (travels) {
            return isPositive ? positiveTravel : negativeTravel;
        }
        return isPositive ? positive : negative;
    }

    /** Returns the same as a sample of the published curve shows it. */
    public double of(MotionSample sample, double widthToHeight) {
        return switch (this) {
            case HORIZONTAL -> sample.shiftX();
            case VERTICAL -> sample.shiftY() / widthToHeight;
            case ROTATION -> Math.toRadians(sample.turnDegrees());
            case SCALE -> Math.log1p(sample.growthPercent() / 100);
        };
    }

    /** Returns the movement that a primitive is; empty for one that is none of these. */
    public static Optional<Move> find(String primitive) {
        return Optional.ofNullable(MOVES.get(primitive));
    }

    private static Map<String, Move> moves() {
        Map<String, Move> moves = new HashMap<>();
        for (MotionAxis axis : values()) {
            for (boolean travels : new boolean[] {true, false}) {
                moves.put(axis.primitive(true, travels), new Move(axis, true, travels));
                moves.put(axis.primitive(false, travels), new Move(axis, false, travels));
            }
        }
        return Map.copyOf(moves);
    }

    /** A movement that captions name: an axis, the sign of the picture's movement in it, and whether the camera travels. */
    public record Move(MotionAxis axis, boolean isPositive, boolean travels) {
        /** The primitives of the same movement of the picture, by turning and by traveling. */
        Set<String> likes() {
            return names(isPositive);
        }

        /** Returns those of the opposite movement. */
        public Set<String> opposites() {
            return names(!isPositive);
        }

        private Set<String> names(boolean positive) {
            return new HashSet<>(List.of(axis.primitive(positive, false), axis.primitive(positive, true)));
        }
    }

    /** The amount of a motion in this axis. */
    double of(GlobalMotion motion, double width) {
        return switch (this) {
            case HORIZONTAL -> motion.shiftX() / width;
            case VERTICAL -> motion.shiftY() / width;
            case ROTATION -> motion.turn();
            case SCALE -> motion.growth();
        };
    }

    /** Widths by which a point moves on average for one unit of this axis: a quarter of the width lies between it and the center. */
    double visible() {
        return this == ROTATION || this == SCALE ? 0.25 : 1;
    }

    /** A speed of this axis in the unit that is reported. */
    double reported(double speed, double widthToHeight) {
        double size = Math.abs(speed);
        return switch (this) {
            case HORIZONTAL -> size;
            case VERTICAL -> size * widthToHeight;
            case ROTATION -> Math.toDegrees(size);
            case SCALE -> 100 * size;
        };
    }

    /** The share of parallax that speaks for traveling. */
    double travel(Parallax parallax) {
        return switch (this) {
            case HORIZONTAL, VERTICAL -> parallax.sideways();
            case ROTATION -> 0;
            case SCALE -> parallax.inward();
        };
    }
}
