package dev.chai.spec.lint;

/**
 * A place in a text as people count: line and column from 1, the column in UTF-16 units.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public record Position(int line, int column) {
    /** Returns the position of an offset. Cost: linear in the offset. */
    public static Position of(CharSequence text, int offset) {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < offset; i++) {
            if (text.charAt(i) == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        return new Position(line, offset - lineStart + 1);
    }
}
