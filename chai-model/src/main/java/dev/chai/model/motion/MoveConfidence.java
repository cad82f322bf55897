package dev.chai.model.motion;

import dev.chai.model.motion.AxisSpeeds.Run;
import dev.chai.model.motion.track.MotionTracks.Pair;
import java.util.List;

/**
 * Judges how sure a move is, and whether the camera turned or traveled.
 *
 * <p>The confidence is a product: that it moved at all, that the kind is right, that points agree. Each factor falls to about a half
 * where its evidence is even. The forms are chosen by hand; how often claims of each confidence hold is measured in the guide.
 */
final class MoveConfidence {
    /** The most confidence of what may be another's motion: just below {@link MotionSegment#SURE}, so it contradicts no caption. */
    static final double DOUBTFUL = 0.79;

    /**
     * Share of the picture's parts with parallax at which turning and traveling are equally likely, and by which the odds change by a
     * factor of e. Chosen by hand on the 440 rendered clips.
     */
    private static final double EVEN_PARALLAX = 0.22;

    private static final double PARALLAX_SCALE = 0.05;

    /** Without depth in view a traveling camera shows no parallax either: its absence proves turning only to this share. */
    private static final double WEIGHT_OF_ABSENCE = 0.75;

    /** Share of the picture's parts from which on parts that are still leave open whose motion it is; by hand on 16 sample shots. */
    private static final double LEAST_STILL = 0.12;

    /** ... and from which on parts that slide through a still picture do. */
    private static final double LEAST_SLIDING = 0.25;

    /** Where fewer points agree, the fit may be torn between two motions. */
    private static final double LEAST_AGREEING = 0.7;

    /** What is left of the confidence where no point agrees. */
    private static final double WITHOUT_AGREEMENT = 0.6;

    private final List<Pair> pairs;
    private final WindowEvidence windows;
    private final double shake;
    private boolean torn;

    /** Whether the camera travels, and how sure the whole move is. */
    record Kind(boolean travels, double confidence) {}

    MoveConfidence(List<Pair> pairs, WindowEvidence windows, double shake) {
        this.pairs = pairs;
        this.windows = windows;
        this.shake = shake;
    }

    /** Judges a run between two times. */
    Kind of(Run run, double from, double to) {
        double traveling = traveling(run.axis(), from, to);
        boolean travels = traveling > 0.5;
        boolean unseen = !windows.shows(run.axis(), from, to, run.amount());
        double agreeing = agreeing(run.start(), run.end());
        torn |= unseen && agreeing < LEAST_AGREEING;
        boolean doubtful = shake >= Steadiness.VERY_UNSTEADY || unseen || isAmbiguous(from, to);
        // Points at other depths disagree with the common motion of a traveling camera: that supports it.
        double support = travels ? Math.max(traveling, agreeing) : agreeing;
        double kind = run.axis() == MotionAxis.ROTATION ? 1 : travels ? traveling : 1 - WEIGHT_OF_ABSENCE * traveling;
        return new Kind(travels, moved(run) * kind * (doubtful ? DOUBTFUL : 1) * agreement(support));
    }

    /** A logistic curve over the share of parallax. */
    private double traveling(MotionAxis axis, double from, double to) {
        double parallax = windows.parallax(axis, from, to);
        return 1 / (1 + Math.exp(-(parallax - EVEN_PARALLAX) / PARALLAX_SCALE));
    }

    /** From a half at the least amount of a move toward 1 as it grows: 1 - e^(1 - a) / 2 with a in least amounts. */
    private static double moved(Run run) {
        return 1 - 0.5 * Math.exp(1 - Math.abs(run.amount()) / run.axis().leastAmount);
    }

    private static double agreement(double share) {
        return WITHOUT_AGREEMENT + (1 - WITHOUT_AGREEMENT) * share;
    }

    /** Whether part of the picture stays still while the rest moves, and is no overlay. */
    private boolean isAmbiguous(double from, double to) {
        return windows.mean(from, to, window -> window.outliers().still()) >= LEAST_STILL;
    }

    private double agreeing(int start, int end) {
        return pairs.subList(start, end).stream()
                .mapToDouble(pair -> pair.motion().agreeing())
                .average()
                .orElse(0);
    }

    /** Judges that the camera did not move between two times. */
    double still(double from, double to) {
        boolean doubtful = windows.mean(from, to, window -> window.outliers().sliding()) >= LEAST_SLIDING;
        return (doubtful ? DOUBTFUL : 1) * agreement(agreeing(0, pairs.size()));
    }

    /** Returns whether the fit jumped to and fro between two motions during a judged move, which looks like shake. */
    boolean isTorn() {
        return torn;
    }
}
