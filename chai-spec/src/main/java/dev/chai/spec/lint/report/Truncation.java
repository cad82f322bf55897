package dev.chai.spec.lint.report;

import dev.chai.spec.lint.LintReport;

/** Says that a text has more findings than a report holds. */
final class Truncation {
    private Truncation() {}

    static String message(LintReport report) {
        String name = report.input().id().isEmpty() ? "a text" : report.input().id();
        return name + " has more findings; only the first "
                + report.diagnostics().size() + " are reported (limits.maxDiagnostics)";
    }
}
