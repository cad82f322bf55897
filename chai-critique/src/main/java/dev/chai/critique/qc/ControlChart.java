package dev.chai.critique.qc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Finds the means and shares that do not fit the others. Limits are three standard errors, widened by how much people differ anyway.
 *
 * <p>Source: D. B. Laney, "Improved control charts for attributes", 2002 (the p' chart); the spread is taken by the median absolute
 * deviation, so that an outlier does not widen its own limits. Not thread-safe.
 */
final class ControlChart {
    private static final double SIGMAS = 3;
    /** Turns a median absolute deviation into the standard deviation of a normal distribution. */
    private static final double MAD_TO_SIGMA = 1.4826;
    /** Fewer cases than this say nothing about a person. */
    static final int LEAST_CASES = 20;
    /** Fewer points than this say nothing about what is usual. */
    private static final int LEAST_POINTS = 4;

    private final double center;
    private final List<Point> points = new ArrayList<>();

    /** A figure with the standard error that chance alone gives it. */
    private record Point(String who, double value, double error, long of) {}

    ControlChart(double center) {
        this.center = center;
    }

    /** Adds the mean or share of some cases, each with the standard deviation given. */
    void add(String who, double value, double deviation, long of) {
        if (of >= LEAST_CASES && deviation > 0) {
            points.add(new Point(who, value, deviation / Math.sqrt((double) of), of));
        }
    }

    /** Alarms of the points above the upper limit and below the lower one, where a kind is given for it. */
    List<Alarm> alarms(Optional<Alarm.Kind> above, Optional<Alarm.Kind> below) {
        if (points.size() < LEAST_POINTS) {
            return List.of();
        }
        double[] away = points.stream()
                .mapToDouble(p -> (p.value - center) / p.error)
                .sorted()
                .toArray();
        double middle = median(away);
        double[] distances =
                Arrays.stream(away).map(z -> Math.abs(z - middle)).sorted().toArray();
        double spread = Math.max(1, MAD_TO_SIGMA * median(distances));
        List<Alarm> alarms = new ArrayList<>();
        for (Point p : points) {
            double reach = SIGMAS * spread * p.error;
            if (Math.abs(p.value - center) > reach) {
                Optional<Alarm.Kind> kind = p.value > center ? above : below;
                kind.ifPresent(k -> alarms.add(new Alarm(k, p.who, p.value, center - reach, center + reach, p.of)));
            }
        }
        return alarms;
    }

    private static double median(double[] sorted) {
        int n = sorted.length;
        return (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    }
}
