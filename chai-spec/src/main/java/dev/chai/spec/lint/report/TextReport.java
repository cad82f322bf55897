package dev.chai.spec.lint.report;

import dev.chai.spec.lint.Diagnostic;
import dev.chai.spec.lint.LintReport;
import dev.chai.spec.lint.Position;
import dev.chai.spec.rule.Fix;
import dev.chai.spec.rule.Origin;
import dev.chai.spec.rule.Severity;
import java.io.IOException;
import java.util.Optional;

/** Findings for people: what, where with a caret, what to do. */
final class TextReport implements ReportWriter {
    private static final String RESET = "\u001B[0m";
    private static final String BOLD = "\u001B[1m";
    private static final String DIM = "\u001B[2m";
    private static final String BLUE = "\u001B[34m";

    private final Appendable out;
    private final ReportOptions options;
    private final Tally tally = new Tally();

    TextReport(Appendable out, ReportOptions options) {
        this.out = out;
        this.options = options;
    }

    @Override
    public void write(LintReport report, Optional<String> fixed) throws IOException {
        tally.add(report);
        for (Diagnostic found : report.diagnostics()) {
            write(report, found);
        }
        if (report.truncated()) {
            out.append(styled(DIM, "  " + Truncation.message(report))).append("\n\n");
        }
        if (fixed.isPresent() && !fixed.get().equals(report.input().text())) {
            out.append(styled(BOLD, "fixed"))
                    .append(' ')
                    .append(CaretExcerpt.visible(fixed.get()))
                    .append("\n\n");
        }
    }

    private void write(LintReport report, Diagnostic found) throws IOException {
        String kind = found.severity().id() + "[" + found.ruleId() + "]";
        out.append(styled(color(found.severity()), kind)).append(' ');
        out.append(styled(BOLD, found.name() + ": " + CaretExcerpt.visible(found.message())))
                .append('\n');
        Position at = Position.of(report.text(), found.span().start());
        out.append(styled(BLUE, "  --> ")).append(place(report, at)).append('\n');
        excerpt(report, found);
        out.append(styled(BLUE, "   = "))
                .append("help: ")
                .append(CaretExcerpt.visible(found.help()))
                .append('\n');
        for (Fix fix : found.fixes()) {
            String how = " (" + fix.applicability().id() + ")";
            out.append(styled(BLUE, "   = ")).append("fix: ").append(CaretExcerpt.visible(fix.title()));
            out.append(styled(DIM, how)).append('\n');
        }
        out.append('\n');
    }

    private void excerpt(LintReport report, Diagnostic found) throws IOException {
        if (found.span().length() == 0 && report.text().isEmpty()) {
            return;
        }
        CaretExcerpt excerpt = CaretExcerpt.of(report.text(), found.span(), options.width());
        out.append(styled(BLUE, "   |")).append('\n');
        out.append(styled(BLUE, "   | ")).append(excerpt.line()).append('\n');
        out.append(styled(BLUE, "   | ")).append(" ".repeat(excerpt.caretColumn()));
        out.append(styled(color(found.severity()), "^".repeat(excerpt.caretWidth())))
                .append('\n');
    }

    private static String place(LintReport report, Position at) {
        Optional<Origin> origin = report.input().origin();
        String id = report.input().id();
        if (origin.isEmpty()) {
            return CaretExcerpt.visible((id.isEmpty() ? "text" : id) + ":" + at.line() + ":" + at.column());
        }
        String file = origin.get().file() + ":" + (origin.get().line() + at.line() - 1);
        if (origin.get().verbatim()) {
            return CaretExcerpt.visible(file + ":" + at.column());
        }
        int line = origin.get().line();
        return CaretExcerpt.visible(origin.get().file() + ":" + line + (id.isEmpty() ? "" : " " + id) + ", column "
                + at.column() + (at.line() > 1 ? " of line " + at.line() : ""));
    }

    @Override
    public void failed(String id, String problem) throws IOException {
        tally.addFailed();
        out.append(styled(color(Severity.ERROR), "unreadable")).append(' ');
        out.append(CaretExcerpt.visible(id.isEmpty() ? problem : id + ": " + problem))
                .append("\n\n");
    }

    @Override
    public void close() throws IOException {
        out.append(tally.sentence()).append('\n');
    }

    private static String color(Severity severity) {
        return switch (severity) {
            case ERROR -> "\u001B[1;31m";
            case WARNING -> "\u001B[1;33m";
            case SUGGESTION -> "\u001B[1;36m";
        };
    }

    private String styled(String style, String text) {
        return options.color() ? style + text + RESET : text;
    }
}
