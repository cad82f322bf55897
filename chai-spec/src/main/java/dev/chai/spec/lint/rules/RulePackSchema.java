package dev.chai.spec.lint.rules;

import dev.chai.spec.data.DataProblem;
import dev.chai.spec.data.DataSchema;
import dev.chai.spec.data.JsonText;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * Generates the JSON Schema of rule packs from the keys that the reader uses, and checks packs against it.
 *
 * <p>{@code rule-pack.schema.json} beside this class is the same schema for editors; a test compares the two.
 */
public final class RulePackSchema {
    private static final String RULE = "rule";

    private RulePackSchema() {}

    /** Returns what is wrong with a rule pack, from top to bottom; empty if nothing is. */
    public static List<DataProblem> problems(JsonText pack) {
        return Compiled.SCHEMA.problems(pack);
    }

    /** Returns the schema as JSON. */
    static String json() {
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(file().schema()) + "\n";
    }

    private static Form file() {
        Key<?> rules = Key.other(RuleFile.RULES, Form.list(rule()));
        return Form.object(RuleFile.SCHEMA, RuleFile.MACROS, RuleFile.CONTEXTS, rules)
                .with("$schema", "https://json-schema.org/draft/2020-12/schema")
                .with("title", "Rule pack")
                .withDescription("Rules of the caption linter as data.")
                .with("$defs", definitions());
    }

    /** A rule has the common keys, and those of its kind. */
    private static Form rule() {
        return Form.reference(RULE)
                .with(
                        "allOf",
                        RuleKinds.all().stream().map(RulePackSchema::choice).toList());
    }

    private static Map<String, Object> choice(RuleKind kind) {
        Map<String, Object> isKind = Map.of(
                "properties", Map.of("kind", Form.constant(kind.name()).schema()),
                "required", List.of("kind"));
        return new TreeMap<>(Map.of(
                "if", new TreeMap<>(isKind), "then", Form.reference(kind.name()).schema()));
    }

    private static Map<String, Object> definitions() {
        Map<String, Object> definitions = new LinkedHashMap<>();
        definitions.put(
                RULE,
                Form.object(CommonKeys.all()).without("additionalProperties").schema());
        RuleKinds.all()
                .forEach(kind -> definitions.put(kind.name(), definition(kind).schema()));
        definitions.put(ExampleKeys.DEFINITION, ExampleKeys.form().schema());
        return definitions;
    }

    /** The common keys are described once; here they are only allowed. */
    private static Form definition(RuleKind kind) {
        List<Key<?>> keys = new ArrayList<>();
        CommonKeys.all().forEach(key -> keys.add(Key.other(key.name(), Form.ANY)));
        keys.addAll(kind.keys());
        return Form.object(keys).withDescription(kind.summary());
    }

    private static final class Compiled {
        static final DataSchema SCHEMA =
                DataSchema.of(new ByteArrayInputStream(json().getBytes(StandardCharsets.UTF_8)));
    }
}
