package dev.chai.model.motion.track;

import dev.chai.model.video.VideoFrame;

/**
 * Measures one picture on its own, and how much it differs from the one before.
 *
 * @param change mean difference from the picture before, in levels of 255
 * @param brightness mean level
 * @param sharpness mean difference of horizontal neighbors, in levels a pixel
 * @param parts the same for each cell of a grid of {@value #PARTS} by {@value #PARTS}, row by row
 * @param slant degrees by which straight lines lean clockwise; NaN where there are too few, or where they were not measured
 */
@SuppressWarnings("ArrayRecordComponent") // A carrier within the module, never compared.
public record FrameStats(double change, double brightness, double sharpness, double[] parts, double slant) {
    /** Lines are measured in every fourth picture: they hardly change between, and cost as much as all the rest. */
    public static final int LINES_EVERY = 4;

    private static final int PARTS = 4;
    private static final int BYTE = 0xff;

    /** Measures a gray picture against the one before, its lines only where asked for. */
    static FrameStats of(VideoFrame frame, VideoFrame before, boolean withLines) {
        Sums sums = new Sums(frame.width(), frame.height());
        sums.addAll(frame.bytes(), before.bytes());
        return sums.stats(withLines ? LineStatistics.slant(frame) : LineStatistics.UNKNOWN);
    }

    private static final class Sums {
        private final int width;
        private final int height;
        private final long[] parts = new long[PARTS * PARTS];
        private long change;
        private long level;
        private long gradient;

        Sums(int width, int height) {
            this.width = width;
            this.height = height;
        }

        void addAll(byte[] now, byte[] before) {
            for (int y = 0, i = 0; y < height; y++) {
                int row = y * PARTS / height * PARTS;
                for (int x = 0; x < width; x++, i++) {
                    int value = now[i] & BYTE;
                    int slope = x > 0 ? Math.abs(value - (now[i - 1] & BYTE)) : 0;
                    level += value;
                    change += Math.abs(value - (before[i] & BYTE));
                    gradient += slope;
                    parts[row + x * PARTS / width] += slope;
                }
            }
        }

        FrameStats stats(double slant) {
            double pixels = (double) width * height;
            double[] sharpness = new double[parts.length];
            for (int i = 0; i < parts.length; i++) {
                sharpness[i] = parts[i] * parts.length / pixels;
            }
            return new FrameStats(change / pixels, level / pixels, gradient / pixels, sharpness, slant);
        }
    }
}
