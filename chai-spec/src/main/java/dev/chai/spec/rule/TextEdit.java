package dev.chai.spec.rule;

import dev.chai.spec.Span;
import java.util.Objects;

/**
 * Replaces one part of a text.
 *
 * <p>Immutable and thread-safe.
 *
 * @param span what goes
 * @param replacement what comes; empty to delete
 * @since 0.1
 */
public record TextEdit(Span span, String replacement) {
    /** Checks for nulls. */
    public TextEdit {
        Objects.requireNonNull(span, "span");
        Objects.requireNonNull(replacement, "replacement");
    }
}
