package dev.chai.spec.lint.report;

import dev.chai.spec.lint.LintReport;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** One JSON object per text. */
final class JsonLinesReport implements ReportWriter {
    private final Appendable out;

    JsonLinesReport(Appendable out) {
        this.out = out;
    }

    @Override
    public void write(LintReport report, Optional<String> fixed) throws IOException {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = DiagnosticJson.generator(line)) {
            json.writeStartObject();
            json.writeStringProperty("id", report.input().id());
            json.writeName("diagnostics");
            DiagnosticJson.write(json, report);
            if (report.truncated()) {
                json.writeBooleanProperty("truncated", true);
            }
            fixed.ifPresent(text -> json.writeStringProperty("fixed", text));
            json.writeEndObject();
        }
        out.append(line.getBuffer()).append('\n');
    }

    @Override
    public void failed(String id, String problem) throws IOException {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = DiagnosticJson.generator(line)) {
            json.writeStartObject();
            json.writeStringProperty("id", id);
            json.writeStringProperty("error", problem);
            json.writeEndObject();
        }
        out.append(line.getBuffer()).append('\n');
    }

    @Override
    public void close() {}
}
