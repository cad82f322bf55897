package dev.chai.model.motion;

/**
 * What was measured between one looked-at frame and the next: the raw curve under the segments.
 *
 * <pre>{@code
 * double[] curve = report.samples().stream().mapToDouble(MotionSample::shiftX).toArray();
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param seconds time of the later frame
 * @param shiftX how far the picture moved to the right, in frame widths
 * @param shiftY how far down, in frame heights
 * @param turnDegrees how far it turned clockwise
 * @param growthPercent by how much it grew
 * @param agreeing share of the followed points that moved along; 0 where nothing can be told
 * @param change mean difference of the two pictures in levels of 255
 * @param brightness mean level of the later picture
 * @param sharpness mean gradient of the later picture in levels a pixel
 * @param cut whether a cut lies between the two
 */
public record MotionSample(
        double seconds,
        double shiftX,
        double shiftY,
        double turnDegrees,
        double growthPercent,
        double agreeing,
        double change,
        double brightness,
        double sharpness,
        boolean cut) {}
