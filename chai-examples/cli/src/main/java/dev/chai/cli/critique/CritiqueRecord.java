package dev.chai.cli.critique;

import dev.chai.cli.lint.LintRecord;
import dev.chai.critique.check.CheckInput;
import dev.chai.spec.data.ChaiDataException;
import dev.chai.spec.file.TextLine;
import dev.chai.spec.labels.authors.LabelFile;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * One critique as a line of input gives it, {@code {"id","preCaption","critique","postCaption"?,"labels"?}}, or the reason why it is none.
 *
 * @param id the id as a string, empty where there is none
 * @param numeric whether the id was a number, so that the answer gives a number back
 */
record CritiqueRecord(String id, boolean numeric, CheckInput input, Optional<String> error) {
    private static final JsonFactory JSON = new JsonFactory();

    static CritiqueRecord parse(TextLine line) {
        String where = "line " + line.number() + ": ";
        Reader reader = new Reader();
        if (line.problem().isPresent()) {
            return reader.failed(where + line.problem().get());
        }
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), line.text())) {
            reader.read(parser);
            return new CritiqueRecord(reader.id, reader.numeric, reader.input(), Optional.empty());
        } catch (JacksonException e) {
            String column =
                    e.getLocation() == null ? "" : "column " + e.getLocation().getColumnNr() + ": ";
            return reader.failed(where + column + e.getOriginalMessage());
        } catch (ChaiDataException | IllegalArgumentException e) {
            return reader.failed(where + e.getMessage());
        }
    }

    void writeId(JsonGenerator json) {
        if (numeric) {
            json.writeName("id");
            json.writeNumber(id);
        } else {
            json.writeStringProperty("id", id);
        }
    }

    /** Collects the fields that count; skips all others. */
    private static final class Reader {
        private String id = "";
        private boolean numeric;
        private final Map<String, String> texts = new HashMap<>();
        private Optional<String> labels = Optional.empty();

        CritiqueRecord failed(String problem) {
            return new CritiqueRecord(id, numeric, CheckInput.of("", ""), Optional.of(problem));
        }

        void read(JsonParser parser) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException(
                        "expected a JSON object such as {\"id\":\"1\",\"preCaption\":\"...\",\"critique\":\"...\"}");
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                field(parser, name, parser.nextToken());
            }
            if (parser.nextToken() != null) {
                throw new IllegalArgumentException("more than one JSON value on the line");
            }
        }

        private void field(JsonParser parser, String name, JsonToken value) {
            switch (name) {
                case "id" -> {
                    numeric = value.isNumeric();
                    id = value.isScalarValue() && value != JsonToken.VALUE_NULL ? parser.getString() : "";
                    parser.skipChildren();
                }
                case "preCaption", "critique", "postCaption" -> text(parser, name, value);
                case "labels" -> labels = Optional.of(LintRecord.rawLabels(parser, value));
                default -> parser.skipChildren();
            }
        }

        private void text(JsonParser parser, String name, JsonToken value) {
            if (value == JsonToken.VALUE_STRING) {
                texts.put(name, parser.getString());
            } else if (value != JsonToken.VALUE_NULL) {
                throw new IllegalArgumentException("\"" + name + "\" must be a string");
            }
        }

        CheckInput input() {
            CheckInput input = CheckInput.of(required("preCaption"), required("critique"));
            String post = texts.get("postCaption");
            input = post == null ? input : input.withPost(post);
            return labels.isPresent() ? input.withLabels(LabelFile.clip(labels.get(), "labels", 1)) : input;
        }

        private String required(String name) {
            String text = texts.get(name);
            if (text == null) {
                throw new IllegalArgumentException("\"" + name + "\" is missing");
            }
            return text;
        }
    }
}
