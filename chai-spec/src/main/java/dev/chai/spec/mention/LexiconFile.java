package dev.chai.spec.mention;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The lexicon as its file has it: sections of names with their patterns.
 *
 * <p>Read with the streaming parser alone: binding to types would triple the time until the first caption is read.
 */
final class LexiconFile {
    private static final String RESOURCE = "lexicon.json";

    private final Map<String, Map<String, Map<String, List<String>>>> sections = new LinkedHashMap<>();

    private LexiconFile() {}

    static LexiconFile bundled() {
        LexiconFile file = new LexiconFile();
        try (InputStream in = LexiconFile.class.getResourceAsStream(RESOURCE);
                JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), in)) {
            file.read(parser);
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE + " cannot be read", e);
        }
        return file;
    }

    /** Names and patterns of a section whose entries are plain lists. */
    Map<String, List<String>> patterns(String section) {
        Map<String, List<String>> patterns = new LinkedHashMap<>();
        entries(section).forEach((name, fields) -> patterns.put(name, fields.getOrDefault("", List.of())));
        return patterns;
    }

    /** Names and fields of a section whose entries are objects. */
    Map<String, Map<String, List<String>>> entries(String section) {
        Map<String, Map<String, List<String>>> entries = sections.get(section);
        if (entries == null) {
            throw new IllegalStateException(RESOURCE + " has no section " + section);
        }
        return entries;
    }

    private void read(JsonParser parser) {
        parser.nextToken();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String section = parser.currentName();
            Map<String, Map<String, List<String>>> entries = new LinkedHashMap<>();
            sections.put(section, entries);
            if (parser.nextToken() == JsonToken.START_ARRAY) {
                entries.put(section, Map.of("", list(parser)));
                continue;
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                entries.put(name, entry(parser));
            }
        }
    }

    private static Map<String, List<String>> entry(JsonParser parser) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            return Map.of("", value(parser));
        }
        Map<String, List<String>> fields = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            fields.put(name, value(parser));
        }
        return fields;
    }

    private static List<String> value(JsonParser parser) {
        return parser.currentToken() == JsonToken.START_ARRAY ? list(parser) : List.of(parser.getString());
    }

    private static List<String> list(JsonParser parser) {
        List<String> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            values.add(parser.getString());
        }
        return values;
    }
}
