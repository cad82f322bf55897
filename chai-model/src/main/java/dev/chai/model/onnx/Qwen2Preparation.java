package dev.chai.model.onnx;

import dev.chai.model.VideoPreparation;
import dev.chai.model.VlmVideo;
import dev.chai.model.video.ClipInfo;
import dev.chai.model.video.FrameSource;
import dev.chai.model.video.PictureSize;
import dev.chai.model.video.sampling.FrameSampler;
import dev.chai.model.video.sampling.Sampling;
import dev.chai.model.video.tensor.QwenVideo;
import java.io.IOException;

/** Frames as Qwen2-VL's and Qwen2.5-VL's processor takes them: as many as Qwen3-VL's, each within a budget of its own. */
record Qwen2Preparation(QwenVideo profile, FrameSize size) implements VideoPreparation {
    /** How frames are marked. */
    static final String LABEL = "qwen2-processor";

    /** The size of a frame. */
    @FunctionalInterface
    interface FrameSize {
        PictureSize of(int width, int height);
    }

    @Override
    public VlmVideo prepare(String name, FrameSource clip) throws IOException {
        ClipInfo info = clip.info();
        PictureSize exact = size.of(info.width(), info.height());
        FrameSampler sampler = FrameSampler.of(Sampling.qwen(profile)).withSize(exact);
        String label = LABEL + " fps=" + profile.fps();
        return VlmVideo.of(name, sampler.sample(clip).frames(), info.fps(), label);
    }
}
