package dev.chai.spec.lint.report;

import dev.chai.spec.lint.Diagnostic;
import dev.chai.spec.lint.LintReport;
import dev.chai.spec.lint.Position;
import dev.chai.spec.rule.Severity;
import java.io.IOException;
import java.util.Optional;

/** Workflow commands of GitHub Actions: {@code ::error file=...,line=...,title=...::message}. */
final class GitHubReport implements ReportWriter {
    private final Appendable out;
    private final ReportOptions options;

    GitHubReport(Appendable out, ReportOptions options) {
        this.out = out;
        this.options = options;
    }

    @Override
    public void write(LintReport report, Optional<String> fixed) throws IOException {
        for (Diagnostic found : report.diagnostics()) {
            Place place = Place.of(report, found);
            out.append("::").append(command(found.severity())).append(' ');
            out.append("file=").append(property(options.name(place.file()))).append(",line=" + place.line());
            Position end = place.end();
            if (place.exact()) {
                out.append(",col=" + place.column());
                out.append(",endLine=" + end.line() + ",endColumn=" + end.column());
            }
            out.append(",title=").append(property(found.ruleId() + " " + found.name()));
            out.append("::").append(data(found.message() + "; " + found.help())).append('\n');
        }
        if (report.truncated()) {
            out.append("::warning title=more findings::").append(data(Truncation.message(report)));
            out.append('\n');
        }
    }

    private static String command(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case SUGGESTION -> "notice";
        };
    }

    @Override
    public void failed(String id, String problem) throws IOException {
        out.append("::error title=unreadable input::").append(data(id.isEmpty() ? problem : id + ": " + problem));
        out.append('\n');
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }

    @Override
    public void close() {}
}
