package dev.chai.spec.rule;

import dev.chai.spec.Span;
import java.util.Objects;

/**
 * The replacement of one stretch of text.
 *
 * <p>Immutable and thread-safe.
 *
 * @param span what goes
 * @param replacement what comes; empty to delete
 */
public record TextEdit(Span span, String replacement) {
    /** Checks for nulls. */
    public TextEdit {
        Objects.requireNonNull(span, "span");
        Objects.requireNonNull(replacement, "replacement");
    }
}
