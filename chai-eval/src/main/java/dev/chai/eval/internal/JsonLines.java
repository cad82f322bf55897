package dev.chai.eval.internal;

import dev.chai.eval.metric.TimeSpan;
import dev.chai.spec.data.ChaiDataException;
import dev.chai.spec.file.TextLine;
import dev.chai.spec.file.TextLines;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON and JSON Lines with errors that name file, line and field. Thread-safe. */
public final class JsonLines {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private JsonLines() {}

    /**
     * One object with the place it came from.
     *
     * @param source the file
     * @param line its line from 1; 0 where it is part of a larger document
     * @param pointer where in the document, as a JSON pointer; empty for a line
     * @param json the object
     */
    public record Entry(String source, int line, String pointer, JsonNode json) {
        /** Returns the text of a required field. */
        public String text(String field) {
            JsonNode value = json.get(field);
            if (value == null || !value.isString()) {
                throw problem(field, value == null ? "is missing" : "should be text, not " + shown(value));
            }
            return value.asString();
        }

        /** Returns the text of the required field {@code id}, which none of the seen ones may be; it is one of them from now on. */
        public String newId(Set<String> seen) {
            JsonNode value = json.get("id");
            // Other tools number their rows.
            String id = value != null && value.isIntegralNumber() ? value.asString() : text("id");
            if (!seen.add(id)) {
                throw problem("id", "\"" + id + "\" occurs twice");
            }
            return id;
        }

        /** Returns the text of a field, or another one where it is absent or null. */
        public String text(String field, String otherwise) {
            return json.hasNonNull(field) ? text(field) : otherwise;
        }

        /** Returns a required number; the words NaN, Infinity and -Infinity count as numbers. */
        public double number(String field) {
            JsonNode value = json.get(field);
            if (value != null && value.isNumber()) {
                return finite(field, value);
            }
            if (value != null && value.isString()) {
                double special = special(value.asString());
                if (special != 0) {
                    return special;
                }
            }
            throw problem(field, value == null ? "is missing" : "should be a number, not " + shown(value));
        }

        private double finite(String field, JsonNode value) {
            double number = value.doubleValue();
            if (!Double.isFinite(number)) {
                throw problem(field, "should be a number of at most 1.7e308, not " + shown(value));
            }
            return number;
        }

        private static double special(String text) {
            return switch (text) {
                case "NaN" -> Double.NaN;
                case "Infinity" -> Double.POSITIVE_INFINITY;
                case "-Infinity" -> Double.NEGATIVE_INFINITY;
                default -> 0;
            };
        }

        /** Returns the texts of a required array. */
        public List<String> texts(String field) {
            JsonNode value = json.get(field);
            if (value == null || !value.isArray()) {
                throw problem(field, value == null ? "is missing" : "should be an array, not " + shown(value));
            }
            List<String> texts = new ArrayList<>();
            for (JsonNode element : value) {
                if (!element.isString()) {
                    throw problem(field, "should hold texts only, not " + shown(element));
                }
                texts.add(element.asString());
            }
            return texts;
        }

        /** Returns the texts of a required object, in their order. */
        public Map<String, String> textMap(String field) {
            Map<String, String> texts = new LinkedHashMap<>();
            for (Map.Entry<String, JsonNode> entry : child(field).json.properties()) {
                texts.put(entry.getKey(), entry.getValue().asString(""));
            }
            return texts;
        }

        /** Returns a required object. */
        public Entry child(String field) {
            JsonNode value = json.get(field);
            if (value == null || !value.isObject()) {
                throw problem(field, value == null ? "is missing" : "should be an object, not " + shown(value));
            }
            return new Entry(source, line, pointer + "/" + field, value);
        }

        /** Returns the objects of an array field; none if it is absent. */
        public List<Entry> children(String field) {
            JsonNode value = json.path(field);
            if (!value.isArray() && !value.isMissingNode() && !value.isNull()) {
                throw problem(field, "should be an array, not " + shown(value));
            }
            List<Entry> children = new ArrayList<>();
            for (int i = 0; i < value.size(); i++) {
                if (!value.get(i).isObject()) {
                    throw problem(field, "should hold objects only, not " + shown(value.get(i)));
                }
                children.add(new Entry(source, line, pointer + "/" + field + "/" + i, value.get(i)));
            }
            return children;
        }

        /** Returns the numbers of a required array. */
        public double[] numbers(String field) {
            JsonNode value = json.get(field);
            if (value == null || !value.isArray()) {
                throw problem(field, value == null ? "is missing" : "should be an array, not " + shown(value));
            }
            double[] numbers = new double[value.size()];
            for (int i = 0; i < numbers.length; i++) {
                if (!value.get(i).isNumber()) {
                    throw problem(field, "should hold numbers only, not " + shown(value.get(i)));
                }
                numbers[i] = finite(field, value.get(i));
            }
            return numbers;
        }

