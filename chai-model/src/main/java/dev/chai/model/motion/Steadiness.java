package dev.chai.model.motion;

import dev.chai.model.motion.MotionSegment.Unit;
import dev.chai.spec.Primitives;
import java.util.ArrayList;
import java.util.List;

/** Says whether the camera of one shot was static, and whether it shook. */
final class Steadiness {
    /**
     * Root mean square deviation from a steady path, in frame widths, at which unsteady and steady are equally likely, and from which
     * on it is very unsteady. Chosen by hand on 40 rendered and 3 real unsteady shots.
     */
    private static final double UNSTEADY = 0.0015;

    static final double VERY_UNSTEADY = 0.004;

    /** The odds of unsteady grow with this power of the deviation: half as much again makes them 11 to 1. */
    private static final double STEEPNESS = 6;

    private static final double PERCENT = 100;

    private final double shake;
    private final MoveConfidence confidence;
    private final double unsteady;

    /** Shake is in frame widths. */
    Steadiness(double shake, MoveConfidence confidence) {
        this.shake = shake;
        this.confidence = confidence;
        // Odds of (shake / UNSTEADY) ^ STEEPNESS to 1.
        this.unsteady = 1 / (1 + Math.pow(shake / UNSTEADY, -STEEPNESS));
    }

    /** Returns what holds of the shot from one time to the other, given whether the camera moves in it. */
    List<MotionSegment> segments(double from, double to, boolean moves) {
        List<MotionSegment> segments = new ArrayList<>();
        boolean shakes = unsteady >= 0.5;
        if (shakes) {
            String primitive =
                    shake >= VERY_UNSTEADY ? Primitives.VERY_UNSTEADY_CAMERA.id() : Primitives.UNSTEADY_CAMERA.id();
            segments.add(new MotionSegment(primitive, from, to, PERCENT * shake, Unit.NONE, sway()));
        } else if (!moves) {
            double still = (1 - unsteady) * confidence.still(from, to);
            segments.add(new MotionSegment(Primitives.STATIC_CAMERA.id(), from, to, 0, Unit.NONE, still));
        }
        if (shakes && !moves) {
            segments.add(new MotionSegment(Primitives.FIXED_CAMERA_WITH_SHAKE.id(), from, to, 0, Unit.NONE, unsteady));
        }
        return segments;
    }

    /** A fit that jumps between two motions feigns a little shake, but no large one. */
    private double sway() {
        return confidence.isTorn() && shake < VERY_UNSTEADY ? MoveConfidence.DOUBTFUL * unsteady : unsteady;
    }
}
