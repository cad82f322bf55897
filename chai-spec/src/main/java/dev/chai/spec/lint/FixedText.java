package dev.chai.spec.lint;

import java.util.List;
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
 * @param left the fixes that were asked for and not applied, with the reason of each
 * @since 0.1
 */
public record FixedText(String text, int applied, LintReport remaining, List<Unapplied> left) {
    /**
     * A fix that was left out, and why.
     *
     * @param finding the finding in the text after the other fixes
     * @param reason why its fix was left out, for people
     */
    public record Unapplied(Diagnostic finding, String reason) {
        /** Checks for nulls. */
        public Unapplied {
            Objects.requireNonNull(finding, "finding");
            Objects.requireNonNull(reason, "reason");
        }
    }

    /** Copies the list. */
    public FixedText {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(remaining, "remaining");
        left = List.copyOf(left);
    }
}
