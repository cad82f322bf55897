package dev.chai.critique.corrupt;

import static java.util.Objects.requireNonNull;

import dev.chai.spec.Span;
import java.util.List;

/**
 * One change that a corruptor made.
 *
 * <pre>{@code
 * Edit.apply("The coat is blue.", List.of(new Edit(new Span(12, 16), "red", "colour")));      // The coat is red.
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param span the words of the original text; empty where something is only added
 * @param after the new text; empty where something is only removed
 * @param fact what sort of thing was changed: {@code direction}, {@code colour}, {@code count}, {@code detail}, {@code point} ...
 * @since 0.1
 */
public record Edit(Span span, String after, String fact) implements Comparable<Edit> {
    /** Checks for nulls. */
    public Edit {
        requireNonNull(span, "span");
        requireNonNull(after, "after");
        requireNonNull(fact, "fact");
    }

    /** Returns the words that were there before. */
    public String before(String original) {
        return span.of(original);
    }

    /**
     * Returns the text after edits.
     *
     * @param edits in any order
     * @throws IllegalArgumentException if two of them overlap
     */
    public static String apply(String original, List<Edit> edits) {
        StringBuilder text = new StringBuilder(original.length() + 64);
        int done = 0;
        for (Edit edit : edits.stream().sorted().toList()) {
            if (edit.span.start() < done) {
                throw new IllegalArgumentException("edits overlap at " + edit.span);
            }
            text.append(original, done, edit.span.start()).append(edit.after);
            done = edit.span.end();
        }
        return text.append(original, done, original.length()).toString();
    }

    /** Compares by place. */
    @Override
    public int compareTo(Edit other) {
        return span.compareTo(other.span);
    }
}
