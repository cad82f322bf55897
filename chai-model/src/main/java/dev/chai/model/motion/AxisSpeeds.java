package dev.chai.model.motion;

import dev.chai.model.motion.track.MotionTracks.Pair;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The speeds of one shot's picture along each axis, as measured and smoothed over time. */
final class AxisSpeeds {
    /** Standard deviation of the bell curve: longer than a period of shake (3 to 10 Hz), shorter than a move of the camera. */
    private static final double SMOOTH_SECONDS = 0.2;

    /** Beyond three standard deviations a bell curve has less than .3 % of its area. */
    private static final double BELL_REACH = 3;

    private final List<Pair> pairs;
    private final Map<MotionAxis, double[]> raw = new EnumMap<>(MotionAxis.class);
    private final Map<MotionAxis, double[]> smooth = new EnumMap<>(MotionAxis.class);

    /**
     * A run of pairs in which the picture moves one way along an axis, fast enough to count.
     *
     * @param start the first pair
     * @param end one past the last
     * @param amount how far in all: frame widths, radians, or the logarithm of a scale
     */
    record Run(MotionAxis axis, int start, int end, double amount) {
        /** Returns how far points of the picture move on average, in frame widths. */
        double visible() {
            return Math.abs(amount) * axis.visible();
        }
    }

    /** Width is that of the measured picture, in pixels. */
    AxisSpeeds(List<Pair> pairs, int width) {
        this.pairs = pairs;
        for (MotionAxis axis : MotionAxis.values()) {
            double[] speeds = pairs.stream()
                    .mapToDouble(pair -> isUsable(pair) ? axis.of(pair.motion(), width) / pair.duration() : 0)
                    .toArray();
            raw.put(axis, speeds);
            smooth.put(axis, smoothed(speeds));
        }
    }

    static boolean isUsable(Pair pair) {
        return pair.motion().isKnown() && pair.duration() > 0;
    }

    /** Returns the measured speeds, one for each pair, a second. */
    double[] raw(MotionAxis axis) {
        return Objects.requireNonNull(raw.get(axis));
    }

    /** Returns the runs along an axis, in order of time. */
    List<Run> runs(MotionAxis axis) {
        double[] speeds = Objects.requireNonNull(smooth.get(axis));
        List<Run> runs = new ArrayList<>();
        int start = 0;
        while (start < speeds.length) {
            int end = runEnd(speeds, start, axis.leastSpeed);
            if (end > start) {
                runs.add(new Run(axis, start, end, amount(axis, start, end)));
            }
            start = Math.max(end, start + 1);
        }
        return runs;
    }

    /** One past the last pair from start on that moves the same way fast enough; start where that one does not. */
    private static int runEnd(double[] speeds, int start, double least) {
        double sign = Math.signum(speeds[start]);
        int end = start;
        while (end < speeds.length && speeds[end] * sign >= least) {
            end++;
        }
        return end;
    }

    /** Returns how far the points of the picture move during a run, compared with how far they move along the axis that moves them most. */
    double shareOfAll(Run run) {
        double most = 0;
        for (MotionAxis axis : MotionAxis.values()) {
            most = Math.max(most, Math.abs(amount(axis, run.start, run.end)) * axis.visible());
        }
        return most > 0 ? run.visible() / most : 0;
    }

    private double amount(MotionAxis axis, int start, int end) {
        double sum = 0;
        for (int i = start; i < end; i++) {
            sum += raw(axis)[i] * pairs.get(i).duration();
        }
        return sum;
    }

    /** A mean weighted by a bell curve over time, since frames may lie unevenly. */
    private double[] smoothed(double[] values) {
        double[] result = new double[values.length];
        int first = 0;
        for (int i = 0; i < values.length; i++) {
            while (distance(first, i) > BELL_REACH) {
                first++;
            }
            double sum = 0;
            double weights = 0;
            for (int j = first; j < values.length && (j <= i || distance(j, i) <= BELL_REACH); j++) {
                double weight = Math.exp(-0.5 * distance(j, i) * distance(j, i));
                sum += weight * values[j];
                weights += weight;
            }
            result[i] = sum / weights;
        }
        return result;
    }

    /** Time between two pairs, in standard deviations of the bell curve. */
    private double distance(int one, int other) {
        return Math.abs(pairs.get(one).toSeconds() - pairs.get(other).toSeconds()) / SMOOTH_SECONDS;
    }
}
