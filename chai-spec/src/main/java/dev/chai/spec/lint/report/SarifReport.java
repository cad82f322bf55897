package dev.chai.spec.lint.report;

import dev.chai.spec.lint.Diagnostic;
import dev.chai.spec.lint.LintReport;
import dev.chai.spec.rule.Fix;
import dev.chai.spec.rule.RuleInfo;
import dev.chai.spec.rule.Severity;
import dev.chai.spec.rule.SourceRoot;
import dev.chai.spec.rule.TextEdit;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/**
 * SARIF 2.1.0 (OASIS standard, 27 March 2020): one run, the rules that ran, one result per finding.
 *
 * <p>Regions count UTF-16 units. A text inside JSON gets the line only, with the offsets as properties, because columns of the
 * file cannot be known there.
 */
final class SarifReport implements ReportWriter {
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private static final String ROOT_ID = "ROOT";
    /** What GitHub code scanning takes of one run; the rest is dropped there. */
    private static final int MAX_RESULTS = 25_000;

    private final Appendable out;
    private final ReportOptions options;
    private final StringWriter text = new StringWriter();
    private final JsonGenerator json = DiagnosticJson.generator(text);
    private final List<String> problems = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private int results;

    SarifReport(Appendable out, ReportOptions options) {
        this.out = out;
        this.options = options;
        start();
    }

    private void start() {
        json.writeStartObject();
        json.writeStringProperty("$schema", SCHEMA);
        json.writeStringProperty("version", "2.1.0");
        json.writeArrayPropertyStart("runs");
        json.writeStartObject();
        json.writeObjectPropertyStart("tool");
        json.writeObjectPropertyStart("driver");
        json.writeStringProperty("name", "chai");
        if (!options.version().isEmpty()) {
            json.writeStringProperty("version", options.version());
        }
        json.writeArrayPropertyStart("rules");
        options.rules().forEach(this::rule);
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
        json.writeStringProperty("columnKind", "utf16CodeUnits");
        options.root().ifPresent(this::root);
        json.writeArrayPropertyStart("results");
    }

    private void root(SourceRoot root) {
        json.writeObjectPropertyStart("originalUriBaseIds");
        json.writeObjectPropertyStart(ROOT_ID);
        json.writeStringProperty("uri", root.uri().toString());
        json.writeEndObject();
        json.writeEndObject();
    }

    private void rule(RuleInfo rule) {
        json.writeStartObject();
        json.writeStringProperty("id", rule.id());
        json.writeStringProperty("name", rule.name());
        message("shortDescription", rule.summary());
        message("fullDescription", rule.why());
        message("help", rule.help());
        options.page(rule).ifPresent(page -> json.writeStringProperty("helpUri", page));
        json.writeObjectPropertyStart("properties");
        DiagnosticJson.strings(json, "tags", List.of(rule.category().id()));
        json.writeEndObject();
        json.writeEndObject();
    }

    private void message(String name, String words) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("text", words);
        json.writeEndObject();
    }

    @Override
    public void write(LintReport report, Optional<String> fixed) {
        for (Diagnostic found : report.diagnostics()) {
            result(report, found);
        }
        results += report.diagnostics().size();
        if (report.truncated()) {
            warnings.add(Truncation.message(report));
        }
    }

    private void result(LintReport report, Diagnostic found) {
        Place place = Place.of(report, found);
        json.writeStartObject();
        json.writeStringProperty("ruleId", found.ruleId());
        int index = options.rules().indexOf(found.rule());
        if (index >= 0) {
            json.writeNumberProperty("ruleIndex", index);
        }
        json.writeStringProperty("level", level(found.severity()));
        message("message", found.message() + "; " + found.help());
        json.writeArrayPropertyStart("locations");
        location(report, found, place);
        json.writeEndArray();
        if (!found.fingerprint().isEmpty()) {
            json.writeObjectPropertyStart("partialFingerprints");
            json.writeStringProperty("chaiFingerprint/v1", found.fingerprint());
            json.writeEndObject();
        }
        if (place.exact() && !found.fixes().isEmpty()) {
            json.writeArrayPropertyStart("fixes");
            found.fixes().forEach(fix -> fix(report, place, fix));
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static String level(Severity severity) {
        return severity == Severity.SUGGESTION ? "note" : severity.id();
    }

    private void location(LintReport report, Diagnostic found, Place place) {
        json.writeStartObject();
        json.writeObjectPropertyStart("physicalLocation");
        artifact(place.file());
        json.writeObjectPropertyStart("region");
        json.writeNumberProperty("startLine", place.line());
        if (place.exact()) {
            json.writeNumberProperty("startColumn", place.column());
            json.writeNumberProperty("endLine", place.end().line());
            json.writeNumberProperty("endColumn", place.end().column());
        } else {
            message("snippet", found.span().of(report.text()));
        }
        json.writeEndObject();
        json.writeEndObject();
        if (!report.input().id().isEmpty()) {
            json.writeArrayPropertyStart("logicalLocations");
            json.writeStartObject();
            json.writeStringProperty("fullyQualifiedName", report.input().id());
            json.writeEndObject();
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void artifact(String file) {
        json.writeObjectPropertyStart("artifactLocation");
        json.writeStringProperty("uri", Uris.of(options.name(file)));
        if (options.root().filter(root -> root.holds(file)).isPresent()) {
            json.writeStringProperty("uriBaseId", ROOT_ID);
        }
        json.writeEndObject();
    }

    private void fix(LintReport report, Place place, Fix fix) {
        json.writeStartObject();
        message("description", fix.title() + " (" + fix.applicability().id() + ")");
        json.writeArrayPropertyStart("artifactChanges");
        json.writeStartObject();
        artifact(place.file());
        json.writeArrayPropertyStart("replacements");
        for (TextEdit edit : fix.edits()) {
            Place at = Place.of(report, edit.span());
            json.writeStartObject();
            json.writeObjectPropertyStart("deletedRegion");
            json.writeNumberProperty("startLine", at.line());
            json.writeNumberProperty("startColumn", at.column());
            json.writeNumberProperty("endLine", at.end().line());
            json.writeNumberProperty("endColumn", at.end().column());
            json.writeEndObject();
            message("insertedContent", edit.replacement());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    @Override
    public void failed(String id, String problem) {
        problems.add(id.isEmpty() ? problem : id + ": " + problem);
    }

    private void notification(String level, String words) {
        json.writeStartObject();
        json.writeStringProperty("level", level);
        message("message", words);
        json.writeEndObject();
    }

    @Override
    public void close() throws IOException {
        json.writeEndArray();
        json.writeArrayPropertyStart("invocations");
        json.writeStartObject();
        json.writeBooleanProperty("executionSuccessful", problems.isEmpty());
        json.writeArrayPropertyStart("toolExecutionNotifications");
        if (results > MAX_RESULTS) {
            warnings.add(results + " results; code scanning of GitHub takes the first " + MAX_RESULTS + " of a run");
        }
        problems.forEach(problem -> notification("error", problem));
        warnings.forEach(warning -> notification("warning", warning));
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.close();
        out.append(text.getBuffer()).append('\n');
    }
}
