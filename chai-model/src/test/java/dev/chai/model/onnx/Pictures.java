package dev.chai.model.onnx;

import dev.chai.model.video.VideoFrame;
import dev.chai.model.vlm.VlmVideo;
import java.util.ArrayList;
import java.util.List;

/** Pictures whose numbers come from whole-number arithmetic, the same here and in make-reference.py. */
final class Pictures {
    /** From this seed on pictures have no hard edges. */
    private static final int SMOOTH = 100;

    private Pictures() {}

    private static int mixed(int x, int y, int c, int seed) {
        return (x * (3 + seed) + y * (5 + 2 * seed) + (x * y * (seed + 1)) / 7 + c * 60 + seed * 31) % 256;
    }

    private static int wave(int x, int y, int c, int seed) {
        int wave = (x * 4 + y * 3 + c * 60 + seed * 31) % 510;
        return wave < 256 ? wave : 510 - wave;
    }

    static VideoFrame frame(int index, double seconds, int height, int width, int seed) {
        byte[] rgb = new byte[height * width * 3];
        int at = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                for (int c = 0; c < 3; c++) {
                    rgb[at++] = (byte) (seed >= SMOOTH ? wave(x, y, c, seed) : mixed(x, y, c, seed));
                }
            }
        }
        return VideoFrame.of(index, seconds, width, height, rgb);
    }

    static VideoFrame image(int height, int width, int seed) {
        return frame(0, 0, height, width, seed);
    }

    static VlmVideo video(int[] size, int seed, int[] indices, double fps) {
        List<VideoFrame> frames = new ArrayList<>();
        for (int i = 0; i < indices.length; i++) {
            frames.add(frame(indices[i], indices[i] / fps, size[0], size[1], seed + i));
        }
        return VlmVideo.of("pictures", frames, fps, "as given");
    }
}
