package dev.chai.spec.labels.consistency;

import dev.chai.spec.labels.ClipLabels;
import java.util.List;
import java.util.Objects;

/**
 * One of the 67 consistency rules between primitives.
 *
 * <pre>{@code
 * ConsistencyRule rule = ConsistencyRules.bundled().require("C31");
 * rule.summary();        // "Medium full and medium close-up measure a human body."
 * rule.help();           // what to do
 * ConsistencyRules.bundled().validate(rule.bad().get(0));    // [C31 ...]
 * }</pre>
 *
 * <p>Immutable and thread-safe. Source: taxonomy specification, section "Consistency rules between primitives", re-worded.
 *
 * @param id {@code C01} to {@code C67}
 * @param kind whether it is an error, a warning or an inference
 * @param stated whether the authors state or enforce it; else it is derived from the definitions
 * @param scope what it needs to be decided
 * @param summary what it says
 * @param help what to do about a violation
 * @param good labels that keep it, or from which an inference does not follow
 * @param bad labels that break it; empty for an inference
 * @param shows labels from which an inference follows
 * @since 0.1
 */
public record ConsistencyRule(
        String id,
        RuleKind kind,
        boolean stated,
        RuleScope scope,
        String summary,
        String help,
        List<ClipLabels> good,
        List<ClipLabels> bad,
        List<ClipLabels> shows) {
    /** Copies the lists. */
    public ConsistencyRule {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(summary, "summary");
        Objects.requireNonNull(help, "help");
        good = List.copyOf(good);
        bad = List.copyOf(bad);
        shows = List.copyOf(shows);
    }
}
