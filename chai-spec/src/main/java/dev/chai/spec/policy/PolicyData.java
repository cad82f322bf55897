package dev.chai.spec.policy;

import dev.chai.spec.Aspect;
import dev.chai.spec.labels.Condition;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The policy file inside the jar. It is checked by the tests, so loading checks nothing again.
 *
 * @param rules what holds for all aspects
 * @param policies one for each aspect
 */
record PolicyData(List<String> rules, Map<Aspect, CaptionPolicy> policies) {
    static PolicyData load() {
        try (InputStream in = open("policy.json")) {
            return read(JsonMapper.shared().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static InputStream open(String name) {
        return Objects.requireNonNull(PolicyData.class.getResourceAsStream(name), name);
    }

    private static PolicyData read(JsonNode data) {
        Map<Aspect, CaptionPolicy> policies = new EnumMap<>(Aspect.class);
        for (JsonNode entry : data.path("aspects")) {
            Entry read = Entry.read(entry);
            policies.put(read.aspect, new CaptionPolicy(read));
        }
        return new PolicyData(List.copyOf(strings(data.path("rules"))), policies);
    }

    private static List<String> strings(JsonNode array) {
        List<String> values = new ArrayList<>();
        for (JsonNode value : array) {
            values.add(value.stringValue());
        }
        return values;
    }

    /** What the file says about one aspect. */
    record Entry(
            Aspect aspect, String goal, String order, List<Aspect> context, List<Slot> slots, List<SpecialCase> cases) {
        static Entry read(JsonNode json) {
            List<Slot> slots = new ArrayList<>();
            for (JsonNode slot : json.path("slots")) {
                slots.add(new Slot(slot));
            }
            List<SpecialCase> cases = new ArrayList<>();
            for (JsonNode special : json.path("cases")) {
                Condition when = Condition.parse(special.path("when").stringValue());
                cases.add(new SpecialCase(when, special.path("text").stringValue()));
            }
            return new Entry(
                    aspect(json.path("aspect").stringValue()),
                    json.path("goal").stringValue(),
                    json.path("order").stringValue(),
                    strings(json.path("context")).stream().map(Entry::aspect).toList(),
                    slots,
                    cases);
        }

        private static Aspect aspect(String id) {
            return Aspect.find(id).orElseThrow();
        }
    }
}
