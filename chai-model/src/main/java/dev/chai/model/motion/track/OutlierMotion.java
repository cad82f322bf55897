package dev.chai.model.motion.track;

/**
 * Measures how much of the picture goes against the motion that most points agree on: something large that moves through a still
 * picture, or a still thing that fills a moving one, looks like the camera's doing.
 *
 * @param still share of the picture's parts that stay where they are although the common motion would have carried them along
 * @param sliding share of the parts that move in one direction although the common motion is none
 */
public record OutlierMotion(double still, double sliding) {
    static final OutlierMotion NONE = new OutlierMotion(0, 0);

    /** Pixels by which the common motion must carry a point before its staying means anything: ten times what tracking errs. */
    private static final double CARRIED = 3;

    /** A point is still that moved less than the error of tracking, and this share of what it should have. */
    private static final double STILL = 0.3;

    private static final double STILL_SHARE = 0.15;

    /** Length of the mean move over the mean length: below, the points diverge as people and leaves do. Chosen by hand. */
    private static final double ONE_DIRECTION = 0.8;

    /** Measures the moves of one window; width and height are the picture's. */
    static OutlierMotion of(Displacements moves, GlobalMotion motion, int width, int height) {
        if (!motion.isKnown()) {
            return NONE;
        }
        PictureParts still = new PictureParts(width, height);
        Sliding sliding = new Sliding(new PictureParts(width, height));
        for (int i = 0; i < moves.count; i++) {
            double carried = Math.hypot(motion.moveX(moves.x[i], moves.y[i]), motion.moveY(moves.x[i], moves.y[i]));
            double moved = Math.hypot(moves.dx[i], moves.dy[i]);
            still.add(moves.x[i], moves.y[i], carried > CARRIED && moved < STILL + STILL_SHARE * carried);
            sliding.add(moves, i, carried < 1 && moved > CARRIED);
        }
        return new OutlierMotion(still.share(PictureParts.HALF), sliding.share());
    }

    /** Points that move through a still picture, and whether they do so together. */
    private static final class Sliding {
        private final PictureParts parts;
        private double sumX;
        private double sumY;
        private double lengths;

        Sliding(PictureParts parts) {
            this.parts = parts;
        }

        void add(Displacements moves, int i, boolean slides) {
            parts.add(moves.x[i], moves.y[i], slides);
            if (slides) {
                sumX += moves.dx[i];
                sumY += moves.dy[i];
                lengths += Math.hypot(moves.dx[i], moves.dy[i]);
            }
        }

        double share() {
            boolean together = lengths > 0 && Math.hypot(sumX, sumY) >= ONE_DIRECTION * lengths;
            return together ? parts.share(PictureParts.HALF) : 0;
        }
    }
}
