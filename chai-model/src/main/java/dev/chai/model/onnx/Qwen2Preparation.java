package dev.chai.model.onnx;

import dev.chai.model.video.ClipInfo;
import dev.chai.model.video.FrameSource;
import dev.chai.model.video.PictureSize;
import dev.chai.model.video.VideoFrame;
import dev.chai.model.video.internal.ByteResampler.Filter;
import dev.chai.model.video.sampling.FrameSampler;
import dev.chai.model.video.sampling.Pick;
import dev.chai.model.video.sampling.Sample;
import dev.chai.model.video.sampling.SampleReader;
import dev.chai.model.video.sampling.Sampling;
import dev.chai.model.video.tensor.QwenVideo;
import dev.chai.model.vlm.VideoPreparation;
import dev.chai.model.vlm.VlmVideo;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Frames as Qwen2-VL's and Qwen2.5-VL's processor takes them: an even number in even steps, each within a budget of its own.
 *
 * @param profile rate and numbers of frames
 * @param size of a frame
 * @param isExact whether frames are scaled as torchvision scales them, rather than by FFmpeg while it decodes
 */
record Qwen2Preparation(QwenVideo profile, FrameSize size, boolean isExact) implements VideoPreparation {
    /** How frames are marked. */
    static final String LABEL = "qwen2-processor";

    private static final int PAIR = 2;

    /** The size of a frame. */
    @FunctionalInterface
    interface FrameSize {
        PictureSize of(int width, int height);
    }

    @Override
    public VlmVideo prepare(String name, FrameSource clip) throws IOException {
        ClipInfo info = clip.info();
        PictureSize exact = size.of(info.width(), info.height());
        Sampling sampling = range -> Arrays.stream(frameIndices(range.frames(), info.fps()))
                .mapToObj(index -> new Pick(index, LABEL))
                .toList();
        FrameSampler sampler = FrameSampler.of(sampling);
        List<VideoFrame> frames = isExact
                ? scaled(clip, sampler, exact)
                : sampler.withSize(exact).sample(clip).frames();
        String label = LABEL + " fps=" + profile.fps() + (isExact ? " resize=torchvision" : "");
        return VlmVideo.of(name, frames, info.fps(), label).withClipSeconds(info.frames() / info.fps());
    }

    /** Returns one frame at a time, so that no more than one is held at full size. */
    private static List<VideoFrame> scaled(FrameSource clip, FrameSampler sampler, PictureSize size)
            throws IOException {
        List<VideoFrame> scaled = new ArrayList<>();
        try (SampleReader reader = sampler.read(clip)) {
            for (Optional<Sample> sample = reader.next(); sample.isPresent(); sample = reader.next()) {
                scaled.add(Scaled.frame(sample.get().frame(), size.width(), size.height(), Filter.BICUBIC));
            }
        }
        return scaled;
    }

    @Override
    public VideoPreparation exact() {
        return new Qwen2Preparation(profile, size, true);
    }

    /**
     * Returns which frames of a clip. Unlike Qwen3-VL's, the steps end before the last frame. Source: transformers,
     * {@code Qwen2VLVideoProcessor.sample_frames}.
     */
    int[] frameIndices(int total, double sourceFps) {
        double wanted = Math.max(total / sourceFps * profile.fps(), profile.minFrames());
        int count = (int) Math.min(wanted, Math.min(profile.maxFrames(), total)) / PAIR * PAIR;
        if (count == 0) {
            return new int[1];
        }
        double step = (double) total / count;
        int[] indices = new int[(int) Math.ceil(total / step)];
        // PyTorch's arange counts in doubles and hands over floats.
        Arrays.setAll(indices, i -> (int) (float) (i * step));
        return indices;
    }
}
