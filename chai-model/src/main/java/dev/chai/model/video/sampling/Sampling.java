package dev.chai.model.video.sampling;

import dev.chai.model.video.tensor.QwenVideo;
import java.io.IOException;
import java.util.List;

/**
 * A strategy that chooses frames. The ones made here are values: equal when their parameters are, and printed as
 * {@link #parse} reads them.
 *
 * <pre>{@code
 * Sampling.uniform(16)                                  // evenly over the clip, ends included
 * Sampling.fps(2)                                       // what is on screen every half second
 * Sampling.between(1.0, 3.5, Sampling.uniform(8))
 * Sampling.qwen(QwenVideo.utils())                      // what qwen-vl-utils would take
 * Sampling.parse("fps=2")
 * }</pre>
 *
 * <p>Immutable and thread-safe. Strategies that look at pictures read the clip once, small, before the chosen frames are read.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface Sampling {
    /** Returns the frames to take. Order and repetitions do not matter. */
    List<Pick> picks(ClipRange range) throws IOException;

    /**
     * Takes this many frames, evenly spread from the first to the last: places {@code i * (frames - 1) / (n - 1)}, rounded half to even;
     * the middle one for a single frame. A clip with fewer frames gives each once.
     *
     * @throws IllegalArgumentException if the number lies outside 1 to 100,000
     */
    static Sampling uniform(int frames) {
        return new TimelineSamplings.Uniform(frames);
    }

    /**
     * Returns the frame on screen every {@code 1 / fps} seconds, from the first on. A clip of a lower rate gives each frame once.
     *
     * @throws IllegalArgumentException if the rate is not above 0 and at most 1000
     */
    static Sampling fps(double fps) {
        return new TimelineSamplings.Fps(fps);
    }

    /** Returns what another strategy takes of the range between two times, in seconds; the frame on screen at either end included. */
    static Sampling between(double startSeconds, double endSeconds, Sampling inner) {
        return new TimelineSamplings.Between(startSeconds, endSeconds, inner);
    }

    /** Returns the first and the last frame. */
    static Sampling firstAndLast() {
        return new TimelineSamplings.FirstAndLast();
    }

    /** Returns every frame. */
    static Sampling all() {
        return new TimelineSamplings.All();
    }

    /** Returns what a Qwen preprocessor would take. */
    static Sampling qwen(QwenVideo profile) {
        return new TimelineSamplings.Qwen(profile);
    }

    /** Returns the middle frame of every shot. */
    static Sampling shotMiddles(ShotDetector detector) {
        return new ContentSamplings.ShotMiddles(detector);
    }

    /** Returns the frames at which a clip has changed since the last one taken. */
    static Sampling keyFrames(KeyFrames keyFrames) {
        return new ContentSamplings.Changes(keyFrames);
    }

    /**
     * Reads a strategy as command lines and configurations write it: {@code uniform=16}, {@code fps=2}, {@code all},
     * {@code first-last}, {@code qwen-utils}, {@code qwen-hf}, {@code shots}, {@code keyframes}; the Qwen ones with {@code =fps}
     * after it where not 2; each followed by {@code @start-end} for a range in seconds, as in {@code fps=4@1.5-3}.
     *
     * @throws IllegalArgumentException if the text is none of these
     */
    static Sampling parse(String text) {
        return SamplingText.parse(text);
    }
}
