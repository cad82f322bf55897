package dev.chai.spec.lint;

import dev.chai.spec.Aspect;
import dev.chai.spec.Span;
import dev.chai.spec.mention.AnalyzedText;
import dev.chai.spec.rule.CaptionInput;
import dev.chai.spec.rule.Finding;
import dev.chai.spec.rule.Rule;
import dev.chai.spec.rule.RuleInfo;
import dev.chai.spec.rule.Severity;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A rule as a linter runs it: with the severity its configuration gives it. Immutable and thread-safe. */
final class ActiveRule {
    private static final int NEIGHBOURS = 3;

    private final Rule rule;
    private final String id;
    private final Severity severity;
    /** By name of a watch: the key under which the finder reports it; kept because building it would allocate. */
    private final Map<String, String> keys = new HashMap<>();

    ActiveRule(Rule rule, Severity severity) {
        this.rule = rule;
        this.id = rule.info().id();
        this.severity = severity;
        for (String name : rule.watches().keySet()) {
            keys.put(name, id + "/" + name);
        }
    }

    Rule rule() {
        return rule;
    }

    String id() {
        return id;
    }

    RuleInfo info() {
        return rule.info();
    }

    Severity severity() {
        return severity;
    }

    String key(String name) {
        String key = keys.get(name);
        if (key == null) {
            throw new IllegalArgumentException("rule " + id + " watches no \"" + name + "\"");
        }
        return key;
    }

    boolean appliesTo(CaptionInput input) {
        Set<Aspect> aspects = info().aspects();
        return aspects.isEmpty()
                || (input.aspect().isPresent()
                        && aspects.contains(input.aspect().get()));
    }

    Diagnostic diagnose(Finding finding, AnalyzedText analyzed, int firstWord) {
        RuleInfo info = info();
        return new Diagnostic(
                info,
                severity,
                finding.span(),
                finding.message(),
                finding.help().orElse(info.help()),
                finding.primitives().isEmpty() ? info.primitives() : finding.primitives(),
                finding.fixes(),
                fingerprint(finding.span(), analyzed, firstWord));
    }

    /** FNV-1a, 64 bits, over the rule, the words of the span and three neighbours on either side. */
    private String fingerprint(Span span, AnalyzedText analyzed, int firstWord) {
        long hash = mix(0xcbf29ce484222325L, id);
        int word = Math.max(0, firstWord - NEIGHBOURS);
        int after = 0;
        while (word < analyzed.words() && after < NEIGHBOURS) {
            Span at = analyzed.word(word++);
            after += at.start() >= span.end() ? 1 : 0;
            hash = mix(hash, at.of(analyzed.content()).toLowerCase(Locale.ROOT));
        }
        return HexFormat.of().toHexDigits(hash);
    }

    private static long mix(long hash, String word) {
        long mixed = hash;
        for (int i = 0; i < word.length(); i++) {
            mixed = (mixed ^ word.charAt(i)) * 0x100000001b3L;
        }
        return (mixed ^ ' ') * 0x100000001b3L;
    }
}
