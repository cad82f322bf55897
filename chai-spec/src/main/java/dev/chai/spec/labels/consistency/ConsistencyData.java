package dev.chai.spec.labels.consistency;

import dev.chai.spec.Primitive;
import dev.chai.spec.Taxonomy;
import dev.chai.spec.bundled.Resources;
import dev.chai.spec.labels.ClipLabels;
import dev.chai.spec.labels.Condition;
import dev.chai.spec.labels.authors.LabelFile;
import dev.chai.spec.labels.consistency.ConsistencyRules.CheckedRule;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads the data file of the consistency rules. */
final class ConsistencyData {
    private ConsistencyData() {}

    static List<CheckedRule> read(JsonNode data) {
        List<CheckedRule> rules = new ArrayList<>();
        for (JsonNode rule : data.path("rules")) {
            rules.add(rule(rule));
        }
        return rules;
    }

    private static CheckedRule rule(JsonNode json) {
        String id = json.path("id").stringValue();
        ConsistencyRule rule = new ConsistencyRule(
                id,
                RuleKind.of(json.path("kind").stringValue()),
                json.path("basis").stringValue().equals("source"),
                RuleScope.of(json.path("scope").stringValue()),
                json.path("summary").stringValue(),
                json.path("help").stringValue(),
                examples(json, id, "good"),
                examples(json, id, "bad"),
                examples(json, id, "shows"));
        List<Check> checks = new ArrayList<>();
        for (JsonNode check : json.path("checks")) {
            checks.add(check(check));
        }
        return new CheckedRule(rule, List.copyOf(checks), json.path("text").asBoolean(true));
    }

    private static List<ClipLabels> examples(JsonNode rule, String id, String key) {
        List<ClipLabels> examples = new ArrayList<>();
        for (JsonNode example : rule.path(key)) {
            String name = id + " " + key + " " + (examples.size() + 1);
            examples.add(LabelFile.clip(example, name, "consistency.json"));
        }
        return examples;
    }

    private static Check check(JsonNode json) {
        if (json.has("excludes")) {
            return new Check.Excludes(operands(json.path("excludes")), operands(json.path("and")), time(json));
        }
        if (json.has("atMostOne")) {
            return new Check.OneOf(operands(json.path("atMostOne")), false);
        }
        if (json.has("exactlyOne")) {
            return new Check.OneOf(operands(json.path("exactlyOne")), true);
        }
        if (json.has("requires")) {
            return new Check.Requires(condition(json, "when"), condition(json, "requires"));
        }
        if (json.has("forbids")) {
            return new Check.Forbids(condition(json, "forbids"));
        }
        if (json.has("infers")) {
            return new Check.Infers(
                    condition(json, "when"),
                    Resources.strings(json.path("infers")),
                    json.path("note").asString(""));
        }
        return switch (json.path("coded").stringValue()) {
            case "unchanged-end" -> new Check.UnchangedEnd();
            case "leaves-the-rest-undecided" -> new Check.LeavesTheRestUndecided();
            default -> throw new IllegalStateException("the schema knows this check, the reader does not: " + json);
        };
    }

    private static Exclusion.Time time(JsonNode json) {
        return switch (json.path("time").asString("same")) {
            case "throughout" -> Exclusion.Time.THROUGHOUT;
            case "clip" -> Exclusion.Time.ANY_TIME;
            default -> Exclusion.Time.SAME_TIME;
        };
    }

    private static Condition condition(JsonNode json, String key) {
        return Condition.parse(json.path(key).stringValue());
    }

    /** Ids, {@code #group} and {@code /sub-aspect}; a leading {@code !} takes away. */
    private static Set<String> operands(JsonNode list) {
        Set<String> ids = new LinkedHashSet<>();
        for (String operand : Resources.strings(list)) {
            if (operand.startsWith("!")) {
                members(operand.substring(1)).forEach(ids::remove);
            } else {
                ids.addAll(members(operand));
            }
        }
        return ids;
    }

    private static List<String> members(String operand) {
        Taxonomy taxonomy = Taxonomy.bundled();
        List<Primitive> found = switch (operand.charAt(0)) {
            case '#' -> taxonomy.group(operand.substring(1));
            case '/' -> taxonomy.bySubAspect(operand.substring(1));
            default -> List.of(taxonomy.require(operand));
        };
        if (found.isEmpty()) {
            throw new IllegalStateException("nothing is called " + operand);
        }
        return found.stream().map(Primitive::id).toList();
    }
}
