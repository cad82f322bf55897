package dev.chai.model.video.sampling;

/**
 * Hears how far sampling has come; called on the thread that samples.
 *
 * <pre>{@code
 * FrameSampler.of(Sampling.fps(2)).withListener((sample, done, total) -> bar.set(done * 100 / total)).sample(clip);
 * }</pre>
 *
 * @since 0.1
 */
@FunctionalInterface
public interface SamplingListener {
    /** Takes a sample that was just read, and how many of how many that makes. */
    void sampled(Sample sample, int done, int total);
}
