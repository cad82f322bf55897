package dev.chai.spec;

/**
 * A range of text in UTF-16 offsets: {@code start} inclusive, {@code end} exclusive, as {@link String#substring} counts.
 *
 * <pre>{@code
 * Span span = new Span(4, 10);
 * String words = span.of("The camera pans.");   // "camera"
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param start first UTF-16 unit, from 0
 * @param end one past the last UTF-16 unit, not before {@code start}
 * @since 0.1
 */
public record Span(int start, int end) implements Comparable<Span> {
    /** @throws IllegalArgumentException if {@code start} is negative or {@code end} lies before it */
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("span " + start + ".." + end + " must have 0 <= start <= end");
        }
    }

    /** Returns the text between the two offsets. */
    public String of(CharSequence text) {
        return text.subSequence(start, end).toString();
    }

    /** Returns the number of UTF-16 units. */
    public int length() {
        return end - start;
    }

    /** Returns whether the two spans share at least one unit. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** Returns whether the other span lies within this one. */
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /**
     * Returns the text range between two spans, whichever comes first.
     *
     * @throws IllegalArgumentException if they overlap
     */
    public Span between(Span other) {
        int from = Math.min(end, other.end);
        int to = Math.max(start, other.start);
        return new Span(from, to);
    }

    /** Orders by start, then by end. */
    @Override
    public int compareTo(Span other) {
        int byStart = Integer.compare(start, other.start);
        return byStart != 0 ? byStart : Integer.compare(end, other.end);
    }
}
