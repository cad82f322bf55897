package dev.chai.model.video;

import dev.chai.model.video.VideoFrame.Picture;
import dev.chai.model.video.VideoFrame.Place;
import dev.chai.model.video.internal.Resampler;

/** Brings frames that no decoder scales, those of images and of memory, into the form that a reader was asked for. */
record PictureForm(PictureSize size, Pixels pixels) {
    static PictureForm of(ReadOptions options) {
        return new PictureForm(options.size(), options.pixels());
    }

    VideoFrame apply(VideoFrame frame) {
        int[] to = size.applyTo(frame.width(), frame.height());
        boolean sameSize = to[0] == frame.width() && to[1] == frame.height();
        if (sameSize && frame.pixels() == pixels) {
            return frame;
        }
        byte[] bytes = frame.pixels() == pixels ? frame.bytes() : converted(frame);
        byte[] scaled = sameSize ? bytes : scaled(bytes, new int[] {frame.width(), frame.height()}, to);
        return new VideoFrame(
                new Place(frame.index(), frame.pts(), frame.seconds()), new Picture(to[0], to[1], pixels, scaled));
    }

    private byte[] scaled(byte[] bytes, int[] from, int[] to) {
        int channels = pixels.channels();
        byte[] scaled = new byte[to[0] * to[1] * channels];
        new Resampler(from, to, channels).resize(bytes, (y, row) -> {
            int start = y * row.length;
            for (int i = 0; i < row.length; i++) {
                scaled[start + i] = (byte) Resampler.level(row[i]);
            }
        });
        return scaled;
    }

    /** Luma of BT.601 in whole numbers, as FFmpeg computes its gray; or the gray value three times. */
    private static byte[] converted(VideoFrame frame) {
        byte[] from = frame.bytes();
        boolean toGray = frame.pixels() == Pixels.RGB;
        byte[] to = new byte[toGray ? from.length / 3 : from.length * 3];
        int count = Math.min(from.length, to.length);
        for (int i = 0; i < count; i++) {
            if (toGray) {
                int luma = 299 * (from[3 * i] & 0xff) + 587 * (from[3 * i + 1] & 0xff) + 114 * (from[3 * i + 2] & 0xff);
                to[i] = (byte) ((luma + 500) / 1000);
            } else {
                to[3 * i] = from[i];
                to[3 * i + 1] = from[i];
                to[3 * i + 2] = from[i];
            }
        }
        return to;
    }
}
