package dev.chai.critique.io;

import dev.chai.critique.WallTime;
import dev.chai.spec.data.ChaiDataException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The fields of one JSON object of a source; each is taken out once, what is left over at the end is kept as extra. */
final class Fields {
    static final JsonMapper MAPPER = JsonMapper.shared();

    /** Fields that hold names of people, wherever they occur. */
    private static final Set<String> PEOPLE =
            Set.of("user", "annotator", "reviewer", "reviewer_name", "original_annotator", "original_user");

    private final String source;
    private final ObjectNode node;

    private Fields(String source, ObjectNode node) {
        this.source = source;
        this.node = node;
    }

    /** @throws ChaiDataException if the text is no JSON object */
    static Fields parse(String source, String json) {
        try {
            return of(source, MAPPER.readTree(json));
        } catch (JacksonException e) {
            String[] lines = e.getOriginalMessage().split("\n", 2);
            throw ChaiDataException.in(source, "no valid JSON: " + lines[0]);
        }
    }

    static Fields of(String source, @Nullable JsonNode node) {
        if (node instanceof ObjectNode object) {
            return new Fields(source, object.deepCopy());
        }
        throw ChaiDataException.in(source, "a JSON object is expected here");
    }

    String source() {
        return source;
    }

    /** Takes a string; empty where absent or null. */
    Optional<String> text(String name) {
        JsonNode value = node.remove(name);
        if (value == null || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isString()) {
            throw ChaiDataException.at(source, 0, 0, "/" + name, "a string is expected, not " + value.getNodeType());
        }
        return Optional.of(value.stringValue());
    }

    /** Takes a string that says something; blank ones count as absent. */
    Optional<String> content(String name) {
        return text(name).filter(value -> !value.isBlank());
    }

    Optional<WallTime> time(String name) {
        return content(name).map(value -> {
            try {
                return WallTime.parse(value);
            } catch (IllegalArgumentException e) {
                throw ChaiDataException.at(source, 0, 0, "/" + name, String.valueOf(e.getMessage()));
            }
        });
    }

    Optional<Integer> integer(String name) {
        JsonNode value = node.remove(name);
        if (value == null || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            throw ChaiDataException.at(source, 0, 0, "/" + name, "a whole number is expected, not " + value);
        }
        return Optional.of(value.intValue());
    }

    Optional<Boolean> flag(String name) {
        JsonNode value = node.remove(name);
        if (value == null || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isBoolean()) {
            throw ChaiDataException.at(source, 0, 0, "/" + name, "true or false is expected, not " + value);
        }
        return Optional.of(value.booleanValue());
    }

    /** Takes an object; empty where absent or null. */
    Optional<Fields> object(String name) {
        JsonNode value = node.remove(name);
        return value == null || value.isNull() ? Optional.empty() : Optional.of(of(source + " /" + name, value));
    }

    /** Takes an array of objects; empty where absent or null. */
    List<Fields> objects(String name) {
        JsonNode value = node.remove(name);
        List<Fields> found = new ArrayList<>();
        if (value != null && !value.isNull()) {
            value.forEach(item -> found.add(of(source + " /" + name + "/" + found.size(), item)));
        }
        return found;
    }

    /** Puts a string where none is. */
    void putIfAbsent(String name, String value) {
        if (!has(name)) {
            node.put(name, value);
        }
    }

    /** What was not read, as JSON texts by name, with pseudonyms for names. */
    Map<String, String> rest(Pseudonyms people) {
        Map<String, String> rest = new TreeMap<>();
        for (Map.Entry<String, JsonNode> field : renamed(node, people).properties()) {
            rest.put(field.getKey(), field.getValue().toString());
        }
        return rest;
    }

    /** The names of the fields that are left. */
    List<String> names() {
        return List.copyOf(node.propertyNames());
    }

    boolean has(String name) {
        return node.hasNonNull(name);
    }

    /** Takes some fields out into an object of their own. */
    Fields only(List<String> names) {
        ObjectNode part = MAPPER.createObjectNode();
        for (String name : names) {
            JsonNode value = node.remove(name);
            if (value != null) {
                part.set(name, value);
            }
        }
        return new Fields(source, part);
    }

    private static JsonNode renamed(JsonNode node, Pseudonyms people) {
        if (node instanceof ObjectNode object) {
            ObjectNode copy = MAPPER.createObjectNode();
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                boolean person =
                        PEOPLE.contains(field.getKey()) && field.getValue().isString();
                copy.set(
                        field.getKey(),
                        person
                                ? copy.stringNode(people.of(field.getValue().stringValue()))
                                : renamed(field.getValue(), people));
            }
            return copy;
        }
        if (node.isArray()) {
            var copy = MAPPER.createArrayNode();
            node.forEach(item -> copy.add(renamed(item, people)));
            return copy;
        }
        return node;
    }
}
