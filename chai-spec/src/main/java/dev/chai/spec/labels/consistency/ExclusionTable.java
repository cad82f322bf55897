package dev.chai.spec.labels.consistency;

import dev.chai.spec.Primitive;
import dev.chai.spec.Taxonomy;
import dev.chai.spec.labels.StateModel;
import dev.chai.spec.labels.consistency.ConsistencyRules.CheckedRule;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the rule by which two primitives exclude each other. Of several numbered rules the one with the fewest pairs wins. */
final class ExclusionTable {
    private final Map<String, Map<String, Entry>> byPair = new HashMap<>();
    private final Map<String, Set<String>> counted = new HashMap<>();

    ExclusionTable(List<CheckedRule> rules) {
        for (CheckedRule rule : rules) {
            rule.checks().forEach(this::compatible);
        }
        for (CheckedRule rule : rules) {
            if (rule.inText()) {
                rule.checks().forEach(check -> add(rule.rule(), check));
            }
        }
    }

    Optional<Exclusion> find(String first, String second) {
        Entry entry = byPair.getOrDefault(first, Map.of()).get(second);
        return entry == null ? byGroup(first, second) : Optional.of(entry.exclusion);
    }

    private void add(ConsistencyRule rule, Check check) {
        if (check instanceof Check.Excludes excludes) {
            int pairs = excludes.first().size() * excludes.second().size();
            Entry entry = new Entry(exclusion(rule, excludes.time()), pairs);
            for (String a : excludes.first()) {
                for (String b : excludes.second()) {
                    put(a, b, entry);
                    put(b, a, entry);
                }
            }
        } else if (check instanceof Check.OneOf one) {
            int pairs = one.members().size() * (one.members().size() - 1) / 2;
            Entry entry = new Entry(exclusion(rule, Exclusion.Time.SAME_TIME), pairs);
            one.members().forEach(a -> one.members().forEach(b -> put(a, b, entry)));
        }
    }

    private void put(String a, String b, Entry entry) {
        if (!a.equals(b) && !isCompatible(a, b)) {
            byPair.computeIfAbsent(a, key -> new HashMap<>())
                    .merge(b, entry, (old, fresh) -> fresh.pairs < old.pairs ? fresh : old);
        }
    }

    private Optional<Exclusion> byGroup(String first, String second) {
        Taxonomy taxonomy = Taxonomy.bundled();
        Optional<String> group = taxonomy.find(first).flatMap(Primitive::exclusiveGroup);
        boolean excluded = !first.equals(second)
                && group.isPresent()
                && group.equals(taxonomy.find(second).flatMap(Primitive::exclusiveGroup))
                && !StateModel.bundled().isPerElement(group.get())
                && !isCompatible(first, second);
        if (!excluded) {
            return Optional.empty();
        }
        String explanation = taxonomy.require(first).name() + " and "
                + taxonomy.require(second).name() + " exclude each other: at one time only one value of "
                + group.get().replace('-', ' ') + " holds.";
        String help = "Keep the one that is seen, or say which holds at the start and which at the end.";
        return Optional.of(
                new Exclusion("one-of:" + group.get(), RuleKind.ERROR, Exclusion.Time.SAME_TIME, explanation, help));
    }

    /** What counts as something wider does not contradict it, for example ultra-shallow with shallow focus. */
    private void compatible(Check check) {
        if (check instanceof Check.Infers infers) {
            infers.then()
                    .forEach(id -> counted.computeIfAbsent(id, key -> new HashSet<>())
                            .addAll(infers.when().primitives()));
        }
    }

    private boolean isCompatible(String a, String b) {
        return counted.getOrDefault(a, Set.of()).contains(b)
                || counted.getOrDefault(b, Set.of()).contains(a);
    }

    private static Exclusion exclusion(ConsistencyRule rule, Exclusion.Time time) {
        return new Exclusion(rule.id(), rule.kind(), time, rule.summary(), rule.help());
    }

    private record Entry(Exclusion exclusion, int pairs) {}
}
