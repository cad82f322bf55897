package dev.chai.cli;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * One input line of a command that reads {@code {"id","text"}}: the record, or the reason why it is none.
 *
 * <p>The id is kept as it stands, number or string. Other keys are left to the commands that know them.
 *
 * @param id the id as JSON, empty where there is none
 * @param error what is wrong and where
 */
record TextRecord(Optional<String> id, boolean numeric, String text, Optional<String> error) {
    private static final JsonFactory JSON = new JsonFactory();

    static TextRecord parse(JsonLines.Line line) {
        if (line.problem().isPresent()) {
            return failed(
                    Optional.empty(),
                    false,
                    "line " + line.number() + ": " + line.problem().get());
        }
        Reader reader = new Reader();
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), line.text())) {
            reader.read(parser);
        } catch (JacksonException e) {
            return failed(
                    reader.id, reader.numeric, "line " + line.number() + ": " + where(e) + e.getOriginalMessage());
        }
        return reader.problem
                .map(p -> failed(reader.id, reader.numeric, "line " + line.number() + ": " + p))
                .orElseGet(() -> new TextRecord(reader.id, reader.numeric, reader.text.orElse(""), Optional.empty()));
    }

    void writeId(JsonGenerator json) {
        if (id.isEmpty()) {
            json.writeNullProperty("id");
        } else if (numeric) {
            json.writeName("id");
            json.writeNumber(id.get());
        } else {
            json.writeStringProperty("id", id.get());
        }
    }

    private static TextRecord failed(Optional<String> id, boolean numeric, String problem) {
        return new TextRecord(id, numeric, "", Optional.of(problem));
    }

    private static String where(JacksonException e) {
        return e.getLocation() == null ? "" : "column " + e.getLocation().getColumnNr() + ": ";
    }

    /** Collects the two fields; skips all others. */
    private static final class Reader {
        Optional<String> id = Optional.empty();
        boolean numeric;
        Optional<String> text = Optional.empty();
        Optional<String> problem = Optional.empty();

        void read(JsonParser parser) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                problem = Optional.of("expected a JSON object such as {\"id\":\"1\",\"text\":\"...\"}");
                return;
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                field(parser, parser.currentName());
            }
            if (parser.nextToken() != null) {
                problem = Optional.of("more than one JSON value on the line");
            } else if (problem.isEmpty() && text.isEmpty()) {
                problem = Optional.of("\"text\" is missing");
            }
        }

        private void field(JsonParser parser, String name) {
            JsonToken value = parser.nextToken();
            if (name.equals("id") && value.isScalarValue()) {
                numeric = value.isNumeric();
                id = Optional.of(parser.getString());
            } else if (name.equals("text") && value == JsonToken.VALUE_STRING) {
                text = Optional.of(parser.getString());
            } else if (name.equals("text")) {
                problem = Optional.of("\"text\" must be a string");
            } else {
                parser.skipChildren();
            }
        }
    }
}
