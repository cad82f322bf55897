package dev.chai.model.motion.track;

/**
 * How much of the picture goes against the motion that most points agree on: something large that moves through a still picture, or a
 * still thing that fills a moving one, looks like the camera's doing.
 *
 * @param standing share of the picture's parts that stand still although the common motion would have carried them along
 * @param sliding share of the parts that move in one direction although the common motion is none
 */
public record OutlierMotion(double standing, double sliding) {
    static final OutlierMotion NONE = new OutlierMotion(0, 0);

    private static final int PARTS = 5;

    /** Pixels by which a point must have been carried before its standing still means anything. */
    private static final double CARRIED = 3;

    private static final double STILL_SHARE = 0.15;
    private static final double STILL = 0.3;

    /** Length of the mean move over the mean length: below, the points run apart as people and leaves do. */
    private static final double ONE_DIRECTION = 0.8;

    /** Measures the moves of one window; width and height are the picture's. */
    static OutlierMotion of(Displacements moves, GlobalMotion motion, int width, int height) {
        if (!motion.isKnown()) {
            return NONE;
        }
        Count standing = new Count();
        Count sliding = new Count();
        double sumX = 0;
        double sumY = 0;
        double lengths = 0;
        for (int i = 0; i < moves.count; i++) {
            int part = part(moves.x[i], width) + PARTS * part(moves.y[i], height);
            double gx = motion.moveX(moves.x[i], moves.y[i]);
            double gy = motion.moveY(moves.x[i], moves.y[i]);
            double carried = Math.hypot(gx, gy);
            double moved = Math.hypot(moves.dx[i], moves.dy[i]);
            standing.add(part, carried > CARRIED && moved < STILL + STILL_SHARE * carried);
            boolean slides = carried < 1 && moved > CARRIED;
            sliding.add(part, slides);
            sumX += slides ? moves.dx[i] : 0;
            sumY += slides ? moves.dy[i] : 0;
            lengths += slides ? moved : 0;
        }
        boolean together = lengths > 0 && Math.hypot(sumX, sumY) >= ONE_DIRECTION * lengths;
        return new OutlierMotion(standing.share(), together ? sliding.share() : 0);
    }

    private static int part(double place, int size) {
        return (int) Math.max(0, Math.min(PARTS - 1, (place / size + 0.5) * PARTS));
    }

    /** Counts the parts of which at least half the points are so. */
    private static final class Count {
        private final int[] points = new int[PARTS * PARTS];
        private final int[] hits = new int[PARTS * PARTS];

        void add(int part, boolean hit) {
            points[part]++;
            hits[part] += hit ? 1 : 0;
        }

        double share() {
            int parts = 0;
            int counted = 0;
            for (int i = 0; i < points.length; i++) {
                parts += points[i] >= 2 ? 1 : 0;
                counted += points[i] >= 2 && 2 * hits[i] >= points[i] ? 1 : 0;
            }
            return parts == 0 ? 0 : (double) counted / parts;
        }
    }
}
