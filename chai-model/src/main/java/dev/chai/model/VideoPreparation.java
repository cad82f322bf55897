package dev.chai.model;

import dev.chai.model.video.ClipInfo;
import dev.chai.model.video.FrameSource;
import dev.chai.model.video.PictureSize;
import dev.chai.model.video.sampling.FrameSampler;
import dev.chai.model.video.sampling.Sampling;
import dev.chai.model.video.tensor.QwenVideo;
import java.io.IOException;
import java.util.Locale;

/**
 * Chooses and scales the frames of a clip that a model gets to see.
 *
 * <pre>{@code
 * VideoPreparation asChai = VideoPreparation.qwen(QwenVideo.utils().withFps(8));
 * VlmVideo video = asChai.prepare("clip.mp4", FrameSource.of(path));
 * }</pre>
 *
 * <p>Implementations are thread-safe. Cost: decoding the clip as far as its last wanted frame.
 */
@FunctionalInterface
public interface VideoPreparation {
    /**
     * Takes the frames.
     *
     * @param name the clip's name
     * @throws IOException if the clip cannot be read
     * @throws dev.chai.spec.ChaiDataException if it is no video or passes a limit
     */
    VlmVideo prepare(String name, FrameSource clip) throws IOException;

    /** As one of the two public Qwen preprocessors does. The choice changes pixels and scores, so provenance names it. */
    static VideoPreparation qwen(QwenVideo profile) {
        return (name, clip) -> {
            ClipInfo info = clip.info();
            int frames = profile.frameIndices(info.frames(), info.fps()).length;
            PictureSize size = profile.size(frames, info.width(), info.height());
            return take(name, clip, FrameSampler.of(Sampling.qwen(profile)).withSize(size), label(profile));
        };
    }

    /** By a strategy, scaled to a size of your own. */
    static VideoPreparation sampled(Sampling sampling, PictureSize size) {
        return (name, clip) -> take(name, clip, FrameSampler.of(sampling).withSize(size), sampling + " " + size);
    }

    private static VlmVideo take(String name, FrameSource clip, FrameSampler sampler, String profile)
            throws IOException {
        return VlmVideo.of(name, sampler.sample(clip).frames(), clip.info().fps(), profile);
    }

    private static String label(QwenVideo profile) {
        return profile.profile().name().toLowerCase(Locale.ROOT).replace('_', '-') + " fps=" + profile.fps();
    }
}
