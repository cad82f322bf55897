package dev.chai.model.motion.track;

/** Counts, over a grid of {@value #SIDE} by {@value #SIDE} parts of the picture, in how many of them points show something. */
final class PictureParts {
    /** Parts a side: each of the 25 then holds some six of the 160 points, enough for a share within it. */
    private static final int SIDE = 5;

    /** A part with a single point has no majority. */
    private static final int LEAST_POINTS = 2;

    /** Shares of a part's points that must show it for the part to count. */
    static final double HALF = 1 / 2.0;

    static final double THIRD = 1 / 3.0;
    static final double QUARTER = 1 / 4.0;

    /** Keeps a third of three points from failing by rounding. */
    private static final double ROUNDING = 1e-9;

    private final int width;
    private final int height;
    private final int[] points = new int[SIDE * SIDE];
    private final int[] hits = new int[SIDE * SIDE];

    /** Width and height are the picture's, in pixels. */
    PictureParts(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /** Adds a point at a place that counts from the picture's center. */
    void add(double x, double y, boolean hit) {
        int part = index(y, height) * SIDE + index(x, width);
        points[part]++;
        hits[part] += hit ? 1 : 0;
    }

    private static int index(double place, int size) {
        return (int) Math.max(0, Math.min(SIDE - 1, (place / size + 0.5) * SIDE));
    }

    /** Returns the share of the parts with points in which at least this share of them was hit. */
    double share(double leastOfPoints) {
        int parts = 0;
        int counted = 0;
        for (int i = 0; i < points.length; i++) {
            if (points[i] >= LEAST_POINTS) {
                parts++;
                counted += hits[i] >= leastOfPoints * points[i] - ROUNDING ? 1 : 0;
            }
        }
        return parts == 0 ? 0 : (double) counted / parts;
    }
}
