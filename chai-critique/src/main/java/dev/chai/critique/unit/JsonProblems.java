package dev.chai.critique.unit;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.chai.spec.data.ChaiDataException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/** Says where a JSON text breaks its schema: one located problem for each place. Slow, so only asked for text that did not parse. */
final class JsonProblems {
    private final Schema schema;

    JsonProblems(String schemaResource) {
        try (InputStream in = JsonProblems.class.getResourceAsStream(schemaResource)) {
            schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Objects.requireNonNull(in, schemaResource), InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All problems of one line, in the order of their place; empty where the schema has nothing against it. */
    List<ChaiDataException> of(String source, int line, String json) {
        JsonNode tree;
        try {
            tree = UnitJson.MAPPER.readTree(json);
        } catch (JacksonException e) {
            return List.of(syntax(source, line, e));
        }
        List<ChaiDataException> problems = new ArrayList<>();
        for (Error error : schema.validate(tree)) {
            String pointer = error.getInstanceLocation().toString();
            problems.add(at(source, line, json, pointer, error.getMessage()));
        }
        problems.sort((a, b) -> Integer.compare(a.column(), b.column()));
        return problems;
    }

    /** A problem that the JSON syntax itself has. */
    static ChaiDataException syntax(String source, int line, JacksonException e) {
        int column = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getColumnNr());
        return ChaiDataException.at(
                source,
                line,
                column,
                "no valid JSON: " + firstLine(Objects.requireNonNullElse(e.getOriginalMessage(), "")));
    }

    /** A problem at a place of the text. */
    static ChaiDataException at(String source, int line, String json, String pointer, String problem) {
        return ChaiDataException.at(source, line, column(json, pointer), pointer, problem);
    }

    /** The column, from 1, of the value at a pointer; of the first character where it is not there. */
    private static int column(String json, String pointer) {
        try (JsonParser parser = UnitJson.MAPPER.createParser(json)) {
            while (parser.nextToken() != null) {
                String here = parser.streamReadContext().pathAsPointer().toString();
                boolean value = parser.currentToken() != JsonToken.PROPERTY_NAME;
                if (value && here.equals(pointer)) {
                    return parser.currentTokenLocation().getColumnNr();
                }
            }
        } catch (JacksonException e) {
            return 1;
        }
        return 1;
    }

    static String firstLine(String message) {
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }
}
