package dev.chai.model.motion;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes a report as JSON. */
final class MotionJson {
    private static final JsonFactory FACTORY = new JsonFactory();

    /** Numbers keep four decimals: a tenth of a millisecond, far below what is measured. */
    private static final double DECIMALS = 10_000;

    private final JsonGenerator json;

    private MotionJson(JsonGenerator json) {
        this.json = json;
    }

    static String of(MotionReport report) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            new MotionJson(json).write(report);
        }
        return text.toString();
    }

    private void write(MotionReport report) {
        json.writeStartObject();
        array("segments", report.segments(), this::segment);
        array("cuts", report.cuts(), cut -> json.writeNumber(rounded(cut)));
        array("fades", report.fades(), this::fade);
        array("playback", report.playback(), this::hint);
        json.writeEndObject();
    }

    private <T> void array(String name, List<T> elements, Consumer<T> writer) {
        json.writeArrayPropertyStart(name);
        elements.forEach(writer);
        json.writeEndArray();
    }

    private void segment(MotionSegment segment) {
        json.writeStartObject();
        json.writeStringProperty("primitive", segment.primitive());
        span(segment.startSeconds(), segment.endSeconds());
        number("perSecond", segment.perSecond());
        json.writeStringProperty("unit", segment.unit().name().toLowerCase(Locale.ROOT));
        number("confidence", segment.confidence());
        json.writeEndObject();
    }

    private void fade(Fade fade) {
        json.writeStartObject();
        json.writeStringProperty("kind", fade.kind().id());
        span(fade.startSeconds(), fade.endSeconds());
        json.writeEndObject();
    }

    private void hint(PlaybackHint hint) {
        json.writeStartObject();
        json.writeStringProperty("kind", hint.kind().id());
        span(hint.startSeconds(), hint.endSeconds());
        number("amount", hint.amount());
        json.writeEndObject();
    }

    private void span(double start, double end) {
        number("start", start);
        number("end", end);
    }

    private void number(String name, double value) {
        json.writeNumberProperty(name, rounded(value));
    }

    private static double rounded(double value) {
        return Math.rint(value * DECIMALS) / DECIMALS;
    }
}
