package dev.chai.model.motion;

import dev.chai.model.motion.MotionSegment.Unit;
import dev.chai.model.motion.track.GlobalMotion;
import dev.chai.model.motion.track.Parallax;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A way in which a picture can move, the primitives that it shows, and from when on it counts. */
public enum Channel {
    /** To the right: the camera turned or went left. */
    SIDEWAYS(0.02, 0.025, Unit.FRAME_WIDTHS, "pan-left", "pan-right", "truck-left", "truck-right"),
    /** Down: the camera turned or went up. */
    UPRIGHT(0.02, 0.025, Unit.FRAME_HEIGHTS, "tilt-up", "tilt-down", "pedestal-up", "pedestal-down"),
    /** Clockwise: the camera turned the other way. */
    TURN(
            Math.toRadians(1.5),
            Math.toRadians(1.2),
            Unit.DEGREES,
            "roll-counterclockwise",
            "roll-clockwise",
            "roll-counterclockwise",
            "roll-clockwise"),
    /** Larger. */
    GROWTH(0.02, 0.025, Unit.PERCENT, "zoom-in", "zoom-out", "dolly-in", "dolly-out");

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

    Channel(
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

    /** The primitive of a movement with this sign, by a camera that turns or zooms, or by one that travels. */
    public String primitive(boolean isPositive, boolean travels) {
        if (travels) {
            return isPositive ? positiveTravel : negativeTravel;
        }
        return isPositive ? positive : negative;
    }

    /** The same as a sample of the published curve shows it. */
    public double of(MotionSample sample, double widthToHeight) {
        return switch (this) {
            case SIDEWAYS -> sample.shiftX();
            case UPRIGHT -> sample.shiftY() / widthToHeight;
            case TURN -> Math.toRadians(sample.turnDegrees());
            case GROWTH -> Math.log1p(sample.growthPercent() / 100);
        };
    }

    /** The movement that a primitive is; empty for one that is none of these. */
    public static Optional<Move> find(String primitive) {
        return Optional.ofNullable(MOVES.get(primitive));
    }

    private static Map<String, Move> moves() {
        Map<String, Move> moves = new HashMap<>();
        for (Channel channel : values()) {
            for (boolean travels : new boolean[] {true, false}) {
                moves.put(channel.primitive(true, travels), new Move(channel, true, travels));
                moves.put(channel.primitive(false, travels), new Move(channel, false, travels));
            }
        }
        return Map.copyOf(moves);
    }

    /** A movement that captions name: a channel, the sign of the picture's movement in it, and whether the camera travels. */
    public record Move(Channel channel, boolean isPositive, boolean travels) {
        /** The primitives of the same movement of the picture, by turning and by travelling. */
        Set<String> likes() {
            return names(isPositive);
        }

        /** Those of the opposite movement. */
        public Set<String> opposites() {
            return names(!isPositive);
        }

        private Set<String> names(boolean positive) {
            return new HashSet<>(List.of(channel.primitive(positive, false), channel.primitive(positive, true)));
        }
    }

    /** The amount of a motion in this channel. */
    double of(GlobalMotion motion, double width) {
        return switch (this) {
            case SIDEWAYS -> motion.shiftX() / width;
            case UPRIGHT -> motion.shiftY() / width;
            case TURN -> motion.turn();
            case GROWTH -> motion.growth();
        };
    }

    /** Widths by which a point moves on average for one unit of this channel: a quarter of the width lies between it and the centre. */
    double visible() {
        return this == TURN || this == GROWTH ? 0.25 : 1;
    }

    /** A speed of this channel in the unit that is reported. */
    double reported(double speed, double widthToHeight) {
        double size = Math.abs(speed);
        return switch (this) {
            case SIDEWAYS -> size;
            case UPRIGHT -> size * widthToHeight;
            case TURN -> Math.toDegrees(size);
            case GROWTH -> 100 * size;
        };
    }

    /** The share of parallax that speaks for travelling. */
    double travel(Parallax parallax) {
        return switch (this) {
            case SIDEWAYS, UPRIGHT -> parallax.sideways();
            case TURN -> 0;
            case GROWTH -> parallax.inward();
        };
    }
}
