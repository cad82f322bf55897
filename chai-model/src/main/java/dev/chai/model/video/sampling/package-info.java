/**
 * Which frames of a clip to look at: uniform, by rate, by time, by shot, by change, or as a vision model's own processor chooses.
 *
 * <p>{@link dev.chai.model.video.sampling.FrameSampler} is the entry point; {@link dev.chai.model.video.sampling.Sampling} holds the
 * strategies.
 *
 * <pre>{@code
 * FrameSource clip = FrameSources.of(Path.of("clip.mp4"));
 * for (Sample sample : FrameSampler.of(Sampling.fps(2)).sample(clip).samples()) {
 *     System.out.println(sample.frame().seconds() + " s: " + sample.reason());
 * }
 * }</pre>
 */
@NullMarked
package dev.chai.model.video.sampling;

import org.jspecify.annotations.NullMarked;
