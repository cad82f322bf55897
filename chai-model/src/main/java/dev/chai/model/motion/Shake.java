package dev.chai.model.motion;

import dev.chai.model.motion.track.MotionTracks.Pair;
import java.util.ArrayList;
import java.util.List;

/** Measures how far the picture strays from the path that the camera meant. */
final class Shake {
    /** Length of the pieces of which the middle one counts: longer than a start or stop of the camera; chosen by hand. */
    private static final double PIECE_SECONDS = 0.4;

    /** Half the span of a parabola: hands sway at 2 to 10 Hz, so that at least one full sway lies within. */
    private static final double PARABOLA_SECONDS = 0.3;

    /** Below, the times within reach determine no parabola. */
    private static final double SINGULAR = 1e-15;

    private final List<Pair> pairs;

    private Shake(List<Pair> pairs) {
        this.pairs = pairs;
    }

    /** The shake in frame widths, from the speeds between the frames of a shot in frame widths a second. */
    static double of(List<Pair> pairs, double[] sideways, double[] upright) {
        return new Shake(pairs).size(sideways, upright);
    }

    /**
     * Root mean square distance, in frame widths, between the path and the parabolas that fit it best nearby; of pieces of 0.4 s the
     * middle one, since a move that sets in suddenly leaves its parabola too, but only there.
     */
    private double size(double[] sideways, double[] upright) {
        double[] x = unsteadiness(sideways);
        double[] y = unsteadiness(upright);
        List<Double> pieces = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= x.length; i++) {
            if (i == x.length || pairs.get(i).toSeconds() - pairs.get(start).fromSeconds() > PIECE_SECONDS) {
                double sum = 0;
                for (int j = start; j < i; j++) {
                    sum += square(x[j]) + square(y[j]);
                }
                pieces.add(Math.sqrt(sum / (i - start)));
                start = i;
            }
        }
        pieces.sort(null);
        return pieces.get((pieces.size() - 1) / 2);
    }

    private static double square(double value) {
        return value * value;
    }

    /** How far each place of the path lies from the parabola through the ones around it (Savitzky and Golay 1964). */
    private double[] unsteadiness(double[] speeds) {
        double[] path = new double[pairs.size()];
        double place = 0;
        for (int i = 0; i < path.length; i++) {
            place += speeds[i] * pairs.get(i).duration();
            path[i] = place;
        }
        double[] off = new double[path.length];
        for (int i = 0; i < path.length; i++) {
            off[i] = path[i] - parabola(path, i);
        }
        return off;
    }

    private double parabola(double[] path, int center) {
        double[] powers = new double[5];
        double[] sums = new double[3];
        double middle = pairs.get(center).toSeconds();
        int first = center;
        while (first > 0 && middle - pairs.get(first - 1).toSeconds() <= PARABOLA_SECONDS) {
            first--;
        }
        for (int j = first; j < path.length && pairs.get(j).toSeconds() - middle <= PARABOLA_SECONDS; j++) {
            double time = pairs.get(j).toSeconds() - middle;
            double power = 1;
            for (int k = 0; k < powers.length; k++, power *= time) {
                powers[k] += power;
                if (k < sums.length) {
                    sums[k] += power * path[j];
                }
            }
        }
        return parabolaAtZero(powers, sums);
    }

    /** The constant of the least-squares parabola, by Cramer's rule. */
    private static double parabolaAtZero(double[] p, double[] s) {
        double first = p[2] * p[4] - p[3] * p[3];
        double second = p[1] * p[4] - p[2] * p[3];
        double third = p[1] * p[3] - p[2] * p[2];
        double determinant = p[0] * first - p[1] * second + p[2] * third;
        return Math.abs(determinant) < SINGULAR
                ? s[0] / p[0]
                : (s[0] * first - s[1] * second + s[2] * third) / determinant;
    }
}
