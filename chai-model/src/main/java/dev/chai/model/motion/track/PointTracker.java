package dev.chai.model.motion.track;

import dev.chai.model.motion.track.GrayPyramid.Level;

/**
 * Follows a point from one picture to the next: iterative Lucas-Kanade over a pyramid (Bouguet 2001, "Pyramidal Implementation of the
 * Lucas Kanade Feature Tracker").
 *
 * <p>Not thread-safe; buffers are reused.
 */
final class PointTracker {
    /** Windows of 9 by 9: smaller ones drift on noise, larger ones mix depths. */
    private static final int RADIUS = 4;

    private static final int SIDE = 2 * RADIUS + 1;
    private static final int PADDED = SIDE + 2;
    /** Steps of a level, and the step in pixels that ends it: a tenth of what tracking errs. */
    private static final int MOST_STEPS = 12;

    private static final float STEP_ENOUGH = 0.02f;

    /** Pixels by which small errors may have added up over a window. */
    private static final float MOST_SETTLING = 2;

    /** Determinant of the gradient products below which the window has no texture in one direction. */
    private static final float LEAST_DETERMINANT = 1;

    /** Mean difference in levels between the two places; above, something else was found. Chosen by hand. */
    private static final float MOST_DIFFERENCE = 14;

    private final float[] padded = new float[PADDED * PADDED];
    private final float[] patch = new float[SIDE * SIDE];
    private final float[] gx = new float[SIDE * SIDE];
    private final float[] gy = new float[SIDE * SIDE];
    private float moveX;
    private float moveY;

    /** Displacements the point to its place in the next picture; false where it is lost. */
    boolean follow(GrayPyramid from, GrayPyramid to, float[] point) {
        moveX = 0;
        moveY = 0;
        boolean found = false;
        for (int i = from.levels() - 1; i >= 0; i--) {
            float scale = 1f / (1 << i);
            // The center of a pixel of a halved picture lies between two pixels of the whole one.
            float x = (point[0] + 0.5f) * scale - 0.5f;
            float y = (point[1] + 0.5f) * scale - 0.5f;
            moveX *= 2;
            moveY *= 2;
            found = refine(from.level(i), to.level(i), x, y, i == 0);
        }
        point[0] += moveX;
        point[1] += moveY;
        return found;
    }

    /**
     * Displacements a place in the later picture to where the first one's surroundings fit best, starting from where tracking from picture to
     * picture has led: that adds up small errors, this does not. False where the two disagree.
     */
    boolean settle(GrayPyramid first, GrayPyramid last, float startX, float startY, float[] place) {
        moveX = place[0] - startX;
        moveY = place[1] - startY;
        if (!refine(first.full(), last.full(), startX, startY, true)) {
            return false;
        }
        boolean close = Math.hypot(startX + moveX - place[0], startY + moveY - place[1]) < MOST_SETTLING;
        place[0] = startX + moveX;
        place[1] = startY + moveY;
        return close;
    }

    private boolean refine(Level from, Level to, float x, float y, boolean last) {
        if (!isInside(from, x, y, RADIUS + 1)) {
            return false;
        }
        load(from, x, y);
        float xx = 0;
        float xy = 0;
        float yy = 0;
        for (int i = 0; i < patch.length; i++) {
            xx += gx[i] * gx[i];
            xy += gx[i] * gy[i];
            yy += gy[i] * gy[i];
        }
        float determinant = xx * yy - xy * xy;
        if (determinant < LEAST_DETERMINANT) {
            return false;
        }
        for (int step = 0; step < MOST_STEPS; step++) {
            if (!isInside(to, x + moveX, y + moveY, RADIUS)) {
                return false;
            }
            float bx = 0;
            float by = 0;
            float error = 0;
            for (int row = 0, i = 0; row < SIDE; row++) {
                for (int column = 0; column < SIDE; column++, i++) {
                    float difference = patch[i] - to.at(x + moveX + column - RADIUS, y + moveY + row - RADIUS);
                    bx += difference * gx[i];
                    by += difference * gy[i];
                    error += Math.abs(difference);
                }
            }
            float dx = (yy * bx - xy * by) / determinant;
            float dy = (xx * by - xy * bx) / determinant;
            moveX += dx;
            moveY += dy;
            if (Math.abs(dx) < STEP_ENOUGH && Math.abs(dy) < STEP_ENOUGH) {
                return !last || error < MOST_DIFFERENCE * patch.length;
            }
        }
        return !last;
    }

    private void load(Level from, float x, float y) {
        for (int row = 0, i = 0; row < PADDED; row++) {
            for (int column = 0; column < PADDED; column++, i++) {
                padded[i] = from.at(x + column - RADIUS - 1, y + row - RADIUS - 1);
            }
        }
        for (int row = 0, i = 0; row < SIDE; row++) {
            for (int column = 0; column < SIDE; column++, i++) {
                int center = (row + 1) * PADDED + column + 1;
                patch[i] = padded[center];
                gx[i] = 0.5f * (padded[center + 1] - padded[center - 1]);
                gy[i] = 0.5f * (padded[center + PADDED] - padded[center - PADDED]);
            }
        }
    }

    private static boolean isInside(Level level, float x, float y, int margin) {
        return x >= margin && y >= margin && x < level.width() - margin - 1 && y < level.height() - margin - 1;
    }
}
