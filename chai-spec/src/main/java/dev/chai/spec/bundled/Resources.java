package dev.chai.spec.bundled;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the data files inside the jar. They are checked by the tests, so loading checks nothing again. */
public final class Resources {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private Resources() {}

    public static JsonNode json(Class<?> anchor, String name) {
        try (InputStream in = open(anchor, name)) {
            return MAPPER.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static InputStream open(Class<?> anchor, String name) {
        return Objects.requireNonNull(anchor.getResourceAsStream(name), name);
    }

    public static List<String> strings(JsonNode array) {
        List<String> values = new ArrayList<>();
        for (JsonNode value : array) {
            values.add(value.stringValue());
        }
        return values;
    }

    /** Returns the string properties of an object, in order. */
    public static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : object.properties()) {
            texts.put(entry.getKey(), entry.getValue().stringValue());
        }
        return texts;
    }
}
