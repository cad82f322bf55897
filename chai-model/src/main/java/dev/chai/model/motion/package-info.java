/**
 * What the pixels say about the camera: which way it moved, when, how fast, and how sure that is. No learned model takes part.
 *
 * <p>{@link dev.chai.model.motion.MotionProbe} is the entry point, and {@link dev.chai.model.grounding.ClipLinter} the one for captions.
 * Saying nothing is an answer: what cannot be determined gets no segment.
 *
 * <pre>{@code
 * MotionReport report = MotionProbe.standard().analyze(FrameSources.of(Path.of("clip.mp4")));
 * for (MotionSegment segment : report.segments()) {
 *     System.out.println(segment);        // "pan-left 0.00-1.92 s, 0.21 frame widths/s, confidence 0.97"
 * }
 * }</pre>
 */
@NullMarked
package dev.chai.model.motion;

import org.jspecify.annotations.NullMarked;
