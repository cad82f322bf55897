package dev.chai.model.motion.track;

import dev.chai.model.video.VideoFrame;

/**
 * Finds logos, subtitles, tickers and burnt-in frames: textured blocks near the border that stay exactly as they are while the picture
 * moves all around them.
 *
 * <p>A still camera with something moving before it looks alike in parts: there still blocks lie in the middle as well, or the moving
 * ones do not reach most parts of the picture, and nothing is taken for an overlay. Thresholds were chosen by hand on 126 rendered clips
 * of photographs ({@code tools/hard_footage.py}), and checked on 126 clips of others.
 *
 * <p>Not thread-safe.
 */
final class Overlay {
    /** Side of a block in pixels of a picture 320 pixels wide: the height of small lettering. */
    private static final int BLOCK = 8;

    /** Mean gradient, in levels a pixel over both directions, of a block whose movement must show; noise of 3 levels gives 7. */
    private static final double TEXTURED = 14;

    /** Change of a block over its gradient, beyond what noise does: lettering stays below, a move by 2 pixels goes above. */
    private static final double STILL_CHANGE = 0.2;

    private static final double MOVED_CHANGE = 0.4;
    private static final double NOISE = 2;

    /** Share of the picture's parts that must move for still blocks to be an overlay; a passer-by reaches less than half. */
    private static final double LEAST_MOVED_PARTS = 0.6;

    /** The middle half of the picture, in which overlays are not searched for, and the share of still blocks there that excludes one. */
    private static final double MIDDLE = 0.5;

    private static final double MOST_STILL_IN_MIDDLE = 0.15;
    private static final int BYTE = 0xff;

    private final int width;
    private final int height;
    private final int columns;
    private final int rows;
    private final double[] gradient;
    private final double[] change;
    private byte[] first = {};
    private boolean[] covered;

    /** Width and height are the picture's, in pixels. */
    Overlay(int width, int height) {
        this.width = width;
        this.height = height;
        this.columns = (width + BLOCK - 1) / BLOCK;
        this.rows = (height + BLOCK - 1) / BLOCK;
        this.gradient = new double[columns * rows];
        this.change = new double[columns * rows];
        this.covered = new boolean[columns * rows];
    }

    /** Starts a span of time with this picture. */
    void start(VideoFrame gray) {
        first = gray.bytes().clone();
        java.util.Arrays.fill(gradient, 0);
        java.util.Arrays.fill(change, 0);
        for (int y = 1; y < height; y++) {
            for (int x = 1; x < width; x++) {
                int i = y * width + x;
                int value = first[i] & BYTE;
                gradient[block(x, y)] +=
                        Math.abs(value - (first[i - 1] & BYTE)) + Math.abs(value - (first[i - width] & BYTE));
            }
        }
    }

    /** Adds a later picture of the span. */
    void add(VideoFrame gray) {
        byte[] now = gray.bytes();
        double[] sums = new double[change.length];
        for (int y = 0, i = 0; y < height; y++) {
            for (int x = 0; x < width; x++, i++) {
                sums[block(x, y)] += Math.abs((now[i] & BYTE) - (first[i] & BYTE));
            }
        }
        for (int i = 0; i < sums.length; i++) {
            change[i] = Math.max(change[i], sums[i]);
        }
    }

    private int block(int x, int y) {
        return y / BLOCK * columns + x / BLOCK;
    }

    /** Ends the span: what was covered before stays so while it is still, and new overlays are added where the picture moved. */
    void end() {
        boolean[] now = new boolean[covered.length];
        boolean found = isMovingAround() && !isMiddleStill();
        for (int i = 0; i < now.length; i++) {
            now[i] = isStill(i) && (covered[i] || (found && !isInMiddle(i)));
        }
        covered = now;
    }

    /** Forgets what was found, for another shot. */
    void forget() {
        covered = new boolean[covered.length];
    }

    private boolean isTextured(int block) {
        return gradient[block] >= TEXTURED * BLOCK * BLOCK;
    }

    private boolean isStill(int block) {
        return isTextured(block) && change[block] < STILL_CHANGE * gradient[block] + NOISE * BLOCK * BLOCK;
    }

    private boolean isMoved(int block) {
        return isTextured(block) && change[block] > MOVED_CHANGE * gradient[block] + NOISE * BLOCK * BLOCK;
    }

    private boolean isMovingAround() {
        PictureParts moved = new PictureParts(columns, rows);
        for (int i = 0; i < covered.length; i++) {
            if (isTextured(i)) {
                moved.add(x(i), y(i), isMoved(i));
            }
        }
        return moved.share(PictureParts.THIRD) >= LEAST_MOVED_PARTS;
    }

    private boolean isMiddleStill() {
        int textured = 0;
        int still = 0;
        for (int i = 0; i < covered.length; i++) {
            textured += isInMiddle(i) && isTextured(i) ? 1 : 0;
            still += isInMiddle(i) && isStill(i) ? 1 : 0;
        }
        return still > MOST_STILL_IN_MIDDLE * textured;
    }

    /** Column of a block from the middle of the picture, in blocks. */
    private double x(int block) {
        return block % columns + 0.5 - columns / 2.0;
    }

    private double y(int block) {
        int row = block / columns;
        return row + 0.5 - rows / 2.0;
    }

    private boolean isInMiddle(int block) {
        return Math.abs(x(block)) < MIDDLE * columns / 2 && Math.abs(y(block)) < MIDDLE * rows / 2;
    }

    /** Returns whether a place lies on an overlay, or so near that what is followed there touches it. */
    boolean covers(double x, double y) {
        int column = (int) x / BLOCK;
        int row = (int) y / BLOCK;
        for (int r = Math.max(0, row - 1); r <= Math.min(rows - 1, row + 1); r++) {
            for (int c = Math.max(0, column - 1); c <= Math.min(columns - 1, column + 1); c++) {
                if (covered[r * columns + c]) {
                    return true;
                }
            }
        }
        return false;
    }
}
