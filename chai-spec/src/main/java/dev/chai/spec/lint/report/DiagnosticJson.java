package dev.chai.spec.lint.report;

import dev.chai.spec.lint.Diagnostic;
import dev.chai.spec.lint.LintReport;
import dev.chai.spec.lint.Position;
import dev.chai.spec.rule.Fix;
import dev.chai.spec.rule.TextEdit;
import java.io.StringWriter;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes findings as JSON, the same in every JSON format of this project.
 *
 * <pre>{@code
 * String array = DiagnosticJson.array(report);   // [{"ruleId":"CAM201","name":"vertical-pan",...}]
 * }</pre>
 *
 * <p>Thread-safe.
 *
 * @since 0.1
 */
public final class DiagnosticJson {
    private static final JsonFactory JSON = new JsonFactory();

    private DiagnosticJson() {}

    /** Returns the findings of a report as a JSON array. */
    public static String array(LintReport report) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = generator(out)) {
            write(json, report);
        }
        return out.toString();
    }

    static JsonGenerator generator(java.io.Writer out) {
        return JSON.createGenerator(ObjectWriteContext.empty(), out);
    }

    static void write(JsonGenerator json, LintReport report) {
        json.writeStartArray();
        for (Diagnostic found : report.diagnostics()) {
            write(json, found, report.text());
        }
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, Diagnostic found, String text) {
        Position at = Position.of(text, found.span().start());
        json.writeStartObject();
        json.writeStringProperty("ruleId", found.ruleId());
        json.writeStringProperty("name", found.name());
        json.writeStringProperty("category", found.category().id());
        json.writeStringProperty("severity", found.severity().id());
        json.writeNumberProperty("start", found.span().start());
        json.writeNumberProperty("end", found.span().end());
        json.writeNumberProperty("line", at.line());
        json.writeNumberProperty("column", at.column());
        json.writeStringProperty("message", found.message());
        json.writeStringProperty("why", found.why());
        json.writeStringProperty("help", found.help());
        strings(json, "primitives", found.primitives());
        json.writeArrayPropertyStart("fixes");
        found.fixes().forEach(fix -> write(json, fix));
        json.writeEndArray();
        json.writeStringProperty("fingerprint", found.fingerprint());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Fix fix) {
        json.writeStartObject();
        json.writeStringProperty("title", fix.title());
        json.writeStringProperty("applicability", fix.applicability().id());
        json.writeArrayPropertyStart("edits");
        for (TextEdit edit : fix.edits()) {
            json.writeStartObject();
            json.writeNumberProperty("start", edit.span().start());
            json.writeNumberProperty("end", edit.span().end());
            json.writeStringProperty("text", edit.replacement());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    static void strings(JsonGenerator json, String name, List<String> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(json::writeString);
        json.writeEndArray();
    }
}
