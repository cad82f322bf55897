package dev.chai.model.onnx;

import dev.chai.model.video.VideoFrame;
import dev.chai.model.video.internal.ByteResampler;
import dev.chai.model.video.internal.ByteResampler.Filter;

/** Frames in another size, to the last bit as the models' own processors make them. */
final class Scaled {
    private Scaled() {}

    /** The frame in this size; itself where it has it. */
    static VideoFrame frame(VideoFrame frame, int width, int height, Filter filter) {
        if (frame.width() == width && frame.height() == height) {
            return frame;
        }
        int[] from = {frame.width(), frame.height()};
        byte[] bytes = new ByteResampler(from, new int[] {width, height}, filter).resize(frame.bytes());
        return VideoFrame.of(frame.index(), frame.seconds(), width, height, bytes);
    }
}
