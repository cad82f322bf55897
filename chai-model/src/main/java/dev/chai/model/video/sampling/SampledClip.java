package dev.chai.model.video.sampling;

import dev.chai.model.video.ClipInfo;
import dev.chai.model.video.ClipWarning;
import dev.chai.model.video.VideoFrame;
import java.util.List;

/**
 * All samples of a clip, in the order in which they are shown, with what was wrong with the clip.
 *
 * <pre>{@code
 * SampledClip sampled = FrameSampler.of(Sampling.uniform(16)).sample(clip);
 * List<VideoFrame> pictures = sampled.frames();
 * boolean damaged = sampled.isDamaged();
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param info what the clip is
 * @param samples the chosen frames
 * @param warnings flaws of the clip that were met
 * @since 0.1
 */
public record SampledClip(ClipInfo info, List<Sample> samples, List<ClipWarning> warnings) {
    /** Copies the lists. */
    public SampledClip {
        samples = List.copyOf(samples);
        warnings = List.copyOf(warnings);
    }

    /** Returns the pictures alone. */
    public List<VideoFrame> frames() {
        return samples.stream().map(Sample::frame).toList();
    }

    /** Returns whether frames are missing or harmed. */
    public boolean isDamaged() {
        return warnings.stream().anyMatch(ClipWarning::isDamage);
    }
}
