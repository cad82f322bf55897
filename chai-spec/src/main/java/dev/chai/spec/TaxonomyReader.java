package dev.chai.spec;

import dev.chai.spec.data.Located;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns the JSON of a taxonomy or extension into values; the schema has been checked before. */
final class TaxonomyReader {
    private TaxonomyReader() {}

    static TaxonomyFile read(Located file) {
        return new TaxonomyFile(file.find("extends").isPresent(), primitives(file), aliases(file));
    }

    static List<Primitive> primitives(Located file) {
        List<Primitive> primitives = new ArrayList<>();
        for (Located primitive : file.elements("primitives")) {
            primitives.add(primitive(primitive));
        }
        return primitives;
    }

    private static Map<String, List<String>> aliases(Located file) {
        Map<String, List<String>> aliases = new LinkedHashMap<>();
        for (Map.Entry<String, Located> entry : file.members("aliases").entrySet()) {
            aliases.put(entry.getKey(), entry.getValue().strings());
        }
        return aliases;
    }

    static Primitive primitive(Located json) {
        PrimitiveBuilder builder = new PrimitiveBuilder();
        for (Map.Entry<String, Located> part : json.members().entrySet()) {
            part(builder, part.getKey(), part.getValue());
        }
        return builder.build();
    }

    private static void part(PrimitiveBuilder to, String key, Located json) {
        switch (key) {
            case "id" -> to.id(json.string());
            case "aspect" -> to.aspect(Aspect.find(json.string()).orElseThrow());
            case "subAspect" -> to.subAspect(json.string());
            case "role" -> to.role(Role.find(json.string()).orElseThrow());
            case "actor" -> to.actor(Actor.find(json.string()).orElseThrow());
            case "axis" -> to.axis(Axis.find(json.string()).orElseThrow());
            case "direction" -> to.direction(Direction.find(json.string()).orElseThrow());
            case "suggests" -> to.suggests(json.strings());
            case "lighting" -> to.lighting(json.bool());
            case "name" -> to.name(json.string());
            case "aliases" -> to.aliases(json.strings());
            case "definition" -> to.definition(json.string());
            case "decisionRule" -> to.decisionRule(json.string());
            case "exclusiveGroup" -> to.exclusiveGroup(json.string());
            case "kindOf" -> to.kindOf(json.string());
            case "temporal" -> to.temporal(json.bool());
            case "opposites" -> to.opposites(json.strings());
            case "confusableWith" -> to.confusableWith(json.strings());
            case "labelNames" -> to.labelNames(json.strings());
            case "shotBench" -> to.shotBench(json.string());
            default -> throw new IllegalStateException("the schema knows the key " + key + ", the reader does not");
        }
    }
}
