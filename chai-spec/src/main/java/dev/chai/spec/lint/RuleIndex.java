package dev.chai.spec.lint;

import dev.chai.spec.Primitive;
import dev.chai.spec.mention.AnalyzedText;
import dev.chai.spec.mention.Mention;
import dev.chai.spec.rule.Subscription;
import dev.chai.spec.rule.Subscription.Role;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds the rules that a text triggers: a caption mentions few things, and asking every rule would cost more than finding what the
 * caption mentions. Thread-safe.
 */
final class RuleIndex {
    private static final int CONTEXT_ONLY = -1;

    private final List<ActiveRule> rules;
    private final BitSet everyText = new BitSet();
    /** By watch of the finder: the rule that its phrases trigger, or {@link #CONTEXT_ONLY}. */
    private final int[] byWatch;
    /** By id of a primitive: the rules that its mentions trigger, worked out when a text first mentions it. */
    private final Map<String, BitSet> byPrimitive = new ConcurrentHashMap<>();

    RuleIndex(List<ActiveRule> rules, List<String> watches) {
        this.rules = rules;
        Map<String, Integer> ruleByKey = new HashMap<>();
        for (int i = 0; i < rules.size(); i++) {
            ActiveRule rule = rules.get(i);
            everyText.set(i, rule.subscription().isEveryText());
            for (Subscription.Phrases phrases : rule.subscription().phrases()) {
                if (phrases.role() == Role.TRIGGER) {
                    ruleByKey.put(rule.key(phrases.name()), i);
                }
            }
        }
        byWatch = watches.stream()
                .mapToInt(watch -> ruleByKey.getOrDefault(watch, CONTEXT_ONLY))
                .toArray();
    }

    // HOT: LintBenchmark, runs for every text
    /** Returns the numbers of the rules that a text triggers. */
    BitSet triggeredBy(AnalyzedText text) {
        BitSet triggered = new BitSet(rules.size());
        triggered.or(everyText);
        for (int phrase = 0; phrase < text.phraseCount(); phrase++) {
            int rule = byWatch[text.keyOf(phrase)];
            if (rule != CONTEXT_ONLY) {
                triggered.set(rule);
            }
        }
        for (Mention mention : text.mentions()) {
            Primitive primitive = mention.primitive();
            BitSet known = byPrimitive.get(primitive.id());
            triggered.or(known == null ? index(primitive) : known);
        }
        return triggered;
    }

    private BitSet index(Primitive primitive) {
        BitSet triggered = new BitSet();
        for (int i = 0; i < rules.size(); i++) {
            triggered.set(i, rules.get(i).subscription().isTriggeredBy(primitive));
        }
        byPrimitive.put(primitive.id(), triggered);
        return triggered;
    }
}
