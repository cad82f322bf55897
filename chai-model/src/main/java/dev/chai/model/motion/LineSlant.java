package dev.chai.model.motion;

/**
 * How the straight lines of a shot are oriented: upright and level, or all leaning by one angle as a rolled camera shows them.
 *
 * <pre>{@code
 * boolean leans = report.slants().stream().anyMatch(slant -> Math.abs(slant.degrees()) > 5);
 * }</pre>
 *
 * <p>Immutable and thread-safe. Only shots where lines along two directions at right angles outweigh all else have one.
 *
 * @param startSeconds when the shot begins, since the first frame
 * @param endSeconds when it ends
 * @param degrees by how much the lines lean clockwise, -45 to 45
 * @param spreadDegrees how far that varies over the shot
 * @since 0.1
 */
public record LineSlant(double startSeconds, double endSeconds, double degrees, double spreadDegrees) {
    /** @throws IllegalArgumentException if it ends before it starts, or the angle lies outside -45 to 45 */
    public LineSlant {
        if (!(endSeconds >= startSeconds) || !(Math.abs(degrees) <= 45)) {
            throw new IllegalArgumentException("slant of " + degrees + " degrees from " + startSeconds + " to "
                    + endSeconds + " s must lie within 45 degrees and end after it starts");
        }
    }
}
