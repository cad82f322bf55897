package dev.chai.model.video.sampling;

import dev.chai.model.video.VideoFrame;

/** Four by four by four colors, in each quarter of the picture. */
record ColourHistogram() implements FrameSimilarity {
    private static final int COLOURS = 64;

    @Override
    public float[] describe(VideoFrame frame) {
        float[] histogram = new float[4 * COLOURS];
        int width = frame.width();
        int height = frame.height();
        float share = 1f / (width * height);
        for (int y = 0; y < height; y++) {
            int lower = y * 2 < height ? 0 : 2 * COLOURS;
            for (int x = 0; x < width; x++) {
                int rgb = frame.rgbAt(x, y);
                int colour = ((rgb >> 18) & 0x30) | ((rgb >> 12) & 0xc) | ((rgb >> 6) & 0x3);
                histogram[lower + (x * 2 < width ? 0 : COLOURS) + colour] += share;
            }
        }
        return histogram;
    }

    @Override
    public double compare(float[] a, float[] b) {
        double shared = 0;
        for (int i = 0; i < a.length; i++) {
            shared += Math.min(a[i], b[i]);
        }
        return Math.min(1, shared);
    }
}
