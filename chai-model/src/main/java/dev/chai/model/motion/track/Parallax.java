package dev.chai.model.motion.track;

/**
 * Whether near things moved otherwise than far ones, which a camera that only turns or zooms cannot bring about.
 *
 * <p>A turning or zooming camera moves a point (x, y) by (a + sx - ty + kxx + lxy, b + tx + sy + kxy + lyy) to second order, whatever its
 * distance (Longuet-Higgins and Prazdny 1980, "The Interpretation of a Moving Retinal Image"; k = a/f^2 and l = b/f^2). Points that miss
 * this form by more than tracking does, all along one direction or all toward or from one point, and in many parts of the picture, lie
 * at other distances. A passer-by misses it too, but in one place.
 *
 * @param sideways share of the parts of the picture with points that slid along or against the common shift
 * @param inward share of the parts with points that went otherwise toward or from the center
 */
public record Parallax(double sideways, double inward) {
    static final Parallax NONE = new Parallax(0, 0);

    /** Each point gives two equations: 32 for six parameters. */
    private static final int LEAST_POINTS = 16;

    private static final int PARAMETERS = 6;
    private static final int ROUNDS = 8;

    /** Pixels by which tracking over a window errs, and the share of the move by which the second-order form does; chosen by hand. */
    private static final double TOLERANCE = 0.5;

    private static final double TOLERANCE_SHARE = 0.04;

    /** Cosine of 23 degrees; directions further apart are not the same. Chosen by hand. */
    private static final double SAME_DIRECTION = 0.92;

    /** Measures the moves of one window; width and height are the picture's. */
    static Parallax of(Displacements moves, GlobalMotion motion, int width, int height) {
        if (moves.count < LEAST_POINTS || !motion.isKnown()) {
            return NONE;
        }
        double size = Math.hypot(motion.shiftX(), motion.shiftY()) + Math.abs(motion.growth()) * width / 4;
        double tolerance = TOLERANCE + TOLERANCE_SHARE * size;
        double[] model = fit(moves, motion, tolerance);
        Counter counter = new Counter(motion, width, height);
        for (int i = 0; i < moves.count; i++) {
            double ex = moves.dx[i] - predictX(model, moves.x[i], moves.y[i]);
            double ey = moves.dy[i] - predictY(model, moves.x[i], moves.y[i]);
            counter.add(moves.x[i], moves.y[i], ex, ey, Math.hypot(ex, ey) > tolerance);
        }
        return counter.result();
    }

    private static final class Counter {
        private final GlobalMotion motion;
        private final PictureParts sideways;
        private final PictureParts inward;

        Counter(GlobalMotion motion, int width, int height) {
            this.motion = motion;
            this.sideways = new PictureParts(width, height);
            this.inward = new PictureParts(width, height);
        }

        void add(double x, double y, double ex, double ey, boolean off) {
            sideways.add(x, y, off && isParallel(ex, ey, motion.shiftX(), motion.shiftY()));
            inward.add(x, y, off && isParallel(ex, ey, x, y));
        }

        Parallax result() {
            return new Parallax(sideways.share(PictureParts.THIRD), inward.share(PictureParts.THIRD));
        }
    }

    private static boolean isParallel(double ax, double ay, double bx, double by) {
        double lengths = Math.hypot(ax, ay) * Math.hypot(bx, by);
        return lengths > 0 && Math.abs(ax * bx + ay * by) > SAME_DIRECTION * lengths;
    }

    private static double predictX(double[] m, double x, double y) {
        return m[0] + m[2] * x - m[3] * y + m[4] * x * x + m[5] * x * y;
    }

    private static double predictY(double[] m, double x, double y) {
        return m[1] + m[3] * x + m[2] * y + m[4] * x * y + m[5] * y * y;
    }

    private static double[] fit(Displacements moves, GlobalMotion start, double tolerance) {
        double scale = Math.exp(start.growth());
        double[] model = {
            start.shiftX(), start.shiftY(), scale * Math.cos(start.turn()) - 1, scale * Math.sin(start.turn()), 0, 0
        };
        for (int round = 0; round < ROUNDS; round++) {
            LeastSquares fit = new LeastSquares(PARAMETERS);
            for (int i = 0; i < moves.count; i++) {
                addEquations(fit, moves, i, model, tolerance);
            }
            model = fit.solve(model);
        }
        return model;
    }

    private static void addEquations(LeastSquares fit, Displacements moves, int i, double[] model, double tolerance) {
        double x = moves.x[i];
        double y = moves.y[i];
        double ex = moves.dx[i] - predictX(model, x, y);
        double ey = moves.dy[i] - predictY(model, x, y);
        double share = (ex * ex + ey * ey) / (4 * tolerance * tolerance);
        if (share >= 1) {
            return;
        }
        double weight = (1 - share) * (1 - share);
        fit.add(new double[] {1, 0, x, -y, x * x, x * y}, moves.dx[i], weight);
        fit.add(new double[] {0, 1, y, x, x * y, y * y}, moves.dy[i], weight);
    }
}
