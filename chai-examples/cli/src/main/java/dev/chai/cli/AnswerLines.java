package dev.chai.cli;

import dev.chai.spec.lint.LintReport;
import dev.chai.spec.lint.report.DiagnosticJson;
import java.io.PrintStream;
import java.io.StringWriter;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** One answer line per text, with its id as it was given. */
final class AnswerLines implements LintOutput {
    private static final JsonFactory JSON = new JsonFactory();

    private final PrintStream out;

    AnswerLines(PrintStream out) {
        this.out = out;
    }

    @Override
    public void write(LintRecord text, LintReport report, Optional<String> fixed) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), line)) {
            json.writeStartObject();
            text.writeId(json);
            json.writeName("diagnostics");
            json.writeRawValue(DiagnosticJson.array(report));
            fixed.ifPresent(words -> json.writeStringProperty("fixed", words));
            json.writeEndObject();
        }
        out.append(line.getBuffer()).append('\n');
    }

    @Override
    public void failed(LintRecord text) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), line)) {
            json.writeStartObject();
            text.writeId(json);
            json.writeStringProperty("error", text.error().orElse(""));
            json.writeEndObject();
        }
        out.append(line.getBuffer()).append('\n');
    }

    @Override
    public void close() {}
}
