package dev.chai.model.motion;

import dev.chai.model.motion.track.GlobalMotion;
import dev.chai.model.motion.track.MotionTracks.Pair;

/**
 * Holds what was measured between one frame and the next: the raw curve under the segments.
 *
 * <pre>{@code
 * double[] curve = report.samples().stream().mapToDouble(MotionSample::shiftX).toArray();
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class MotionSample {
    private static final double PERCENT = 100;

    private final Pair pair;
    private final int width;
    private final int height;

    /** Width and height are those of the measured picture, in pixels. */
    MotionSample(Pair pair, int width, int height) {
        this.pair = pair;
        this.width = width;
        this.height = height;
    }

    private GlobalMotion motion() {
        return pair.motion();
    }

    /** Returns the time of the later frame, in seconds since the first frame of the clip. */
    public double seconds() {
        return pair.toSeconds();
    }

    /** Returns how far the picture moved to the right, in frame widths. */
    public double shiftX() {
        return motion().shiftX() / width;
    }

    /** Returns how far the picture moved down, in frame heights. */
    public double shiftY() {
        return motion().shiftY() / height;
    }

    /** Returns how far the picture turned clockwise, in degrees. */
    public double turnDegrees() {
        return Math.toDegrees(motion().turn());
    }

    /** Returns by how many percent the picture grew; below 0 where it shrank. */
    public double growthPercent() {
        return PERCENT * Math.expm1(motion().growth());
    }

    /** Returns the share of the followed points that agree with this motion; 0 where nothing is known. */
    public double agreeing() {
        return motion().agreeing();
    }

    /** Returns the mean difference of the two pictures, in levels of 255. */
    public double change() {
        return pair.stats().change();
    }

    /** Returns the mean level of the later picture, of 255. */
    public double brightness() {
        return pair.stats().brightness();
    }

    /** Returns the mean gradient of the later picture, in levels a pixel. */
    public double sharpness() {
        return pair.stats().sharpness();
    }

    /** Returns whether a cut lies between the two frames. */
    public boolean cut() {
        return pair.cut();
    }
}
