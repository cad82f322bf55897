package dev.chai.model.vlm;

import dev.chai.model.video.ClipInfo;
import dev.chai.model.video.FrameSource;
import dev.chai.model.video.PictureSize;
import dev.chai.model.video.VideoFrame;
import dev.chai.model.video.internal.ByteResampler;
import dev.chai.model.video.internal.ByteResampler.Filter;
import dev.chai.model.video.sampling.FrameSampler;
import dev.chai.model.video.sampling.Sample;
import dev.chai.model.video.sampling.SampleReader;
import dev.chai.model.video.sampling.Sampling;
import dev.chai.model.video.tensor.QwenVideo;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Frames as one of the two public Qwen preprocessors takes them.
 *
 * @param profile which frames, and how large
 * @param isExact whether frames are decoded at full size and scaled as torchvision scales them, to the last bit; else FFmpeg scales them
 *     while it decodes, which is faster and gives other bytes
 */
record QwenPreparation(QwenVideo profile, boolean isExact) implements VideoPreparation {
    @Override
    public VlmVideo prepare(String name, FrameSource clip) throws IOException {
        ClipInfo info = clip.info();
        int frames = profile.frameIndices(info.frames(), info.fps()).length;
        PictureSize size = profile.size(frames, info.width(), info.height());
        FrameSampler sampler = FrameSampler.of(Sampling.qwen(profile));
        List<VideoFrame> taken = isExact
                ? scaled(clip, sampler, size)
                : sampler.withSize(size).sample(clip).frames();
        return VlmVideo.of(name, taken, info.fps(), label());
    }

    /** One frame at a time, so that no more than one is held at full size. */
    private static List<VideoFrame> scaled(FrameSource clip, FrameSampler sampler, PictureSize size)
            throws IOException {
        List<VideoFrame> scaled = new ArrayList<>();
        try (SampleReader reader = sampler.read(clip)) {
            for (Optional<Sample> sample = reader.next(); sample.isPresent(); sample = reader.next()) {
                scaled.add(scaled(sample.get().frame(), size));
            }
        }
        return scaled;
    }

    private static VideoFrame scaled(VideoFrame frame, PictureSize size) {
        if (frame.width() == size.width() && frame.height() == size.height()) {
            return frame;
        }
        int[] from = {frame.width(), frame.height()};
        int[] to = {size.width(), size.height()};
        byte[] bytes = new ByteResampler(from, to, Filter.BICUBIC).resize(frame.bytes());
        return VideoFrame.of(frame.index(), frame.seconds(), size.width(), size.height(), bytes);
    }

    @Override
    public VideoPreparation exact() {
        return new QwenPreparation(profile, true);
    }

    private String label() {
        String name = profile.profile().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return name + " fps=" + profile.fps() + (isExact ? " resize=torchvision" : "");
    }
}
