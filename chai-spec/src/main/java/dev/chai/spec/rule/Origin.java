package dev.chai.spec.rule;

import java.util.Objects;

/**
 * Where a text comes from, so that findings can point into the file.
 *
 * <p>Immutable and thread-safe.
 *
 * @param file path or URI as the user wrote it; {@code -} for standard input
 * @param line line of the text's first character, from 1
 * @param verbatim whether the file holds the text as it is, so that columns can be derived; false inside JSON
 * @since 0.1
 */
public record Origin(String file, int line, boolean verbatim) {
    /** @throws IllegalArgumentException if the line is less than 1 */
    public Origin {
        Objects.requireNonNull(file, "file");
        if (line < 1) {
            throw new IllegalArgumentException("line " + line + " must be 1 or more");
        }
    }
}
