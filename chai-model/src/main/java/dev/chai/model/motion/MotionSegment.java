package dev.chai.model.motion;

import java.util.Locale;

/**
 * A span of a clip in which the camera did one thing.
 *
 * <pre>{@code
 * if (segment.primitive().equals("zoom-in") && segment.confidence() >= MotionSegment.SURE) {
 *     System.out.println("zooms in from " + segment.startSeconds() + " s");
 * }
 * }</pre>
 *
 * <p>Immutable and thread-safe. Segments of different primitives may overlap: a camera can pan and zoom at once.
 *
 * @param primitive the taxonomy's id, such as {@code "pan-left"}
 * @param startSeconds when it begins, since the first frame
 * @param endSeconds when it ends
 * @param perSecond how much of it a second, in {@code unit}; not negative
 * @param unit what {@code perSecond} counts
 * @param confidence from 0 to 1; segments below 0.5 are not reported
 * @since 0.1
 */
public record MotionSegment(
        String primitive, double startSeconds, double endSeconds, double perSecond, Unit unit, double confidence) {
    /** Confidence from which a contradiction between a caption and the pixels may be reported. */
    public static final double SURE = 0.8;

    /** What a speed counts. */
    public enum Unit {
        /** Widths of the frame: pan and truck. */
        FRAME_WIDTHS("frame widths/s"),
        /** Heights of the frame: tilt and pedestal. */
        FRAME_HEIGHTS("frame heights/s"),
        /** Degrees: roll. */
        DEGREES("degrees/s"),
        /** Percent of growth or shrinking: zoom and dolly. */
        PERCENT("percent/s"),
        /** Nothing: the primitive has no speed. For shake, root mean square of the deviation in percent of the frame's width. */
        NONE("");

        private final String text;

        Unit(String text) {
            this.text = text;
        }
    }

    /** @throws IllegalArgumentException if it ends before it starts, or the confidence lies outside 0 to 1 */
    public MotionSegment {
        if (!(endSeconds >= startSeconds) || !(confidence >= 0) || !(confidence <= 1)) {
            throw new IllegalArgumentException(primitive + " from " + startSeconds + " to " + endSeconds
                    + " s with confidence " + confidence + " must end after it starts, with confidence 0 to 1");
        }
    }

    /** Returns how long it lasts. */
    public double seconds() {
        return endSeconds - startSeconds;
    }

    @Override
    public String toString() {
        String speed = unit == Unit.NONE ? "" : String.format(Locale.ROOT, ", %.3g %s", perSecond, unit.text);
        return String.format(
                Locale.ROOT,
                "%s %.2f-%.2f s%s, confidence %.2f",
                primitive,
                startSeconds,
                endSeconds,
                speed,
                confidence);
    }
}
