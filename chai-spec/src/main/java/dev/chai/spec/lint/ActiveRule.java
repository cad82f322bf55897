package dev.chai.spec.lint;

import dev.chai.spec.Span;
import dev.chai.spec.mention.AnalyzedText;
import dev.chai.spec.rule.CaptionInput;
import dev.chai.spec.rule.Finding;
import dev.chai.spec.rule.Rule;
import dev.chai.spec.rule.RuleInfo;
import dev.chai.spec.rule.Severity;
import dev.chai.spec.rule.Subscription;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;

/** Holds a rule as a linter runs it: with the severity its configuration gives it. Immutable and thread-safe. */
final class ActiveRule {
    /** So many words on either side of a finding make it the same finding elsewhere; chosen by hand. */
    private static final int NEIGHBORS = 3;

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private final Rule rule;
    private final RuleInfo info;
    private final Subscription subscription;
    private final Severity severity;
    /** By name of phrases: the key under which the finder reports them; kept because building it would allocate. */
    private final Map<String, String> keys = new HashMap<>();

    ActiveRule(Rule rule, Severity severity) {
        this.rule = rule;
        this.info = rule.info();
        this.subscription = rule.subscription();
        this.severity = severity;
        for (Subscription.Phrases phrases : subscription.phrases()) {
            keys.put(phrases.name(), RulePhrases.key(info.id(), phrases.name()));
        }
    }

    Rule rule() {
        return rule;
    }

    RuleInfo info() {
        return info;
    }

    Subscription subscription() {
        return subscription;
    }

    Severity severity() {
        return severity;
    }

    String key(String name) {
        String key = keys.get(name);
        if (key == null) {
            throw new IllegalArgumentException("rule " + info.id() + " subscribes to no phrases \"" + name + "\"");
        }
        return key;
    }

    boolean appliesTo(CaptionInput input) {
        return (info.aspects().isEmpty()
                        || input.aspect().filter(info.aspects()::contains).isPresent())
                && input.hasFacts(subscription.requires());
    }

    Diagnostic diagnose(Finding finding, AnalyzedText text, int firstWord) {
        return new Diagnostic(info, severity, finding, fingerprint(finding.span(), text, firstWord));
    }

    /** FNV-1a, 64 bits, over the rule, the words of the span and their neighbors. */
    private String fingerprint(Span span, AnalyzedText text, int firstWord) {
        long hash = mix(FNV_OFFSET, info.id());
        int word = Math.max(0, firstWord - NEIGHBORS);
        int after = 0;
        while (word < text.words() && after < NEIGHBORS) {
            Span at = text.word(word++);
            after += at.start() >= span.end() ? 1 : 0;
            hash = mix(hash, at.of(text.content()).toLowerCase(Locale.ROOT));
        }
        return HexFormat.of().toHexDigits(hash);
    }

    private static long mix(long hash, String word) {
        long mixed = hash;
        for (int i = 0; i < word.length(); i++) {
            mixed = (mixed ^ word.charAt(i)) * FNV_PRIME;
        }
        return (mixed ^ ' ') * FNV_PRIME;
    }
}
