package dev.chai.model.motion.track;

import java.util.Arrays;

/**
 * What identifies a camera that circles something: it turns against the way it travels, so that what lies beyond moves through the picture
 * one way and what lies before it the other.
 *
 * <p>Which way it turns shows in heights alone: traveling sideways moves no point up or down, at whatever distance, but turning
 * sideways moves points by kxy (Longuet-Higgins and Prazdny 1980; k = angle / f). A scene where two crowds pass each other has no such
 * turn, a panning camera no two crowds.
 *
 * <p>Thresholds were chosen by hand on 60 rendered arcs and 440 rendered clips without one.
 *
 * @param turned pixels by which turning sideways lifted or sank the picture's corners; above 0 the picture turned to the right
 * @param certainty how many standard errors that is
 * @param rightward share of the picture's parts with points that went right
 * @param leftward share of the parts with points that went left
 */
public record Orbit(double turned, double certainty, double rightward, double leftward) {
    public static final Orbit NONE = new Orbit(0, 0, 0, 0);

    private static final int LEAST_POINTS = 24;
    private static final int ROUNDS = 6;

    /** Pixels below which a point has not moved. */
    private static final double MOVED = 1.5;

    /** Rise over run of a move that still is one to the side. */
    private static final double LEVEL = 0.5;

    /** Pixels from the fit at which a point loses its say: parallax moves no height, but rolling shutters and people do. */
    private static final double TOLERANCE = 1.2;

    /** Variance in square pixels that is never undercut: no point is placed better than to a twentieth of a pixel. */
    private static final double LEAST_VARIANCE = 0.0025;

    /** Keeps quotients of nothing from being no number. */
    private static final double TINY = 1e-9;

    /** Correlation of moves with places from which on points diverge or converge rather than slide past each other. */
    private static final double APART = 0.6;

    /** Least share of parts on either side, and turn in pixels and in standard errors. */
    private static final double LEAST_SHARE = 0.16;

    private static final double LEAST_TURNED = 0.6;
    private static final double LEAST_CERTAINTY = 5;

    /** Returns whether the window shows a camera that circles: it turns, and large parts of the picture move past each other. */
    public boolean isSeen() {
        return isTurned() && Math.min(rightward, leftward) >= LEAST_SHARE;
    }

    /** Returns whether the camera surely turned to a side, whatever else it did. */
    public boolean isTurned() {
        return Math.abs(turned) >= LEAST_TURNED && certainty >= LEAST_CERTAINTY;
    }

    /** Measures the moves of one window; width and height are the picture's. */
    static Orbit of(Displacements moves, int width, int height) {
        if (moves.count < LEAST_POINTS) {
            return NONE;
        }
        double[] model = {middle(moves.dy, moves.count), 0, 0, 0};
        for (int round = 0; round < ROUNDS; round++) {
            model = refined(moves, model);
        }
        double corner = width * height / 4.0;
        Crossing crossing = new Crossing(width, height);
        for (int i = 0; i < moves.count; i++) {
            // Heights show rolling and growing too, of all layers at once.
            double sideways = moves.dx[i] - model[2] * moves.x[i] + model[1] * moves.y[i];
            crossing.add(moves.x[i], moves.y[i], sideways, error(moves, model, i));
        }
        boolean apart = crossing.isApart();
        return new Orbit(
                model[3] * corner,
                Math.abs(model[3]) / standardError(moves, model),
                apart ? 0 : crossing.right.share(PictureParts.QUARTER),
                apart ? 0 : crossing.left.share(PictureParts.QUARTER));
    }

    private static double middle(double[] values, int count) {
        double[] sorted = Arrays.copyOf(values, count);
        Arrays.sort(sorted);
        return sorted[count / 2];
    }

    private static double error(Displacements moves, double[] model, int i) {
        double x = moves.x[i];
        double y = moves.y[i];
        return moves.dy[i] - model[0] - model[1] * x - model[2] * y - model[3] * x * y;
    }

    private static double weight(double error) {
        double share = error * error / (TOLERANCE * TOLERANCE);
        return share < 1 ? (1 - share) * (1 - share) : 0;
    }

    private static double[] refined(Displacements moves, double[] model) {
        LeastSquares fit = new LeastSquares(model.length);
        for (int i = 0; i < moves.count; i++) {
            double x = moves.x[i];
            double y = moves.y[i];
            fit.add(new double[] {1, x, y, x * y}, moves.dy[i], weight(error(moves, model, i)));
        }
        return fit.solve(model);
    }

    /** Of the last parameter, taking places as spread evenly about the center, which leaves it independent of the others. */
    private static double standardError(Displacements moves, double[] model) {
        double weights = 0;
        double errors = 0;
        double squares = 0;
        for (int i = 0; i < moves.count; i++) {
            double error = error(moves, model, i);
            double weight = weight(error);
            double product = moves.x[i] * moves.y[i];
            weights += weight;
            errors += weight * error * error;
            squares += weight * product * product;
        }
        double variance = Math.max(LEAST_VARIANCE, errors / Math.max(TINY, weights - model.length));
        return weights <= model.length ? Double.MAX_VALUE : Math.sqrt(variance / Math.max(TINY, squares));
    }

    /** The parts of the picture with points that go right, and with points that go left. */
    private static final class Crossing {
        private final PictureParts right;
        private final PictureParts left;
        private double moves;
        private double places;
        private double both;

        Crossing(int width, int height) {
            this.right = new PictureParts(width, height);
            this.left = new PictureParts(width, height);
        }

        void add(double x, double y, double sideways, double upright) {
            boolean moved = Math.abs(sideways) > MOVED && Math.abs(upright) < 1 + LEVEL * Math.abs(sideways);
            right.add(x, y, moved && sideways > 0);
            left.add(x, y, moved && sideways < 0);
            if (moved) {
                moves += sideways * sideways;
                places += x * x;
                both += sideways * x;
            }
        }

        boolean isApart() {
            return Math.abs(both) > APART * Math.sqrt(moves * places);
        }
    }
}
