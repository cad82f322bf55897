package dev.chai.eval.metric;

/**
 * A span of a clip, in seconds from its start.
 *
 * <pre>{@code
 * TimeSpan span = new TimeSpan(2.5, 8);
 * span.seconds();                     // 5.5
 * TimeSpan.ordered(8, 2.5);           // the same span from a reversed answer
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param start seconds, finite
 * @param end seconds, finite, not before {@code start}
 * @since 0.1
 */
public record TimeSpan(double start, double end) {
    /** Checks the order: throws IllegalArgumentException if the end lies before the start or a time is not finite. */
    public TimeSpan {
        if (!(start <= end) || Double.isInfinite(start) || Double.isInfinite(end)) {
            throw new IllegalArgumentException("span " + start + ".." + end + " must be finite with start <= end");
        }
    }

    /** Returns a span between two times given in any order. */
    public static TimeSpan ordered(double a, double b) {
        return new TimeSpan(Math.min(a, b), Math.max(a, b));
    }

    /** Returns the length in seconds. */
    public double seconds() {
        return end - start;
    }
}
