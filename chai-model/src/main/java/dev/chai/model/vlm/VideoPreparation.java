package dev.chai.model.vlm;

import dev.chai.model.video.FrameSource;
import dev.chai.model.video.PictureSize;
import dev.chai.model.video.sampling.FrameSampler;
import dev.chai.model.video.sampling.Sampling;
import dev.chai.model.video.tensor.QwenVideo;
import java.io.IOException;

/**
 * Chooses and scales the frames of a clip that a model gets to see.
 *
 * <pre>{@code
 * VideoPreparation asChai = VideoPreparation.qwen(QwenVideo.utils().withFps(8));
 * VlmVideo video = asChai.prepare("clip.mp4", FrameSources.of(path));
 * }</pre>
 *
 * <p>Implementations are thread-safe. Cost: decoding the clip as far as its last wanted frame.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface VideoPreparation {
    /**
     * Takes the frames.
     *
     * @param name the clip's name
     * @throws IOException if the clip cannot be read
     * @throws dev.chai.spec.data.ChaiDataException if it is no video or passes a limit
     */
    VlmVideo prepare(String name, FrameSource clip) throws IOException;

    /**
     * Returns the same preparation with frames decoded at full size and scaled as torchvision scales them, to the last bit. FFmpeg's
     * scaling while decoding, which is faster, gives slightly other bytes and so other scores. Returns this where there is
     * nothing to scale as a model's own processor would.
     */
    default VideoPreparation exact() {
        return this;
    }

    /** Prepares clips as one of the two public Qwen preprocessors does. The choice changes pixels and scores, so provenance names it. */
    static VideoPreparation qwen(QwenVideo profile) {
        return new QwenPreparation(profile, false);
    }

    /** Prepares clips by a sampling strategy, scaled to a custom size. */
    static VideoPreparation sampled(Sampling sampling, PictureSize size) {
        return (name, clip) -> take(name, clip, FrameSampler.of(sampling).withSize(size), sampling + " " + label(size));
    }

    /**
     * Reads a preparation as command lines write it: {@code qwen-hf} or {@code qwen-utils}, followed by {@code =fps} where not 2; else
     * what {@link Sampling#parse} reads, scaled to a size.
     *
     * @throws IllegalArgumentException if the text is none of these
     */
    static VideoPreparation parse(String text, PictureSize size) {
        for (QwenVideo profile : new QwenVideo[] {QwenVideo.processor(), QwenVideo.utils()}) {
            String name = profile.profile() == QwenVideo.Profile.HF_PROCESSOR ? "qwen-hf" : "qwen-utils";
            if (text.equals(name)) {
                return qwen(profile);
            }
            if (text.startsWith(name + "=") && text.indexOf('@') < 0) {
                return qwen(profile.withFps(rate(text.substring(name.length() + 1))));
            }
        }
        return sampled(Sampling.parse(text), size);
    }

    private static double rate(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("\"" + text + "\" is no number of frames a second", e);
        }
    }

    private static VlmVideo take(String name, FrameSource clip, FrameSampler sampler, String profile)
            throws IOException {
        return VlmVideo.of(name, sampler.sample(clip).frames(), clip.info().fps(), profile);
    }

    private static String label(PictureSize size) {
        String sides = size.width() + "x" + size.height();
        return switch (size.kind()) {
            case SOURCE -> "source";
            case WITHIN -> "within " + sides;
            case EXACT -> sides;
        };
    }
}
