package dev.chai.model.video.sampling;

import dev.chai.model.video.ClipTimeline;
import dev.chai.model.video.FrameSource;
import java.io.IOException;

/**
 * The range of a clip that a strategy may choose from: whole, or between two times.
 *
 * <pre>{@code
 * Sampling everyTenth = range -> IntStream.iterate(range.first(), i -> i <= range.last(), i -> i + 10)
 *         .mapToObj(i -> new Pick(i, "every tenth"))
 *         .toList();
 * }</pre>
 *
 * <p>Immutable and thread-safe, as its source is.
 *
 * @param clip where the frames are
 * @param timeline when they are shown
 * @param first index of the first frame
 * @param last index of the last frame, included
 * @since 0.1
 */
public record ClipRange(FrameSource clip, ClipTimeline timeline, int first, int last) {
    /** @throws IllegalArgumentException if the indices are not those of frames in order */
    public ClipRange {
        if (first < 0 || last < first || last >= timeline.frames()) {
            throw new IllegalArgumentException(
                    "frames " + first + " to " + last + " of a clip with frames 0 to " + (timeline.frames() - 1));
        }
    }

    /** Returns the whole clip. */
    public static ClipRange whole(FrameSource clip) throws IOException {
        ClipTimeline timeline = clip.timeline();
        return new ClipRange(clip, timeline, 0, timeline.frames() - 1);
    }

    /** Returns the number of frames, at least 1. */
    public int frames() {
        return last - first + 1;
    }

    /** Seconds of the clip at which the range begins. */
    public double startSeconds() {
        return timeline.seconds(first);
    }

    /** Seconds of the clip at which the last frame of the range leaves the screen. */
    public double endSeconds() {
        return last + 1 < timeline.frames() ? timeline.seconds(last + 1) : timeline.endSeconds();
    }
}
