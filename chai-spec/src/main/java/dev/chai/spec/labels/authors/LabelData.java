package dev.chai.spec.labels.authors;

import dev.chai.spec.bundled.Resources;
import dev.chai.spec.labels.Condition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The data file of the label rules, with its value lists expanded.
 *
 * @param families the rules
 * @param stores what primary labels store
 * @param fills what other labels store where the primary ones are silent
 */
record LabelData(List<LabelFamily> families, List<LabelStore> stores, List<LabelStore> fills) {
    static LabelData read(JsonNode data) {
        Reader reader = new Reader(data);
        List<LabelFamily> families = new ArrayList<>();
        for (JsonNode family : data.path("families")) {
            families.add(reader.family(family));
        }
        return new LabelData(families, reader.stores, reader.fills);
    }

    /** Expands {value} and {id} and parses each condition. */
    private static final class Reader {
        private final Map<String, Condition> named;
        private final Map<String, Map<String, String>> values = new LinkedHashMap<>();
        private final List<LabelStore> stores = new ArrayList<>();
        private final List<LabelStore> fills = new ArrayList<>();

        Reader(JsonNode data) {
            named = Condition.parseAll(Resources.texts(data.path("named")));
            for (Map.Entry<String, JsonNode> list : data.path("values").properties()) {
                values.put(list.getKey(), Resources.texts(list.getValue()));
            }
        }

        LabelFamily family(JsonNode family) {
            String name = family.path("family").stringValue();
            List<LabelRule> rules = new ArrayList<>();
            for (JsonNode label : family.path("labels")) {
                Map<String, String> of =
                        values.getOrDefault(label.path("values").asString(""), Map.of("", ""));
                of.forEach((value, id) -> rules.add(rule(name, label, new Blank(value, id))));
            }
            return new LabelFamily(name, family.path("why").stringValue(), rules);
        }

        private LabelRule rule(String family, JsonNode label, Blank blank) {
            String path = blank.fill(label.path("label").stringValue());
            LabelRule rule = new LabelRule(
                    path,
                    family,
                    Condition.parse(blank.fill(label.path("rule").stringValue()), named),
                    condition(label.path("judged"), blank),
                    condition(label.path("undecided"), blank),
                    label.path("otherwise").asString("").equals("no"),
                    label.has("stores"));
            store(rule.name(), label.path("stores"), blank).ifPresent(stores::add);
            store(rule.name(), label.path("fills"), blank).ifPresent(fills::add);
            return rule;
        }

        private Optional<Condition> condition(JsonNode text, Blank blank) {
            return text.isString()
                    ? Optional.of(Condition.parse(blank.fill(text.stringValue()), named))
                    : Optional.empty();
        }

        private static Optional<LabelStore> store(String label, JsonNode stores, Blank blank) {
            for (LabelStore.Slot slot : LabelStore.Slot.values()) {
                JsonNode id = stores.path(slot.name().toLowerCase(Locale.ROOT));
                if (id.isString()) {
                    return Optional.of(new LabelStore(
                            label,
                            slot,
                            blank.fill(id.stringValue()),
                            stores.path("on").asString("").equals("no"),
                            stores.path("alsoDenies").asStringOpt(),
                            stores.path("unless").asStringOpt(),
                            stores.path("undecidedIsYesWith").asStringOpt()));
                }
            }
            return Optional.empty();
        }
    }

    private record Blank(String value, String id) {
        String fill(String text) {
            return text.replace("{value}", value).replace("{id}", id);
        }
    }
}