        /** Returns time spans: one pair of seconds, or an array of pairs; nested arrays are flattened, reversed pairs turned round. */
        public List<TimeSpan> spans(String field) {
            JsonNode value = json.get(field);
            if (value == null || !value.isArray()) {
                throw problem(field, value == null ? "is missing" : "should be [start, end], not " + shown(value));
            }
            List<TimeSpan> spans = new ArrayList<>();
            collect(field, value, spans);
            return spans;
        }

        private void collect(String field, JsonNode value, List<TimeSpan> spans) {
            if (value.size() == 2 && value.get(0).isNumber() && value.get(1).isNumber()) {
                spans.add(TimeSpan.ordered(finite(field, value.get(0)), finite(field, value.get(1))));
                return;
            }
            for (JsonNode inner : value) {
                if (!inner.isArray()) {
                    throw problem(field, "should hold pairs of seconds, not " + shown(inner));
                }
                collect(field, inner, spans);
            }
        }

        /** Returns an error about a field of this object. */
        public ChaiDataException problem(String field, String what) {
            return ChaiDataException.at(source, line, 0, pointer + "/" + field, "\"" + field + "\" " + what);
        }

        private static String shown(JsonNode value) {
            String text = value.toString();
            return text.length() > 60 ? text.substring(0, 57) + "..." : text;
        }
    }

    /** Hands over every line that is not blank; lines are forgotten as it goes. */
    public static void forEach(Path file, Consumer<Entry> consumer) throws IOException {
        try (TextLines lines = TextLines.open(file, TextLines.maxLineBytes())) {
            for (Optional<TextLine> line = lines.next(); line.isPresent(); line = lines.next()) {
                if (!line.get().isBlank()) {
                    int number = line.get().number();
                    JsonNode json = line(file, number, line.get().require());
                    consumer.accept(new Entry(file.toString(), number, "", json));
                }
            }
        }
    }

    /** Returns the objects of a JSON array file. */
    public static List<Entry> array(Path file) throws IOException {
        JsonNode root = tree(file);
        if (!root.isArray()) {
            throw ChaiDataException.in(file.toString(), "should hold a JSON array");
        }
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < root.size(); i++) {
            entries.add(element(file, "/" + i, root.get(i)));
        }
        return entries;
    }

    /** Returns the objects of a JSON object file, by their keys. */
    public static Map<String, Entry> object(Path file) throws IOException {
        JsonNode root = tree(file);
        if (!root.isObject()) {
            throw ChaiDataException.in(file.toString(), "should hold a JSON object");
        }
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> property : root.properties()) {
            entries.put(property.getKey(), element(file, "/" + property.getKey(), property.getValue()));
        }
        return entries;
    }

    /** Returns whether the file holds one JSON array, as its first character shows. */
    public static boolean isArray(Path file) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            int c = reader.read();
            while (c == 0xFEFF || Character.isWhitespace(c)) {
                c = reader.read();
            }
            return c == '[';
        } catch (CharacterCodingException e) {
            throw ChaiDataException.in(file.toString(), "is not UTF-8 text; save it as UTF-8");
        }
    }

    private static JsonNode tree(Path file) throws IOException {
        try {
            String text = Files.readString(file);
            return JSON.readTree(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            throw ChaiDataException.in(file.toString(), "is not UTF-8 text; save it as UTF-8");
        } catch (JacksonException e) {
            throw malformed(file, e.getLocation().getLineNr(), e);
        }
    }

    private static Entry element(Path file, String pointer, JsonNode json) {
        if (!json.isObject()) {
            throw ChaiDataException.at(file.toString(), 0, 0, pointer, "should be an object");
        }
        return new Entry(file.toString(), 0, pointer, json);
    }

    private static JsonNode line(Path file, int line, String text) {
        try {
            JsonNode node = JSON.readTree(text);
            if (node.isObject()) {
                return node;
            }
        } catch (JacksonException e) {
            throw malformed(file, line, e);
        }
        throw ChaiDataException.at(
                file.toString(), line, 1, "should be a JSON object such as {\"id\":\"1\",\"text\":\"...\"}");
    }

    private static ChaiDataException malformed(Path file, int line, JacksonException e) {
        return ChaiDataException.at(
                file.toString(), line, e.getLocation().getColumnNr(), "is not JSON: " + e.getOriginalMessage());
    }
}
