package dev.chai.model.video;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Objects;

/**
 * When each frame of a clip is shown, at constant or variable rate.
 *
 * <pre>{@code
 * ClipTimeline timeline = clip.timeline();
 * int shown = timeline.frameAt(2.5);              // the frame on screen 2.5 s after the first
 * double since = timeline.seconds(shown);         // when it appeared
 * }</pre>
 *
 * <p>Immutable and thread-safe. Holds 8 bytes a frame.
 *
 * @since 0.1
 */
public final class ClipTimeline {
    private final long[] pts;
    private final double tickSeconds;
    private final long endPts;
    private final BitSet keyFrames;

    /** Takes ascending timestamps; {@code endPts} is when the last frame leaves the screen. */
    public ClipTimeline(long[] pts, double tickSeconds, long endPts, BitSet keyFrames) {
        if (pts.length == 0) {
            throw new IllegalArgumentException("a timeline must have a frame");
        }
        this.pts = pts;
        this.tickSeconds = tickSeconds;
        this.endPts = Math.max(endPts, pts[pts.length - 1]);
        this.keyFrames = keyFrames;
    }

    /**
     * Frames at a constant rate, every one of them independent of the others.
     *
     * @throws IllegalArgumentException if there is no frame or the rate is not a positive number
     */
    public static ClipTimeline ofFps(int frames, double fps) {
        if (frames < 1 || !(fps > 0) || Double.isInfinite(fps)) {
            throw new IllegalArgumentException(frames + " frames at " + fps + " fps: both must be positive and finite");
        }
        long[] pts = new long[frames];
        for (int i = 0; i < frames; i++) {
            pts[i] = i;
        }
        BitSet keys = new BitSet(frames);
        keys.set(0, frames);
        return new ClipTimeline(pts, 1 / fps, frames, keys);
    }

    public double tickSeconds() {
        return tickSeconds;
    }

    public long endPts() {
        return endPts;
    }

    /** Returns the number of frames, at least 1. */
    public int frames() {
        return pts.length;
    }

    /** Returns the timestamp of a frame in stream ticks. */
    public long pts(int frame) {
        return pts[frame];
    }

    /** Seconds from the first frame's appearance to this one's. */
    public double seconds(int frame) {
        return (pts[frame] - pts[0]) * tickSeconds;
    }

    /** Seconds from the first frame's appearance to the last one's end. */
    public double endSeconds() {
        return (endPts - pts[0]) * tickSeconds;
    }

    /** Returns the mean frames a second; 0 where the clip has one frame of unknown duration. */
    public double fps() {
        double end = endSeconds();
        return end > 0 ? frames() / end : 0;
    }

    /** Returns whether a decoder can start at this frame. */
    public boolean isKeyFrame(int frame) {
        return keyFrames.get(Objects.checkIndex(frame, frames()));
    }

    /** Returns the frame on screen at a time: the last that appeared at or before it; the first for earlier times. */
    public int frameAt(double seconds) {
        // A millionth of a second of slack: 0.3 s written in decimals lies just before tick 9 of 30.
        double tick = seconds / tickSeconds + 1e-6 / tickSeconds;
        int low = 0;
        int high = frames() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (pts[middle] - pts[0] <= tick) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** Returns whether frames stay on screen for clearly different times: the longest at least 1.5 times the median. */
    public boolean isVariableRate() {
        if (frames() < 3) {
            return false;
        }
        long[] gaps = new long[frames() - 1];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = pts[i + 1] - pts[i];
        }
        Arrays.sort(gaps);
        return gaps[gaps.length - 1] >= 1.5 * gaps[gaps.length / 2];
    }

    /** Returns the first frame with this timestamp after another one; -1 where there is none. */
    public int find(long wanted, int after) {
        int at = Arrays.binarySearch(pts, wanted);
        if (at < 0) {
            return -1;
        }
        while (at > 0 && pts[at - 1] == wanted) {
            at--;
        }
        while (at <= after && at + 1 < pts.length && pts[at + 1] == wanted) {
            at++;
        }
        return at;
    }

    /** Returns the frame whose timestamp lies nearest. */
    public int nearest(long wanted) {
        int at = Arrays.binarySearch(pts, wanted);
        if (at >= 0) {
            return at;
        }
        int above = Math.min(-at - 1, pts.length - 1);
        int below = Math.max(above - 1, 0);
        return wanted - pts[below] <= pts[above] - wanted ? below : above;
    }

    /** Returns the last key frame at or before a frame; 0 where none is marked. */
    public int keyFrameBefore(int frame) {
        return Math.max(0, keyFrames.previousSetBit(frame));
    }
}
