package dev.chai.spec.document;

/**
 * When a shot is shown, in seconds from the start of the clip.
 *
 * <p>Immutable and thread-safe.
 *
 * @param startSeconds the start, not negative
 * @param endSeconds the end; infinite where a prompt gives only the start of its last shot. May lie before the start: a prompt is
 *     reported as written
 * @since 0.1
 */
public record ShotTime(double startSeconds, double endSeconds) {
    /** Returns whether the prompt says when the shot ends. */
    public boolean hasEnd() {
        return endSeconds < Double.POSITIVE_INFINITY;
    }

    /** Returns the length in seconds; negative where the end lies before the start. */
    public double seconds() {
        return endSeconds - startSeconds;
    }

    /** Returns the range, for example {@code 0-3.5 s}. */
    @Override
    public String toString() {
        return plain(startSeconds) + "-" + (hasEnd() ? plain(endSeconds) : "") + " s";
    }

    private static String plain(double seconds) {
        return seconds == Math.rint(seconds) ? String.valueOf((long) seconds) : String.valueOf(seconds);
    }
}
