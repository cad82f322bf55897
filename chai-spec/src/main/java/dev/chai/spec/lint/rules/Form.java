package dev.chai.spec.lint.rules;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Holds the JSON Schema of a value in a rule file, as the maps and lists that a JSON library writes.
 *
 * <p>Plain collections, so that reading the bundled rules loads no JSON library. Immutable and thread-safe.
 */
record Form(Map<String, Object> schema) {
    static final Form STRING = type("string");
    static final Form FLAG = type("boolean");
    static final Form STRINGS = list(STRING);
    /** Any value. */
    static final Form ANY = new Form(Map.of());

    Form {
        schema = new TreeMap<>(schema);
    }

    private static Form type(String type) {
        return new Form(Map.of("type", type));
    }

    static Form integer(int least, int most) {
        return new Form(Map.of("type", "integer", "minimum", least, "maximum", most));
    }

    static Form list(Form element) {
        return new Form(Map.of("type", "array", "items", element.schema));
    }

    static Form nonEmptyList(Form element) {
        return new Form(Map.of("type", "array", "items", element.schema, "minItems", 1));
    }

    /** An object with free keys. */
    static Form map(Form value) {
        return new Form(Map.of("type", "object", "additionalProperties", value.schema));
    }

    /** An object whose free keys match a pattern; {@code wording} completes "... must be". */
    static Form map(String pattern, String wording, Form value) {
        return new Form(Map.of(
                "type",
                "object",
                "propertyNames",
                new TreeMap<>(Map.of("pattern", pattern, "description", wording)),
                "additionalProperties",
                value.schema));
    }

    /** A string that matches a pattern; {@code wording} completes "... must be". */
    static Form pattern(String pattern, String wording) {
        return new Form(Map.of("type", "string", "pattern", pattern, "description", wording));
    }

    static Form oneOf(List<String> values) {
        return new Form(Map.of("enum", values));
    }

    static Form constant(String value) {
        return new Form(Map.of("const", value));
    }

    /** A value of one form if it is a string, and of the other if it is not. */
    static Form stringOr(Form string, Form other) {
        return new Form(Map.of("if", STRING.schema, "then", string.schema, "else", other.schema));
    }

    /** A part of the schema that is described once. */
    static Form reference(String definition) {
        return new Form(Map.of("$ref", "#/$defs/" + definition));
    }

    /** An object with these keys and no others. */
    static Form object(Key<?>... keys) {
        return object(Arrays.asList(keys));
    }

    static Form object(List<Key<?>> keys) {
        Map<String, Object> properties = new LinkedHashMap<>();
        keys.forEach(key -> properties.put(key.name(), key.form().schema));
        return new Form(Map.of(
                "type",
                "object",
                "properties",
                properties,
                "additionalProperties",
                false,
                "required",
                keys.stream().filter(Key::isRequired).map(Key::name).toList()));
    }

    Form withDescription(String description) {
        return with("description", description);
    }

    Form with(String keyword, Object value) {
        Map<String, Object> more = new TreeMap<>(schema);
        more.put(keyword, value);
        return new Form(more);
    }

    Form without(String keyword) {
        Map<String, Object> fewer = new TreeMap<>(schema);
        fewer.remove(keyword);
        return new Form(fewer);
    }
}
