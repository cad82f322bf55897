package dev.chai.cli.critique;

import dev.chai.critique.CritiquePoint;
import dev.chai.critique.check.CheckInput;
import dev.chai.critique.points.CritiqueReader;
import dev.chai.critique.points.ReadCritique;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;

/** Writes the points of a critique. */
final class PointJson {
    private PointJson() {}

    /** Writes the property {@code points}, and {@code otherLanguage} where some of the text is in another script. */
    static void write(JsonGenerator json, CheckInput input) {
        ReadCritique read = CritiqueReader.standard().read(input.critique(), input.preCaption());
        if (read.isOtherLanguage()) {
            json.writeBooleanProperty("otherLanguage", true);
        }
        json.writeArrayPropertyStart("points");
        for (CritiquePoint point : read.points()) {
            write(json, point, input.preCaption());
        }
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, CritiquePoint point, String preCaption) {
        json.writeStartObject();
        json.writeStringProperty("kind", point.kind().name().toLowerCase(Locale.ROOT));
        json.writeStringProperty("statement", point.statement());
        point.target().ifPresent(span -> {
            json.writeObjectPropertyStart("target");
            json.writeNumberProperty("start", span.start());
            json.writeNumberProperty("end", span.end());
            json.writeStringProperty("text", span.of(preCaption));
            json.writeEndObject();
        });
        point.replacement().ifPresent(text -> json.writeStringProperty("replacement", text));
        json.writeArrayPropertyStart("primitives");
        point.primitives().forEach(json::writeString);
        json.writeEndArray();
        json.writeEndObject();
    }
}
