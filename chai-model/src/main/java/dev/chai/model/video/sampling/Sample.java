package dev.chai.model.video.sampling;

import dev.chai.model.video.VideoFrame;

/**
 * A frame that was chosen: the picture with its index, timestamp and time, and the reason.
 *
 * <pre>{@code
 * Sample sample = sampled.samples().get(0);
 * String line = sample.frame().index() + " (" + sample.frame().seconds() + " s): " + sample.reason();
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param frame the picture; its index differs from the pick's only where that frame is damaged and another takes its place
 * @param pick what was wanted
 * @since 0.1
 */
public record Sample(VideoFrame frame, Pick pick) {
    /** Returns why the frame was chosen. */
    public String reason() {
        return pick.reason();
    }

    /** Returns whether another frame replaces the wanted one. */
    public boolean isSubstitute() {
        return frame.index() != pick.index();
    }
}
