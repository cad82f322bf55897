package dev.chai.spec.lint;

import dev.chai.spec.Primitive;
import dev.chai.spec.mention.AnalyzedText;
import dev.chai.spec.mention.Mention;
import dev.chai.spec.rule.Rule;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which rules a text concerns: a caption speaks of a few things, and asking every rule would cost more than finding what it speaks of.
 * Thread-safe.
 */
final class Wakes {
    private final List<ActiveRule> rules;
    private final BitSet always = new BitSet();
    /** By watch of the finder: the rule that wakes up, or -1. */
    private final int[] byWatch;
    /** By id of a primitive: the rules that wake up, worked out when a text first mentions it. */
    private final Map<String, BitSet> byPrimitive = new ConcurrentHashMap<>();

    Wakes(List<ActiveRule> rules, List<String> watches) {
        this.rules = rules;
        Map<String, Integer> ruleByKey = new HashMap<>();
        for (int i = 0; i < rules.size(); i++) {
            ActiveRule rule = rules.get(i);
            always.set(i, rule.rule().runsAlways());
            for (String name : wakingNames(rule.rule())) {
                ruleByKey.put(rule.key(name), i);
            }
        }
        byWatch = new int[watches.size()];
        for (int watch = 0; watch < byWatch.length; watch++) {
            byWatch[watch] = ruleByKey.getOrDefault(watches.get(watch), -1);
        }
    }

    /** A rule wakes on what it looks for, not on the context that would silence it; without such a name, on all it watches. */
    private static List<String> wakingNames(Rule rule) {
        List<String> sought = new ArrayList<>();
        for (String name : rule.watches().keySet()) {
            if (name.startsWith("find")) {
                sought.add(name);
            }
        }
        return sought.isEmpty() ? List.copyOf(rule.watches().keySet()) : sought;
    }

    /** The numbers of the rules to run on a text. */
    BitSet of(AnalyzedText analyzed) {
        BitSet awake = new BitSet(rules.size());
        awake.or(always);
        for (int phrase = 0; phrase < analyzed.phraseCount(); phrase++) {
            int rule = byWatch[analyzed.keyOf(phrase)];
            if (rule >= 0) {
                awake.set(rule);
            }
        }
        List<Mention> mentions = analyzed.mentions();
        for (int i = 0; i < mentions.size(); i++) {
            awake.or(by(mentions.get(i).primitive()));
        }
        return awake;
    }

    private BitSet by(Primitive primitive) {
        BitSet known = byPrimitive.get(primitive.id());
        if (known == null) {
            known = concernedWith(primitive);
            byPrimitive.put(primitive.id(), known);
        }
        return known;
    }

    private BitSet concernedWith(Primitive primitive) {
        BitSet concerned = new BitSet();
        for (int i = 0; i < rules.size(); i++) {
            concerned.set(i, rules.get(i).rule().wakesOn(primitive));
        }
        return concerned;
    }
}
