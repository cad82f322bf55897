package dev.chai.model.video.sampling;

import java.util.Locale;

/**
 * A span of a clip without a cut.
 *
 * <pre>{@code
 * for (Shot shot : ShotDetector.content().detect(clip)) {
 *     System.out.println(shot);   // "1.200-5.480 s"
 * }
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param firstFrame index of the first frame
 * @param lastFrame index of the last frame, included
 * @param startSeconds when the first frame appears
 * @param endSeconds when the last frame leaves the screen
 * @since 0.1
 */
public record Shot(int firstFrame, int lastFrame, double startSeconds, double endSeconds) {
    /** @throws IllegalArgumentException if it ends before it starts */
    public Shot {
        if (firstFrame < 0 || lastFrame < firstFrame || !(endSeconds >= startSeconds)) {
            throw new IllegalArgumentException("shot of frames " + firstFrame + " to " + lastFrame + ", " + startSeconds
                    + " to " + endSeconds + " s, must end after it starts");
        }
    }

    /** Returns the frame halfway through. */
    public int middleFrame() {
        return (firstFrame + lastFrame) >>> 1;
    }

    /** Returns how long it lasts. */
    public double seconds() {
        return endSeconds - startSeconds;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.3f-%.3f s", startSeconds, endSeconds);
    }
}
