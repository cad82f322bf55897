package dev.chai.spec.lint.report;

import dev.chai.spec.Span;
import dev.chai.spec.lint.Diagnostic;
import dev.chai.spec.lint.LintReport;
import dev.chai.spec.lint.Position;
import dev.chai.spec.rule.Origin;

/**
 * Locates a finding in a file.
 *
 * @param exact whether the columns are those of the file; not so for a text inside JSON
 */
record Place(String file, int line, int column, Position end, boolean exact) {
    static Place of(LintReport report, Diagnostic found) {
        return of(report, found.span());
    }

    static Place of(LintReport report, Span span) {
        Position start = Position.of(report.text(), span.start());
        Position end = Position.of(report.text(), span.end());
        if (report.input().origin().isEmpty()) {
            String id = report.input().id();
            return new Place(id.isEmpty() ? "text" : id, start.line(), start.column(), end, true);
        }
        Origin origin = report.input().origin().get();
        if (!origin.verbatim()) {
            return new Place(origin.file(), origin.line(), 1, new Position(origin.line(), 1), false);
        }
        int before = origin.line() - 1;
        Position endInFile = new Position(before + end.line(), end.column());
        return new Place(origin.file(), before + start.line(), start.column(), endInFile, true);
    }
}
