package dev.chai.spec;

import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.core.io.JsonStringEncoder;

/** Writes primitives in the file format of the taxonomy: one key a line, empty parts left out, lists on one line. */
final class TaxonomyWriter {
    private final StringBuilder out =
            new StringBuilder("{\n  \"$schema\": \"taxonomy.schema.json\",\n  \"primitives\": [\n");

    private TaxonomyWriter() {}

    static String write(List<Primitive> primitives) {
        TaxonomyWriter writer = new TaxonomyWriter();
        for (int i = 0; i < primitives.size(); i++) {
            writer.primitive(primitives.get(i));
            writer.out.append(i + 1 < primitives.size() ? ",\n" : "\n");
        }
        return writer.out.append("  ]\n}\n").toString();
    }

    private void primitive(Primitive p) {
        out.append("    {\n      \"id\": ").append(quoted(p.id()));
        text("aspect", p.aspect().id());
        text("subAspect", p.subAspect());
        text("role", p.role() == Role.STATE ? "" : p.role().id());
        text("actor", p.actor() == Actor.of(p.aspect()) ? "" : p.actor().id());
        text("axis", p.axis().map(Axis::id).orElse(""));
        text("direction", p.direction().map(Direction::id).orElse(""));
        list("suggests", p.suggests());
        flag("lighting", p.lighting());
        text("name", p.name());
        list("aliases", p.aliases());
        text("definition", p.definition());
        text("decisionRule", p.decisionRule());
        text("exclusiveGroup", p.exclusiveGroup().orElse(""));
        text("kindOf", p.kindOf().orElse(""));
        flag("temporal", p.temporal());
        list("opposites", p.opposites());
        list("confusableWith", p.confusableWith());
        list("labelNames", p.labelNames());
        text("shotBench", p.shotBench().orElse(""));
        out.append("\n    }");
    }

    private void text(String key, String value) {
        if (!value.isEmpty()) {
            line(key).append(quoted(value));
        }
    }

    private void flag(String key, boolean value) {
        if (value) {
            line(key).append("true");
        }
    }

    private void list(String key, List<String> values) {
        if (!values.isEmpty()) {
            line(key).append(values.stream().map(TaxonomyWriter::quoted).collect(Collectors.joining(", ", "[", "]")));
        }
    }

    private StringBuilder line(String key) {
        return out.append(",\n      ").append(quoted(key)).append(": ");
    }

    private static String quoted(String value) {
        return "\"" + String.valueOf(JsonStringEncoder.getInstance().quoteAsCharArray(value)) + "\"";
    }
}
