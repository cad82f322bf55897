package dev.chai.spec.lint;

import dev.chai.spec.rule.Rule;
import dev.chai.spec.rule.Subscription;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Names the phrases that rules subscribe to, as the finder reports them. */
final class RulePhrases {
    private RulePhrases() {}

    /** Returns the key of a rule's phrases; it cannot be that of a shared context, which begins with an at sign. */
    static String key(String ruleId, String name) {
        return ruleId + "/" + name;
    }

    /** Returns the phrases of rules by their keys, rule after rule. */
    static Map<String, List<String>> of(Collection<Rule> rules) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        for (Rule rule : rules) {
            for (Subscription.Phrases phrases : rule.subscription().phrases()) {
                all.put(key(rule.info().id(), phrases.name()), phrases.patterns());
            }
        }
        return all;
    }
}
