package dev.chai.spec.lint;

import java.util.Objects;

/**
 * A text after its fixes, and what is left to say about it.
 *
 * <pre>{@code
 * FixedText fixed = linter.fix(CaptionInput.of("A man in in a coat."), Applicability.SAFE);
 * fixed.text();         // "A man in a coat."
 * fixed.remaining();    // the report of the new text
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param text the text with the fixes applied
 * @param applied how many fixes were applied
 * @param remaining the findings in the new text
 * @since 0.1
 */
public record FixedText(String text, int applied, LintReport remaining) {
    /** Checks for nulls. */
    public FixedText {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(remaining, "remaining");
    }
}
