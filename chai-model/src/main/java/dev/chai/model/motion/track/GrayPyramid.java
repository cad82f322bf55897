package dev.chai.model.motion.track;

import dev.chai.model.video.VideoFrame;

/** A gray picture in halving sizes, so that large movements become small ones. */
final class GrayPyramid {
    /** The coarsest of four levels halves movement three times: 16 pixels become 2, which a window of 9 by 9 can follow. */
    private static final int LEVELS = 4;

    /** A level must be wider than two windows of the tracker. */
    private static final int LEAST_SIDE = 24;

    private final Level[] levels;

    /** One size. Pixel (x, y) is at {@code y * width + x}. */
    @SuppressWarnings("ArrayRecordComponent") // A carrier within the package, never compared.
    record Level(int width, int height, float[] pixels) {
        /** The value between pixels; the place must be at least one pixel inside. */
        float at(float x, float y) {
            int left = (int) x;
            int top = (int) y;
            float right = x - left;
            float below = y - top;
            int i = top * width + left;
            float upper = pixels[i] + right * (pixels[i + 1] - pixels[i]);
            float lower = pixels[i + width] + right * (pixels[i + width + 1] - pixels[i + width]);
            return upper + below * (lower - upper);
        }

        private Level halved() {
            int halfWidth = width / 2;
            int halfHeight = height / 2;
            float[] half = new float[halfWidth * halfHeight];
            for (int y = 0, to = 0; y < halfHeight; y++) {
                int from = 2 * y * width;
                for (int x = 0; x < halfWidth; x++, to++, from += 2) {
                    half[to] =
                            0.25f * (pixels[from] + pixels[from + 1] + pixels[from + width] + pixels[from + width + 1]);
                }
            }
            return new Level(halfWidth, halfHeight, half);
        }
    }

    private GrayPyramid(Level[] levels) {
        this.levels = levels;
    }

    /** Builds the pyramid of an area of a gray picture. */
    static GrayPyramid of(VideoFrame gray, PictureArea area) {
        byte[] bytes = gray.bytes();
        float[] pixels = new float[area.width() * area.height()];
        for (int y = 0, i = 0; y < area.height(); y++) {
            int from = (area.top() + y) * gray.width() + area.left();
            for (int x = 0; x < area.width(); x++, i++) {
                pixels[i] = bytes[from + x] & 0xff;
            }
        }
        Level[] levels = new Level[LEVELS];
        levels[0] = new Level(area.width(), area.height(), pixels);
        int count = 1;
        while (count < LEVELS && Math.min(levels[count - 1].width, levels[count - 1].height) >= 2 * LEAST_SIDE) {
            levels[count] = levels[count - 1].halved();
            count++;
        }
        return new GrayPyramid(java.util.Arrays.copyOf(levels, count));
    }

    int levels() {
        return levels.length;
    }

    Level level(int index) {
        return levels[index];
    }

    Level full() {
        return levels[0];
    }
}
