package dev.chai.model.motion.track;

import dev.chai.model.video.VideoFrame;

/**
 * The directions of a gray picture's edges, from which a lean of everything built at right angles shows (Coughlan and Yuille 1999,
 * "Manhattan World").
 */
final class LineStatistics {
    /** What says nothing of a lean. */
    static final double UNKNOWN = Double.NaN;

    /** Letter boxes and subtitles run level along the edges of the picture, whatever it shows. */
    private static final double MARGIN = 0.15;

    /** Levels a pixel; chosen by hand so that the edges of coding blocks stay below. */
    private static final double LEAST_SLOPE = 12;

    private static final int DIRECTIONS = 180;
    private static final int RIGHT_ANGLE = 90;

    /** Degrees around a direction that count to it: lens distortion and perspective spread lines that far. */
    private static final int NEAR = 3;

    /** Share of all edges that must lie along the two directions; without lines it would be 7 of 90. Chosen by hand. */
    private static final double LEAST_SHARE = 0.45;

    /** ... and along each of them: a lone slope or road leans without the camera. */
    private static final double LEAST_OF_EACH = 0.12;

    /** Edge pixels: the outline of one door in a picture of 320 pixels. */
    private static final int LEAST_EDGES = 300;

    private LineStatistics() {}

    /** Degrees by which the picture's lines lean clockwise, -45 to 45; {@link #UNKNOWN} without enough of them. */
    static double slant(VideoFrame gray) {
        double[] edges = new double[DIRECTIONS];
        int count = count(gray, edges);
        double total = 0;
        for (double edge : edges) {
            total += edge;
        }
        int best = 0;
        double most = 0;
        for (int angle = 0; angle < RIGHT_ANGLE; angle++) {
            double both = near(edges, angle) + near(edges, angle + RIGHT_ANGLE);
            if (both > most) {
                most = both;
                best = angle;
            }
        }
        double least = Math.min(near(edges, best), near(edges, best + RIGHT_ANGLE));
        if (count < LEAST_EDGES || most < LEAST_SHARE * total || least < LEAST_OF_EACH * total) {
            return UNKNOWN;
        }
        double slant = center(edges, best);
        return slant > RIGHT_ANGLE / 2.0 ? slant - RIGHT_ANGLE : slant;
    }

    /** Adds up slopes by the direction of their edges, in degrees clockwise from level. */
    private static int count(VideoFrame gray, double[] edges) {
        byte[] pixels = gray.bytes();
        int width = gray.width();
        int height = gray.height();
        int count = 0;
        for (int y = (int) (MARGIN * height) + 1; y < (1 - MARGIN) * height - 1; y++) {
            for (int x = (int) (MARGIN * width) + 1; x < (1 - MARGIN) * width - 1; x++) {
                int i = y * width + x;
                double dx = slope(pixels, i, 1, width);
                double dy = slope(pixels, i, width, 1);
                double size = Math.hypot(dx, dy);
                if (size >= LEAST_SLOPE) {
                    int along = (int) Math.round(Math.toDegrees(Math.atan2(dy, dx))) + RIGHT_ANGLE;
                    edges[Math.floorMod(along, DIRECTIONS)] += size;
                    count++;
                }
            }
        }
        return count;
    }

    /** Levels a pixel along a step, smoothed across it by the weights that least distort directions (Scharr 2000). */
    private static double slope(byte[] pixels, int i, int step, int across) {
        int sum = 10 * ((pixels[i + step] & 0xff) - (pixels[i - step] & 0xff));
        sum += 3 * ((pixels[i + step + across] & 0xff) - (pixels[i - step + across] & 0xff));
        sum += 3 * ((pixels[i + step - across] & 0xff) - (pixels[i - step - across] & 0xff));
        return sum / 32.0;
    }

    private static double near(double[] edges, int angle) {
        double sum = 0;
        for (int i = angle - NEAR; i <= angle + NEAR; i++) {
            sum += edges[Math.floorMod(i, DIRECTIONS)];
        }
        return sum;
    }

    /** The mean direction near an angle, of both families. */
    private static double center(double[] edges, int angle) {
        double moment = 0;
        double weight = 0;
        for (int off = -NEAR; off <= NEAR; off++) {
            double here = edges[Math.floorMod(angle + off, DIRECTIONS)]
                    + edges[Math.floorMod(angle + RIGHT_ANGLE + off, DIRECTIONS)];
            moment += off * here;
            weight += here;
        }
        return angle + moment / weight;
    }
}
