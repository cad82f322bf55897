package dev.chai.cli.spec;

import dev.chai.spec.Primitive;
import java.io.StringWriter;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Primitives as JSON for programs: every key always present, one primitive a line. */
final class PrimitiveJson {
    private static final JsonFactory JSON = new JsonFactory();

    private PrimitiveJson() {}

    /** A JSON array. */
    static String list(List<Primitive> primitives) {
        StringBuilder out = new StringBuilder("[");
        for (int i = 0; i < primitives.size(); i++) {
            out.append(i == 0 ? "\n" : ",\n").append(object(primitives.get(i)));
        }
        return out.append("\n]\n").toString();
    }

    private static String object(Primitive p) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty("id", p.id());
            json.writeStringProperty("aspect", p.aspect().id());
            json.writeStringProperty("subAspect", p.subAspect());
            json.writeBooleanProperty("lighting", p.lighting());
            json.writeStringProperty("name", p.name());
            strings(json, "aliases", p.aliases());
            json.writeStringProperty("definition", p.definition());
            json.writeStringProperty("decisionRule", p.decisionRule());
            json.writeStringProperty("exclusiveGroup", p.exclusiveGroup().orElse(null));
            json.writeStringProperty("kindOf", p.kindOf().orElse(null));
            json.writeBooleanProperty("temporal", p.temporal());
            strings(json, "opposites", p.opposites());
            strings(json, "confusableWith", p.confusableWith());
            strings(json, "labelNames", p.labelNames());
            json.writeStringProperty("shotBench", p.shotBench().orElse(null));
            json.writeEndObject();
        }
        return out.toString();
    }

    private static void strings(JsonGenerator json, String key, List<String> values) {
        json.writeArrayPropertyStart(key);
        values.forEach(json::writeString);
        json.writeEndArray();
    }
}
