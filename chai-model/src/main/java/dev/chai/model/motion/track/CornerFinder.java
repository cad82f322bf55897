package dev.chai.model.motion.track;

import dev.chai.model.motion.track.GrayPyramid.Level;

/**
 * Finds points that can be followed: where the picture changes in both directions (Shi and Tomasi 1994, "Good Features to Track").
 * One point a cell of a grid, so that the whole picture has a say.
 */
final class CornerFinder {
    /** Cells of 20 by 18 pixels in a picture of 320 by 180: 160 points, twice what the fits need. */
    private static final int COLUMNS = 16;

    private static final int ROWS = 10;

    /** Pixels at the border: the tracker reads 5 around a point, which must not leave at once. */
    private static final int MARGIN = 8;

    /** Gradients are averaged over 5 by 5 pixels. */
    private static final int RADIUS = 2;

    /** Least smaller eigenvalue of the gradients around a point, in levels squared a pixel; chosen by hand: noise of 2 levels has about 2. */
    private static final float LEAST_STRENGTH = 12;

    private CornerFinder() {}

    /** The strongest point of each cell that has one, as x, y, x, y, ... */
    static float[] find(Level level) {
        float[] strength = strengths(level);
        float[] points = new float[2 * COLUMNS * ROWS];
        int count = 0;
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < COLUMNS; column++) {
                int best = bestOf(level, strength, column, row);
                if (best >= 0) {
                    points[count++] = best % level.width();
                    int inRow = best / level.width();
                    points[count++] = inRow;
                }
            }
        }
        return java.util.Arrays.copyOf(points, count);
    }

    private static int bestOf(Level level, float[] strength, int column, int row) {
        int width = level.width() - 2 * MARGIN;
        int height = level.height() - 2 * MARGIN;
        int best = -1;
        float most = LEAST_STRENGTH;
        for (int y = MARGIN + height * row / ROWS; y < MARGIN + height * (row + 1) / ROWS; y++) {
            for (int x = MARGIN + width * column / COLUMNS; x < MARGIN + width * (column + 1) / COLUMNS; x++) {
                if (strength[y * level.width() + x] > most) {
                    most = strength[y * level.width() + x];
                    best = y * level.width() + x;
                }
            }
        }
        return best;
    }

    /** The smaller eigenvalue of the mean gradient products around each second pixel. */
    private static float[] strengths(Level level) {
        int width = level.width();
        float[] strength = new float[width * level.height()];
        float[] gx = new float[strength.length];
        float[] gy = new float[strength.length];
        gradients(level, gx, gy);
        for (int y = MARGIN; y < level.height() - MARGIN; y += 2) {
            for (int x = MARGIN; x < width - MARGIN; x += 2) {
                strength[y * width + x] = strengthAt(gx, gy, y * width + x, width);
            }
        }
        return strength;
    }

    private static void gradients(Level level, float[] gx, float[] gy) {
        float[] pixels = level.pixels();
        int width = level.width();
        for (int y = 1; y < level.height() - 1; y++) {
            for (int i = y * width + 1; i < (y + 1) * width - 1; i++) {
                gx[i] = 0.5f * (pixels[i + 1] - pixels[i - 1]);
                gy[i] = 0.5f * (pixels[i + width] - pixels[i - width]);
            }
        }
    }

    private static float strengthAt(float[] gx, float[] gy, int center, int width) {
        float xx = 0;
        float xy = 0;
        float yy = 0;
        for (int dy = -RADIUS; dy <= RADIUS; dy++) {
            int row = center + dy * width;
            for (int i = row - RADIUS; i <= row + RADIUS; i++) {
                xx += gx[i] * gx[i];
                xy += gx[i] * gy[i];
                yy += gy[i] * gy[i];
            }
        }
        int count = (2 * RADIUS + 1) * (2 * RADIUS + 1);
        float half = 0.5f * (xx + yy);
        return (half - (float) Math.sqrt(Math.max(0, half * half - (xx * yy - xy * xy)))) / count;
    }
}
