package dev.chai.spec.lint.report;

import dev.chai.spec.lint.Diagnostic;
import dev.chai.spec.lint.LintReport;
import dev.chai.spec.rule.Severity;
import java.io.IOException;
import java.util.Optional;

/** The XML of Checkstyle: files with their errors. */
final class CheckstyleReport implements ReportWriter {
    private final Appendable out;
    private String openFile = "";
    private boolean started;

    CheckstyleReport(Appendable out) {
        this.out = out;
    }

    @Override
    public void write(LintReport report, Optional<String> fixed) throws IOException {
        for (Diagnostic found : report.diagnostics()) {
            Place place = Place.of(report, found);
            file(place.file());
            out.append("    <error line=\"" + place.line() + "\" column=\"" + place.column() + "\" severity=\"");
            out.append(level(found.severity())).append("\" message=\"");
            out.append(escape(found.message() + "; " + found.help())).append("\" source=\"dev.chai.");
            out.append(found.ruleId()).append("\"/>\n");
        }
        if (report.truncated()) {
            out.append("    <error line=\"1\" severity=\"warning\" message=\"")
                    .append(escape(Truncation.message(report)));
            out.append("\" source=\"dev.chai.truncated\"/>\n");
        }
    }

    private static String level(Severity severity) {
        return severity == Severity.SUGGESTION ? "info" : severity.id();
    }

    @Override
    public void failed(String id, String problem) throws IOException {
        file(id.isEmpty() ? "input" : id);
        out.append("    <error line=\"1\" severity=\"error\" message=\"").append(escape(problem));
        out.append("\" source=\"dev.chai.unreadable\"/>\n");
    }

    private void file(String name) throws IOException {
        start();
        if (!openFile.equals(name)) {
            endFile();
            out.append("  <file name=\"").append(escape(name)).append("\">\n");
            openFile = name;
        }
    }

    private void start() throws IOException {
        if (!started) {
            started = true;
            out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"10.0\">\n");
        }
    }

    private void endFile() throws IOException {
        if (!openFile.isEmpty()) {
            out.append("  </file>\n");
        }
    }

    /** Characters that XML 1.0 cannot hold become the replacement character. */
    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                case '\n' -> escaped.append("&#10;");
                case '\t' -> escaped.append("&#9;");
                default -> escaped.appendCodePoint(isXml(c) ? c : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    private static boolean isXml(int c) {
        return (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
    }

    @Override
    public void close() throws IOException {
        start();
        endFile();
        out.append("</checkstyle>\n");
    }
}
