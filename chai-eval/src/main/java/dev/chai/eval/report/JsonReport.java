package dev.chai.eval.report;

import dev.chai.eval.metric.Interval;
import dev.chai.eval.metric.Score;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A report as one JSON object on one line; numbers that do not exist are null. */
final class JsonReport {
    private static final JsonFactory JSON = new JsonFactory();

    private JsonReport() {}

    static String write(Report report) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty("title", report.title());
            json.writeObjectPropertyStart("scores");
            report.scores().forEach((name, score) -> score(json, name, score));
            json.writeEndObject();
            json.writeArrayPropertyStart("tables");
            report.parts().forEach(part -> {
                if (part instanceof Table table) {
                    table(json, table, "table");
                }
            });
            json.writeEndArray();
            json.writeArrayPropertyStart("charts");
            report.parts().forEach(part -> {
                if (part instanceof Chart chart) {
                    table(json, chart.table(), chart.getClass().getSimpleName().toLowerCase(Locale.ROOT));
                }
            });
            json.writeEndArray();
            json.writeArrayPropertyStart("notes");
            report.parts().forEach(part -> {
                if (part instanceof Report.Note note) {
                    json.writeString(note.text());
                }
            });
            json.writeEndArray();
            json.writeEndObject();
        }
        return out.toString();
    }

    private static void score(JsonGenerator json, String name, Score score) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("metric", score.metric());
        number(json, "value", score.value());
        json.writeStringProperty("scale", score.scale().name().toLowerCase(Locale.ROOT));
        json.writeNumberProperty("n", score.n());
        json.writeNumberProperty("skipped", score.skipped());
        score.interval().ifPresent(interval -> interval(json, interval));
        if (!score.parts().isEmpty()) {
            json.writeObjectPropertyStart("parts");
            for (Map.Entry<String, Double> part : score.parts().entrySet()) {
                number(json, part.getKey(), part.getValue());
            }
            json.writeEndObject();
        }
        json.writeStringProperty("signature", score.signature());
        score.reason().ifPresent(reason -> json.writeStringProperty("reason", reason));
        json.writeEndObject();
    }

    private static void interval(JsonGenerator json, Interval interval) {
        json.writeObjectPropertyStart("interval");
        number(json, "low", interval.low());
        number(json, "high", interval.high());
        json.writeNumberProperty("level", interval.level());
        json.writeStringProperty("method", interval.method());
        json.writeEndObject();
    }

    private static void number(JsonGenerator json, String name, double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            json.writeNullProperty(name);
        } else {
            json.writeNumberProperty(name, value);
        }
    }

    private static void table(JsonGenerator json, Table table, String kind) {
        json.writeStartObject();
        json.writeStringProperty("title", table.title());
        json.writeStringProperty("kind", kind);
        json.writeArrayPropertyStart("columns");
        table.columns().forEach(json::writeString);
        json.writeEndArray();
        json.writeArrayPropertyStart("rows");
        for (List<Object> row : table.rows()) {
            json.writeStartArray();
            row.forEach(cell -> cell(json, cell));
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void cell(JsonGenerator json, Object cell) {
        if (!(cell instanceof Number number)) {
            json.writeString(String.valueOf(cell));
        } else if (number instanceof Integer || number instanceof Long) {
            json.writeNumber(number.longValue());
        } else if (Double.isNaN(number.doubleValue()) || Double.isInfinite(number.doubleValue())) {
            json.writeNull();
        } else {
            json.writeNumber(number.doubleValue());
        }
    }
}
