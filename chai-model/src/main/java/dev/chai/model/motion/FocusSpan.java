package dev.chai.model.motion;

/**
 * How steady the focus was during a shot.
 *
 * <pre>{@code
 * boolean refocused = report.focus().stream().anyMatch(span -> span.change() > 2);
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param startSeconds when the shot begins, since the first frame
 * @param endSeconds when it ends
 * @param change the factor by which the sharpness of a part of the picture (a sixteenth) changed most; at least 1
 * @since 0.1
 */
public record FocusSpan(double startSeconds, double endSeconds, double change) {
    /** @throws IllegalArgumentException if it ends before it starts, or the factor is below 1 */
    public FocusSpan {
        if (!(endSeconds >= startSeconds) || !(change >= 1)) {
            throw new IllegalArgumentException("focus from " + startSeconds + " to " + endSeconds + " s changing by "
                    + change + " must end after it starts and change by 1 or more");
        }
    }
}
