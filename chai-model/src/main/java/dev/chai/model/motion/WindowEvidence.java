package dev.chai.model.motion;

import dev.chai.model.motion.track.MotionTracks.Window;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What points followed for half a second show during a span of time: longer tracks see what frame by frame hides. */
final class WindowEvidence {
    /**
     * Share of a move that longer tracks must show as well. Where half the points move and half are still, either may be taken for the
     * common motion from frame to frame; over a window it is the one that is really common. Chosen by hand on 16 shots of real clips.
     */
    private static final double LEAST_SEEN = 0.5;

    private final List<Window> windows;
    private final int width;

    /** Width is that of the measured picture, in pixels. */
    WindowEvidence(List<Window> windows, int width) {
        this.windows = windows;
        this.width = width;
    }

    /** Returns the share of the picture with parallax along an axis, each window weighted by how far it moved. */
    double parallax(MotionAxis axis, double from, double to) {
        return mean(from, to, window -> axis.travel(window.parallax()), window -> Math.abs(amount(axis, window)));
    }

    /** Returns the mean over a span of time of what each window shows. */
    double mean(double from, double to, ToDoubleFunction<Window> value) {
        return mean(from, to, value, window -> 1);
    }

    private double mean(double from, double to, ToDoubleFunction<Window> value, ToDoubleFunction<Window> importance) {
        double sum = 0;
        double weights = 0;
        for (Window window : windows) {
            double overlap = window.overlap(from, to);
            if (overlap > 0) {
                double weight = overlap * importance.applyAsDouble(window);
                sum += weight * value.applyAsDouble(window);
                weights += weight;
            }
        }
        return weights > 0 ? sum / weights : 0;
    }

    /** Returns whether the windows show at least half of what the pairs add up to. */
    boolean shows(MotionAxis axis, double from, double to, double amount) {
        double covered = 0;
        double seen = 0;
        for (Window window : windows) {
            double overlap = window.overlap(from, to);
            if (overlap > 0 && window.motion().isKnown()) {
                covered += overlap;
                seen += overlap / window.seconds() * amount(axis, window);
            }
        }
        double expected = amount * covered / (to - from);
        return seen * Math.signum(expected) >= LEAST_SEEN * Math.abs(expected);
    }

    private double amount(MotionAxis axis, Window window) {
        return axis.of(window.motion(), width);
    }
}
