package dev.chai.model.motion;

import dev.chai.model.motion.MotionSegment.Unit;

/** A way in which a picture can move, the primitives that it shows, and from when on it counts. */
enum Channel {
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

    /** Least speed a second; shifts in frame widths, angles in radians, growth as logarithm. */
    final double leastSpeed;

    /** Least amount in all, in the same. */
    final double leastAmount;

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
    String primitive(boolean isPositive, boolean travels) {
        if (travels) {
            return isPositive ? positiveTravel : negativeTravel;
        }
        return isPositive ? positive : negative;
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
