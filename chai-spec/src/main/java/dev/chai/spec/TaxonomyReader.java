package dev.chai.spec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Turns the JSON of a taxonomy or extension into values, streaming; the schema has been checked before. */
final class TaxonomyReader {
    private final JsonParser json;
    private final List<Primitive> primitives = new ArrayList<>();
    private final Map<String, List<String>> aliases = new LinkedHashMap<>();
    private boolean extension;

    private TaxonomyReader(JsonParser json) {
        this.json = json;
    }

    static TaxonomyFile read(JsonParser json) {
        TaxonomyReader reader = new TaxonomyReader(json);
        json.nextToken();
        reader.file();
        return new TaxonomyFile(reader.extension, reader.primitives, reader.aliases);
    }

    private void file() {
        String key;
        while ((key = json.nextName()) != null) {
            json.nextToken();
            switch (key) {
                case "primitives" -> primitives();
                case "aliases" -> aliases();
                case "extends" -> extension = true;
                default -> json.skipChildren();
            }
        }
    }

    private void primitives() {
        while (json.nextToken() == JsonToken.START_OBJECT) {
            primitives.add(primitive());
        }
    }

    private void aliases() {
        String id;
        while ((id = json.nextName()) != null) {
            json.nextToken();
            aliases.put(id, strings());
        }
    }

    private Primitive primitive() {
        PrimitiveBuilder builder = new PrimitiveBuilder();
        String key;
        while ((key = json.nextName()) != null) {
            json.nextToken();
            part(builder, key);
        }
        return builder.build();
    }

    private void part(PrimitiveBuilder to, String key) {
        switch (key) {
            case "id" -> to.id(json.getString());
            case "aspect" -> to.aspect(Aspect.find(json.getString()).orElseThrow());
            case "subAspect" -> to.subAspect(json.getString());
            case "lighting" -> to.lighting(json.getBooleanValue());
            case "name" -> to.name(json.getString());
            case "aliases" -> to.aliases(strings());
            case "definition" -> to.definition(json.getString());
            case "decisionRule" -> to.decisionRule(json.getString());
            case "exclusiveGroup" -> to.exclusiveGroup(json.getString());
            case "kindOf" -> to.kindOf(json.getString());
            case "temporal" -> to.temporal(json.getBooleanValue());
            case "opposites" -> to.opposites(strings());
            case "confusableWith" -> to.confusableWith(strings());
            case "labelNames" -> to.labelNames(strings());
            case "shotBench" -> to.shotBench(json.getString());
            default -> throw new IllegalStateException("the schema knows the key " + key + ", the reader does not");
        }
    }

    private List<String> strings() {
        List<String> values = new ArrayList<>();
        while (json.nextToken() == JsonToken.VALUE_STRING) {
            values.add(json.getString());
        }
        return values;
    }
}
