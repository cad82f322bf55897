package dev.chai.cli.lint;

import dev.chai.model.grounding.GroundedFinding;
import dev.chai.spec.lint.FixedText;
import dev.chai.spec.lint.report.DiagnosticJson;
import java.io.PrintStream;
import java.io.StringWriter;
import java.util.List;
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
    public void write(LintRecord text, LintAnswer answer) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), line)) {
            json.writeStartObject();
            text.writeId(json);
            json.writeName("diagnostics");
            json.writeRawValue(DiagnosticJson.array(answer.report()));
            writeGrounded(json, answer.grounded());
            if (answer.report().truncated()) {
                json.writeBooleanProperty("truncated", true);
            }
            answer.fixed().ifPresent(fixed -> writeFixed(json, fixed));
            json.writeEndObject();
        }
        out.append(line.getBuffer()).append('\n');
    }

    /** Where and how surely the clip shows what it does; the findings themselves are among the diagnostics. */
    private static void writeGrounded(JsonGenerator json, List<GroundedFinding> grounded) {
        if (grounded.isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart("grounded");
        for (GroundedFinding found : grounded) {
            json.writeStartObject();
            json.writeStringProperty("ruleId", found.diagnostic().ruleId());
            json.writeNumberProperty("start", found.diagnostic().span().start());
            json.writeStringProperty("seen", found.seen().primitive());
            json.writeNumberProperty("startSeconds", rounded(found.seen().startSeconds()));
            json.writeNumberProperty("endSeconds", rounded(found.seen().endSeconds()));
            json.writeNumberProperty("confidence", rounded(found.confidence()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeFixed(JsonGenerator json, FixedText fixed) {
        json.writeStringProperty("fixed", fixed.text());
        if (fixed.left().isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart("notFixed");
        for (FixedText.Unapplied left : fixed.left()) {
            json.writeStartObject();
            json.writeStringProperty("ruleId", left.finding().ruleId());
            json.writeNumberProperty("start", left.finding().span().start());
            json.writeStringProperty("reason", left.reason());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static double rounded(double value) {
        return Math.rint(value * 1000) / 1000;
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
