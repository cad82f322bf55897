package dev.chai.spec.labels.consistency;

import dev.chai.spec.bundled.Resources;
import dev.chai.spec.data.Nearest;
import dev.chai.spec.labels.ClipLabels;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The 67 consistency rules between primitives: what cannot be true together, what is unusual, what else follows.
 *
 * <pre>{@code
 * ConsistencyRules rules = ConsistencyRules.bundled();
 * rules.validate(labels);                                  // violations of errors and warnings
 * rules.inferences(labels);                                // what else follows
 * rules.exclusion("static-camera", "pan-left");            // C01, for texts
 * rules.contradictions(List.of(Assertion.throughout("deep-focus"), Assertion.throughout("rack-focus")));
 * }</pre>
 *
 * <p>An undecided label never breaks a rule: a violation is certain. Rules of other scopes than the clip are listed but not decided
 * here.
 *
 * <p>Immutable and thread-safe. Validation costs the evaluation of some hundred small conditions; contradictions of n statements cost
 * n squared hash accesses. Source: taxonomy specification, section "Consistency rules between primitives".
 *
 * @since 0.1
 */
public final class ConsistencyRules {
    private final Map<String, CheckedRule> rules = new LinkedHashMap<>();
    private final ExclusionTable exclusions;

    private ConsistencyRules() {
        List<CheckedRule> read = ConsistencyData.read(Resources.json(ConsistencyRules.class, "consistency.json"));
        read.forEach(rule -> rules.put(rule.rule().id(), rule));
        exclusions = new ExclusionTable(read);
    }

    /** Returns the rules that come with the library, loaded on first use and shared. */
    public static ConsistencyRules bundled() {
        return Bundled.RULES;
    }

    /** Returns all rules, in the order of their ids. */
    public List<ConsistencyRule> rules() {
        return rules.values().stream().map(CheckedRule::rule).toList();
    }

    /**
     * Returns the rule of this id.
     *
     * @throws IllegalArgumentException if there is none; the message names the nearest
     */
    public ConsistencyRule require(String id) {
        CheckedRule found = rules.get(id);
        if (found == null) {
            throw new IllegalArgumentException("no consistency rule \"" + id + "\"" + Nearest.hint(id, rules.keySet()));
        }
        return found.rule();
    }

    /** Returns what breaks a rule, in the order of the rules, one violation a rule. */
    public List<Violation> validate(ClipLabels labels) {
        List<Violation> violations = new ArrayList<>();
        for (CheckedRule checked : rules.values()) {
            if (checked.rule().kind() != RuleKind.INFERENCE) {
                violation(checked, labels).ifPresent(violations::add);
            }
        }
        return List.copyOf(violations);
    }

    /** Returns what else follows, in the order of the rules. */
    public List<Inference> inferences(ClipLabels labels) {
        List<Inference> inferences = new ArrayList<>();
        for (CheckedRule checked : rules.values()) {
            if (checked.rule().kind() == RuleKind.INFERENCE) {
                for (Check check : checked.checks()) {
                    inference(checked.rule(), check, labels).ifPresent(inferences::add);
                }
            }
        }
        return List.copyOf(inferences);
    }

    /**
     * Returns the rule by which two primitives exclude each other, for statements of a text: the most specific numbered rule, else the
     * exclusive group that both belong to. Empty if both may hold, if one is unknown, or for groups that describe one element of the
     * picture, such as poses.
     */
    public Optional<Exclusion> exclusion(String first, String second) {
        return exclusions.find(first, second);
    }

    /** Returns the statements of one text that contradict each other, ordered by the first and then the second index. */
    public List<Contradiction> contradictions(List<Assertion> statements) {
        List<Contradiction> found = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            for (int j = i + 1; j < statements.size(); j++) {
                Optional<Exclusion> exclusion = between(statements.get(i), statements.get(j));
                if (exclusion.isPresent()) {
                    found.add(new Contradiction(i, j, exclusion.get()));
                }
            }
        }
        return List.copyOf(found);
    }

    private Optional<Exclusion> between(Assertion first, Assertion second) {
        return exclusion(first.primitive(), second.primitive()).filter(rule -> rule.appliesTo(first, second));
    }

    private static Optional<Violation> violation(CheckedRule checked, ClipLabels labels) {
        Set<String> involved = new LinkedHashSet<>();
        StringBuilder message = new StringBuilder(checked.rule().summary());
        for (Check check : checked.checks()) {
            List<String> here = check.involved(labels);
            if (!here.isEmpty()) {
                involved.addAll(here);
                message.append(' ').append(check.detail(labels, here));
            }
        }
        ConsistencyRule rule = checked.rule();
        return involved.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Violation(rule.id(), rule.kind(), List.copyOf(involved), message.toString(), rule.help()));
    }

    private static Optional<Inference> inference(ConsistencyRule rule, Check check, ClipLabels labels) {
        List<String> from = check.involved(labels);
        if (from.isEmpty()) {
            return Optional.empty();
        }
        List<String> also = check instanceof Check.Infers infers ? infers.then() : from;
        return Optional.of(new Inference(rule.id(), from, also, check.detail(labels, from)));
    }

    /**
     * A rule with its checks.
     *
     * @param rule what people read
     * @param checks what is executed
     * @param inText whether its pairs also exclude each other in a text
     */
    record CheckedRule(ConsistencyRule rule, List<Check> checks, boolean inText) {}

    private static final class Bundled {
        static final ConsistencyRules RULES = new ConsistencyRules();
    }
}
