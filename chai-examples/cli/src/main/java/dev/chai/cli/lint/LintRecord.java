package dev.chai.cli.lint;

import dev.chai.spec.Aspect;
import dev.chai.spec.data.ChaiDataException;
import dev.chai.spec.data.Nearest;
import dev.chai.spec.file.TextLine;
import dev.chai.spec.labels.authors.LabelFile;
import dev.chai.spec.rule.CaptionInput;
import dev.chai.spec.rule.Profile;
import dev.chai.spec.rule.Target;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * One text to lint, as a line of input gives it: the text with what is known about it, or the reason why it is none.
 *
 * @param id the id as a string, empty where there is none
 * @param numeric whether the id was a number, so that the answer gives a number back
 * @param kind what kind of text it is, where the line says so
 * @param target the generator it is written for, where the line says so
 */
public record LintRecord(
        String id,
        boolean numeric,
        CaptionInput input,
        Optional<Profile> kind,
        Optional<Target> target,
        Optional<String> error) {
    private static final CaptionInput NOTHING = CaptionInput.of("");

    /** A line of plain text. */
    static LintRecord plain(String id, CaptionInput input) {
        return new LintRecord(id, false, input.withId(id), Optional.empty(), Optional.empty(), Optional.empty());
    }

    static LintRecord failed(String id, boolean numeric, String problem) {
        return new LintRecord(id, numeric, NOTHING, Optional.empty(), Optional.empty(), Optional.of(problem));
    }

    /** A line of JSON. */
    static LintRecord parse(TextLine line) {
        String where = "line " + line.number() + ": ";
        if (line.problem().isPresent()) {
            return failed("", false, where + line.problem().get());
        }
        return Reader.parse(line.text(), where);
    }

    public void writeId(JsonGenerator json) {
        if (numeric) {
            json.writeName("id");
            json.writeNumber(id);
        } else {
            json.writeStringProperty("id", id);
        }
    }

    /** Collects the fields that count; skips all others. Holds the parser's factory: plain text must not wait for its classes. */
    private static final class Reader {
        private static final JsonFactory JSON = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();

        private static final String IGNORE = "ignore";

        String id = "";
        boolean numeric;
        private Optional<String> text = Optional.empty();
        private Optional<Aspect> aspect = Optional.empty();
        private Optional<String> labels = Optional.empty();
        private Optional<Profile> kind = Optional.empty();
        private Optional<Target> target = Optional.empty();
        private final Set<String> ignore = new LinkedHashSet<>();

        static LintRecord parse(String line, String where) {
            Reader reader = new Reader();
            try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), line)) {
                reader.read(parser);
                return reader.record();
            } catch (JacksonException e) {
                String column = e.getLocation() == null
                        ? ""
                        : "column " + e.getLocation().getColumnNr() + ": ";
                return failed(reader.id, reader.numeric, where + column + e.getOriginalMessage());
            } catch (IllegalArgumentException | ChaiDataException e) {
                return failed(reader.id, reader.numeric, where + e.getMessage());
            }
        }

        void read(JsonParser parser) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("expected a JSON object such as {\"id\":\"1\",\"text\":\"...\"}");
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (value != JsonToken.VALUE_NULL) {
                    field(parser, name, value);
                }
            }
            if (parser.nextToken() != null) {
                throw new IllegalArgumentException("more than one JSON value on the line");
            }
        }

        private void field(JsonParser parser, String name, JsonToken value) {
            switch (name) {
                case "id" -> {
                    numeric = value.isNumeric();
                    id = value.isScalarValue() ? parser.getString() : "";
                    parser.skipChildren();
                }
                case "text" -> text = Optional.of(string(parser, name, value));
                case "aspect" -> aspect = Optional.of(aspect(string(parser, name, value)));
                case "kind", "profile" -> kind = Optional.of(Profile.require(string(parser, name, value)));
                case "target" -> target = Optional.of(Target.require(string(parser, name, value)));
                case "labels" -> labels = Optional.of(rawLabels(parser, value));
                case "chai" -> settings(parser, value);
                default -> parser.skipChildren();
            }
        }

        private static String string(JsonParser parser, String name, JsonToken value) {
            if (value != JsonToken.VALUE_STRING) {
                throw new IllegalArgumentException("\"" + name + "\" must be a string");
            }
            return parser.getString();
        }

        /** {@code "chai": {"ignore": ["CAM201"]}}. */
        private void settings(JsonParser parser, JsonToken value) {
            if (value != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("\"chai\" must be an object such as {\"ignore\":[\"CAM201\"]}");
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                if (!name.equals(IGNORE)) {
                    throw new IllegalArgumentException(
                            "\"chai\" has no setting \"" + name + '"' + Nearest.hint(name, List.of(IGNORE)));
                }
                ignore(parser, parser.nextToken());
            }
        }

        private void ignore(JsonParser parser, JsonToken value) {
            if (value != JsonToken.START_ARRAY) {
                throw new IllegalArgumentException("\"ignore\" must be a list of rules such as [\"CAM201\"]");
            }
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                ignore.add(string(parser, IGNORE, parser.currentToken()));
            }
        }

        LintRecord record() {
            if (text.isEmpty()) {
                throw new IllegalArgumentException("\"text\" is missing");
            }
            CaptionInput input = CaptionInput.of(text.get()).withId(id).withIgnore(ignore);
            input = aspect.map(input::withAspect).orElse(input);
            if (labels.isPresent()) {
                input = input.withLabels(LabelFile.clip(labels.get(), "labels", 1));
            }
            return new LintRecord(id, numeric, input, kind, target, Optional.empty());
        }
    }

    /** Returns the JSON of an object, for the reader of labels. */
    public static String rawLabels(JsonParser parser, JsonToken value) {
        if (value != JsonToken.START_OBJECT) {
            throw new IllegalArgumentException("\"labels\" must be an object, of labels or of pos and neg");
        }
        StringWriter copy = new StringWriter();
        try (JsonGenerator json = Reader.JSON.createGenerator(ObjectWriteContext.empty(), copy)) {
            json.copyCurrentStructure(parser);
        }
        return copy.toString();
    }

    static Aspect aspect(String id) {
        List<String> known = Arrays.stream(Aspect.values()).map(Aspect::id).toList();
        return Aspect.find(id)
                .orElseThrow(() -> new IllegalArgumentException(
                        "no aspect \"" + id + "\"; there are " + String.join(", ", known) + Nearest.hint(id, known)));
    }
}
