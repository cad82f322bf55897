/**
 * Pictures as vision models take them: how many, how large, and as rows of normalized patches.
 *
 * <p>{@link dev.chai.model.video.tensor.QwenVideo} decides on frames and sizes as Qwen's preprocessors do;
 * {@link dev.chai.model.video.tensor.PatchTensor} fills the buffer.
 *
 * <pre>{@code
 * QwenVideo profile = QwenVideo.utils();
 * SampledClip sampled = FrameSampler.of(Sampling.qwen(profile)).sample(clip);
 * PatchTensor tensor = PatchTensor.of(sampled.frames(), profile);
 * }</pre>
 */
@NullMarked
package dev.chai.model.video.tensor;

import org.jspecify.annotations.NullMarked;
