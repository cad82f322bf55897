package dev.chai.spec.data;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * Checks JSON against a JSON Schema (2020-12) and words what is wrong for the person who wrote the file.
 *
 * <pre>{@code
 * DataSchema schema = DataSchema.of(Taxonomy.class.getResourceAsStream("taxonomy/taxonomy.schema.json"));
 * List<DataProblem> problems = schema.problems(JsonText.read(path, ReadLimits.standard()));
 * // ours.json:4:7 at /primitives/0/alias: unknown key "alias", did you mean aliases?
 * }</pre>
 *
 * <p>The {@code description} beside a {@code pattern} or {@code not} completes the sentence "... must be"; unknown keys
 * are compared with the {@code properties} beside {@code additionalProperties}.
 *
 * <p>Immutable and thread-safe. Making one takes some hundred milliseconds the first time in a process, so it is no
 * part of loading bundled data.
 *
 * @since 0.1
 */
public final class DataSchema {
    /** More problems than anyone fixes in one go. */
    private static final int MOST_PROBLEMS = 100;

    private final Schema schema;

    private DataSchema(Schema schema) {
        this.schema = schema;
    }

    /**
     * Reads a schema and closes the stream.
     *
     * @throws UncheckedIOException if the stream fails
     */
    public static DataSchema of(InputStream json) {
        try (json) {
            String text = new String(json.readAllBytes(), StandardCharsets.UTF_8);
            SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
            return new DataSchema(registry.getSchema(text, InputFormat.JSON));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns what is wrong with the document, from top to bottom, the first 100 problems; empty if nothing is. */
    public List<DataProblem> problems(JsonText text) {
        return schema.validate(text.tree()).stream()
                .limit(MOST_PROBLEMS)
                .map(error -> problem(text, error))
                .distinct()
                .sorted(Comparator.comparingInt(DataProblem::line).thenComparingInt(DataProblem::column))
                .toList();
    }

    private DataProblem problem(JsonText text, Error error) {
        String pointer = error.getInstanceLocation().toString();
        String key = Optional.ofNullable(error.getProperty()).orElse("");
        String within = pointer + "/" + key.replace("~", "~0").replace("/", "~1");
        return switch (error.getKeyword()) {
            case "additionalProperties" ->
                text.problemWithKey(within, "unknown key " + Excerpt.quote(key) + Nearest.hint(key, knownKeys(error)));
            case "propertyNames" ->
                text.problemWithKey(within, "key " + Excerpt.quote(key) + " " + wording(error.getSchemaNode(), error));
            case "required" -> text.problem(pointer, "\"" + key + "\" is missing");
            default -> text.problem(pointer, message(error));
        };
    }

    private String message(Error error) {
        JsonNode value = error.getInstanceNode();
        return switch (error.getKeyword()) {
            case "enum" -> Excerpt.quote(plain(value)) + " is unknown" + Nearest.hint(plain(value), values(error));
            case "const" -> Excerpt.quote(plain(value)) + " must be " + error.getSchemaNode();
            case "pattern" -> Excerpt.quote(plain(value)) + " must be " + wording(parent(error), error);
            case "not" -> wording(parent(error), error);
            default -> Excerpt.firstLine(error.getMessage());
        };
    }

    /** The schema's own words where it has some, else the validator's. */
    private static String wording(JsonNode schema, Error error) {
        JsonNode description = schema.path("description");
        return Excerpt.firstLine(description.isString() ? description.stringValue() : error.getMessage());
    }

    private static List<String> values(Error error) {
        return StreamSupport.stream(error.getSchemaNode().spliterator(), false)
                .map(DataSchema::plain)
                .toList();
    }

    private List<String> knownKeys(Error error) {
        return List.copyOf(parent(error).path("properties").propertyNames());
    }

    /** The schema object that holds the keyword. */
    private JsonNode parent(Error error) {
        String at = error.getSchemaLocation().toString();
        String pointer = at.substring(at.indexOf('#') + 1);
        return schema.getSchemaNode().at(pointer.substring(0, pointer.lastIndexOf('/')));
    }

    private static String plain(JsonNode value) {
        return value.isString() ? value.stringValue() : value.toString();
    }
}
