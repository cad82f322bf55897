package dev.chai.model.motion;

import dev.chai.model.motion.MotionSegment.Unit;
import dev.chai.spec.Primitives;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Says how fast a camera move looks, by how far points of the picture get in a second.
 *
 * @since 0.1
 */
public final class SpeedClass {
    public static final String SLOW = Primitives.SLOW_CAMERA_MOTION.id();
    public static final String FAST = Primitives.FAST_CAMERA_MOTION.id();
    private static final String REGULAR = Primitives.REGULAR_CAMERA_MOTION.id();

    /** Frame widths a second, chosen by hand: a frame's width in over 14 s is slow, in less than 3.3 s fast. The taxonomy has no figures. */
    private static final double SLOWER = 0.07;

    private static final double FASTER = 0.3;

    private static final double LEAST_CONFIDENCE = 0.5;

    /** Chosen so that a speed 2.2 times off a limit is on its own side with a certainty of 1 - e^(-2.5 ln 2.2) / 2 = .93. */
    private static final double STEEPNESS = 2.5;

    private SpeedClass() {}

    /** The pace of a shot's furthest move, with the confidence of both; empty without one. */
    static Optional<MotionSegment> of(List<MotionSegment> shot, double widthToHeight) {
        return shot.stream()
                .filter(s -> MotionAxis.find(s.primitive()).isPresent())
                .max(Comparator.comparingDouble(s -> speed(s, widthToHeight) * s.seconds()))
                .map(move -> paced(move, speed(move, widthToHeight)))
                .filter(pace -> pace.confidence() >= LEAST_CONFIDENCE);
    }

    private static MotionSegment paced(MotionSegment move, double speed) {
        String primitive = speed < SLOWER ? SLOW : speed > FASTER ? FAST : REGULAR;
        double off = Math.min(Math.abs(Math.log(speed / SLOWER)), Math.abs(Math.log(speed / FASTER)));
        double certainty = 1 - 0.5 * Math.exp(-STEEPNESS * off);
        return new MotionSegment(
                primitive,
                move.startSeconds(),
                move.endSeconds(),
                speed,
                Unit.FRAME_WIDTHS,
                move.confidence() * certainty);
    }

    /** Frame widths a second, at a quarter of the width from the center. */
    private static double speed(MotionSegment move, double widthToHeight) {
        return switch (move.unit()) {
            case FRAME_WIDTHS -> move.perSecond();
            case FRAME_HEIGHTS -> move.perSecond() / widthToHeight;
            case DEGREES -> Math.toRadians(move.perSecond()) * MotionAxis.ROTATION.visible();
            case PERCENT -> move.perSecond() / 100 * MotionAxis.SCALE.visible();
            case NONE -> 0;
        };
    }
}
