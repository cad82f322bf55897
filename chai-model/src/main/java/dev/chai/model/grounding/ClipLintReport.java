package dev.chai.model.grounding;

import dev.chai.spec.lint.LintReport;
import java.util.List;
import java.util.Objects;

/**
 * What was found in a caption by its words and by the pixels of its clip.
 *
 * <pre>{@code
 * ClipLintReport report = ClipLinter.standard().lint(caption, clip);
 * boolean contradicted = !report.grounded().isEmpty();
 * System.out.println(report.lint());      // all findings, a line each
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param lint all findings, the grounded ones among them, in the order of their places
 * @param grounded those that rest on the clip, with time and confidence
 * @since 0.1
 */
public record ClipLintReport(LintReport lint, List<GroundedFinding> grounded) {
    /** Copies the list. */
    public ClipLintReport {
        Objects.requireNonNull(lint, "lint");
        grounded = List.copyOf(grounded);
    }
}
