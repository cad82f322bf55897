package dev.chai.spec.lint.report;

import dev.chai.spec.lint.LintReport;
import dev.chai.spec.rule.Severity;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Optional;

/** One JSON object for the run: version of the format, results in order, totals. */
final class JsonReport implements ReportWriter {
    private final Appendable out;
    private final ReportOptions options;
    private final Tally tally = new Tally();
    private boolean started;

    JsonReport(Appendable out, ReportOptions options) {
        this.out = out;
        this.options = options;
    }

    @Override
    public void write(LintReport report, Optional<String> fixed) throws IOException {
        tally.add(report);
        StringWriter result = new StringWriter();
        new JsonLinesReport(result).write(report, fixed);
        append(result);
    }

    @Override
    public void failed(String id, String problem) throws IOException {
        tally.addFailed();
        StringWriter result = new StringWriter();
        new JsonLinesReport(result).failed(id, problem);
        append(result);
    }

    private void append(StringWriter result) throws IOException {
        start();
        out.append(tally.texts() + tally.failed() == 1 ? "\n" : ",\n");
        out.append(result.toString().stripTrailing());
    }

    private void start() throws IOException {
        if (!started) {
            started = true;
            out.append("{\"version\":1,\"tool\":\"chai\",\"toolVersion\":\"")
                    .append(options.version())
                    .append("\",\"results\":[");
        }
    }

    @Override
    public void close() throws IOException {
        start();
        out.append("\n],\"summary\":{\"texts\":" + tally.texts() + ",\"flagged\":" + tally.flagged() + ",\"failed\":"
                + tally.failed() + ",\"errors\":" + tally.count(Severity.ERROR) + ",\"warnings\":"
                + tally.count(Severity.WARNING) + ",\"suggestions\":" + tally.count(Severity.SUGGESTION) + "}}\n");
    }
}
