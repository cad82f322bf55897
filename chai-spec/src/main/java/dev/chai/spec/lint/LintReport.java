package dev.chai.spec.lint;

import dev.chai.spec.rule.CaptionInput;
import dev.chai.spec.rule.Severity;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the linter found in one text.
 *
 * <pre>{@code
 * LintReport report = Linter.standard().lint(caption);
 * if (report.has(Severity.ERROR)) {
 *     System.out.println(report);      // one line per finding
 * }
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param input the text with what was known about it
 * @param diagnostics the findings, in the order of their places
 * @param suppressed how many findings were suppressed by comments, the record, the configuration or the baseline
 * @param truncated whether there were more findings than {@link LintLimits#maxDiagnostics()}
 * @since 0.1
 */
public record LintReport(CaptionInput input, List<Diagnostic> diagnostics, int suppressed, boolean truncated) {
    /** Copies the list. */
    public LintReport {
        Objects.requireNonNull(input, "input");
        diagnostics = List.copyOf(diagnostics);
    }

    /** Returns the text that was checked. */
    public String text() {
        return input.text();
    }

    /** Returns whether nothing was found. */
    public boolean isClean() {
        return diagnostics.isEmpty();
    }

    /** Returns whether there is a finding of at least this severity. */
    public boolean has(Severity least) {
        for (Diagnostic found : diagnostics) {
            if (found.severity().atLeast(least)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the number of findings of exactly this severity. */
    public long count(Severity severity) {
        return diagnostics.stream().filter(d -> d.severity() == severity).count();
    }

    /** Returns the severity of the worst finding. */
    public Optional<Severity> worst() {
        Optional<Severity> worst = Optional.empty();
        for (Diagnostic found : diagnostics) {
            if (worst.isEmpty() || found.severity().atLeast(worst.get())) {
                worst = Optional.of(found.severity());
            }
        }
        return worst;
    }

    /** Returns one line per finding: line, column, severity, rule and message. */
    @Override
    public String toString() {
        if (isClean()) {
            return "no findings";
        }
        StringBuilder lines = new StringBuilder();
        for (Diagnostic found : diagnostics) {
            Position at = Position.of(text(), found.span().start());
            lines.append(at.line()).append(':').append(at.column()).append(' ');
            lines.append(found.severity().id())
                    .append(' ')
                    .append(found.ruleId())
                    .append(' ');
            lines.append(found.message()).append(System.lineSeparator());
        }
        return lines.toString().stripTrailing();
    }
}
