package dev.chai.model.motion.track;

import java.util.Random;

/**
 * How the picture as a whole moved: shift, turn and growth about its center, as most of the followed points agree.
 *
 * <p>First the best of many guesses from two points each (Fischler and Bolles 1981, "Random Sample Consensus"), then weighted least
 * squares in which far-off points lose their say (Tukey's biweight). Whatever moves in the scene is thereby left out, as long as more
 * points belong to the background.
 *
 * @param shiftX pixels to the right
 * @param shiftY pixels down
 * @param turn radians clockwise
 * @param growth logarithm of the scale
 * @param agreeing share of the points that move along
 * @param points how many points there were
 */
public record GlobalMotion(double shiftX, double shiftY, double turn, double growth, double agreeing, int points) {
    /** Too few points to say anything. */
    static final GlobalMotion UNKNOWN = new GlobalMotion(0, 0, 0, 0, 0, 0);

    /** Twice the two points that determine the four parameters, and twice that again against chance agreement. */
    private static final int LEAST_POINTS = 8;

    /** Share of the points that must agree: below a quarter, two motions may each claim the fit. */
    private static final double LEAST_AGREEING = 0.25;

    /** With 25 % of the points agreeing, 80 pairs contain a good one with a probability of 1 - (1 - .25^2)^80 = .994. */
    private static final int GUESSES = 80;

    /** Rounds of reweighting; chosen by hand, and as cheap as one of eighty guesses each. */
    private static final int ROUNDS = 6;

    /** Square of the least distance, in pixels, of two points that determine turn and growth: a tracking error of .3 turns them by .015. */
    private static final double LEAST_SQUARE_DISTANCE = 400;

    /** Guesses are drawn alike in every run. */
    private static final int SEED = 17;

    public boolean isKnown() {
        return points >= LEAST_POINTS && agreeing >= LEAST_AGREEING;
    }

    /** How far a point at this place, from the picture's center, is carried to the right. */
    double moveX(double x, double y) {
        double scale = Math.exp(growth);
        return shiftX + (scale * Math.cos(turn) - 1) * x - scale * Math.sin(turn) * y;
    }

    /** How far down. */
    double moveY(double x, double y) {
        double scale = Math.exp(growth);
        return shiftY + scale * Math.sin(turn) * x + (scale * Math.cos(turn) - 1) * y;
    }

    /** Fits the moves; points further than the tolerance in pixels from the fit do not count. */
    static GlobalMotion fit(Displacements moves, double tolerance) {
        if (moves.count < LEAST_POINTS) {
            return UNKNOWN;
        }
        double[] model = bestGuess(moves, tolerance);
        for (int round = 0; round < ROUNDS; round++) {
            model = refined(moves, model, tolerance);
        }
        double scale = Math.hypot(1 + model[2], model[3]);
        return new GlobalMotion(
                model[0],
                model[1],
                Math.atan2(model[3], 1 + model[2]),
                Math.log(scale),
                (double) agreeing(moves, model, tolerance) / moves.count,
                moves.count);
    }

    /** A model is {shift x, shift y, a, b} with movement (ax - by, bx + ay) in addition to the shift. */
    private static double[] bestGuess(Displacements moves, double tolerance) {
        Random random = new Random(SEED);
        double[] best = new double[4];
        int most = agreeing(moves, best, tolerance);
        for (int i = 0; i < GUESSES; i++) {
            double[] guess = fromTwo(moves, random.nextInt(moves.count), random.nextInt(moves.count));
            int agree = guess.length == 0 ? 0 : agreeing(moves, guess, tolerance);
            if (agree > most) {
                most = agree;
                best = guess;
            }
        }
        return best;
    }

    private static double[] fromTwo(Displacements moves, int i, int j) {
        double px = moves.x[j] - moves.x[i];
        double py = moves.y[j] - moves.y[i];
        double square = px * px + py * py;
        if (square < LEAST_SQUARE_DISTANCE) {
            return new double[0];
        }
        double ux = moves.dx[j] - moves.dx[i];
        double uy = moves.dy[j] - moves.dy[i];
        double a = (ux * px + uy * py) / square;
        double b = (uy * px - ux * py) / square;
        return new double[] {
            moves.dx[i] - a * moves.x[i] + b * moves.y[i], moves.dy[i] - b * moves.x[i] - a * moves.y[i], a, b
        };
    }

    private static int agreeing(Displacements moves, double[] model, double tolerance) {
        int count = 0;
        for (int i = 0; i < moves.count; i++) {
            count += squareError(moves, model, i) < tolerance * tolerance ? 1 : 0;
        }
        return count;
    }

    private static double squareError(Displacements moves, double[] model, int i) {
        double ex = moves.dx[i] - model[0] - model[2] * moves.x[i] + model[3] * moves.y[i];
        double ey = moves.dy[i] - model[1] - model[3] * moves.x[i] - model[2] * moves.y[i];
        return ex * ex + ey * ey;
    }

    /** The closed form of the weighted fit, about the weighted middle of the points. */
    private static double[] refined(Displacements moves, double[] model, double tolerance) {
        double sum = 0;
        double mx = 0;
        double my = 0;
        double mu = 0;
        double mv = 0;
        double[] weights = new double[moves.count];
        for (int i = 0; i < moves.count; i++) {
            double share = squareError(moves, model, i) / (tolerance * tolerance);
            double weight = share < 1 ? (1 - share) * (1 - share) : 0;
            weights[i] = weight;
            sum += weight;
            mx += weight * moves.x[i];
            my += weight * moves.y[i];
            mu += weight * moves.dx[i];
            mv += weight * moves.dy[i];
        }
        if (sum < 2) {
            return model;
        }
        return about(moves, weights, new double[] {mx / sum, my / sum, mu / sum, mv / sum});
    }

    private static double[] about(Displacements moves, double[] weights, double[] mean) {
        double square = 1e-9;
        double along = 0;
        double across = 0;
        for (int i = 0; i < moves.count; i++) {
            double px = moves.x[i] - mean[0];
            double py = moves.y[i] - mean[1];
            double ux = moves.dx[i] - mean[2];
            double uy = moves.dy[i] - mean[3];
            square += weights[i] * (px * px + py * py);
            along += weights[i] * (ux * px + uy * py);
            across += weights[i] * (uy * px - ux * py);
        }
        double a = along / square;
        double b = across / square;
        return new double[] {mean[2] - a * mean[0] + b * mean[1], mean[3] - b * mean[0] - a * mean[1], a, b};
    }
}
