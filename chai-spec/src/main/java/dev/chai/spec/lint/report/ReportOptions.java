package dev.chai.spec.lint.report;

import dev.chai.spec.lint.Linter;
import dev.chai.spec.rule.RuleInfo;
import java.util.List;
import java.util.Objects;

/**
 * How a report is written.
 *
 * <pre>{@code
 * ReportOptions options = ReportOptions.of(linter).withColor(true);
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param rules the rules that ran, for formats that list them
 * @param color whether text is colored with ANSI escapes
 * @param width the widest line of an excerpt, in columns
 * @param version the version of the program, for formats that name it
 * @since 0.1
 */
public record ReportOptions(List<RuleInfo> rules, boolean color, int width, String version) {
    private static final int USUAL_WIDTH = 110;

    /** Copies the list. */
    public ReportOptions {
        rules = List.copyOf(rules);
        Objects.requireNonNull(version, "version");
        if (width < 40) {
            throw new IllegalArgumentException("width is " + width + " but must be 40 or more");
        }
    }

    /** Plain text, for formats that do not list the rules that ran: all but SARIF. */
    public static ReportOptions plain() {
        return new ReportOptions(List.of(), false, USUAL_WIDTH, "");
    }

    /** Plain text, for the rules of a linter. */
    public static ReportOptions of(Linter linter) {
        return new ReportOptions(linter.rules(), false, USUAL_WIDTH, "");
    }

    /** Returns a copy with or without colors. */
    public ReportOptions withColor(boolean wanted) {
        return new ReportOptions(rules, wanted, width, version);
    }

    /** Returns a copy with another version of the program. */
    public ReportOptions withVersion(String newVersion) {
        return new ReportOptions(rules, color, width, newVersion);
    }
}
