package dev.chai.spec.lint.rules;

import dev.chai.spec.Span;
import dev.chai.spec.data.Located;
import dev.chai.spec.mention.PhraseMatch;
import dev.chai.spec.rule.RuleContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Phrases of a rule under one name, together with contexts that packs share ({@code @name}). Immutable and thread-safe. */
final class PhraseSet {
    /** Names of watches that start so hold what the rule looks for; others are context. */
    static final String FIND = "find";

    private final String name;
    private final List<String> patterns = new ArrayList<>();
    private final List<String> shared = new ArrayList<>();

    private PhraseSet(String name, List<String> phrases) {
        this.name = name;
        for (String phrase : phrases) {
            (phrase.startsWith("@") ? shared : patterns).add(phrase);
        }
    }

    static PhraseSet of(String name, List<String> phrases) {
        return new PhraseSet(name, phrases);
    }

    static PhraseSet read(Located rule, String name) {
        return new PhraseSet(name, rule.strings(name));
    }

    boolean isEmpty() {
        return patterns.isEmpty() && shared.isEmpty();
    }

    void addTo(Map<String, List<String>> watches) {
        if (!patterns.isEmpty()) {
            watches.put(name, List.copyOf(patterns));
        }
    }

    static void addAll(Map<String, List<String>> watches, PhraseSet... sets) {
        for (PhraseSet set : sets) {
            set.addTo(watches);
        }
    }

    /** The places of the rule's own phrases. */
    List<PhraseMatch> matches(RuleContext context) {
        return patterns.isEmpty() ? List.of() : context.phrases(name);
    }

    /** Whether one of them overlaps the span. */
    boolean occursIn(RuleContext context, Span span) {
        if (!patterns.isEmpty() && context.holds(name, span)) {
            return true;
        }
        for (int i = 0; i < shared.size(); i++) {
            if (context.holds(shared.get(i), span)) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of them overlaps the span but not the other span. */
    boolean occursIn(RuleContext context, Span span, Span except) {
        if (!patterns.isEmpty() && context.holds(name, span, except)) {
            return true;
        }
        for (int i = 0; i < shared.size(); i++) {
            if (context.holds(shared.get(i), span, except)) {
                return true;
            }
        }
        return false;
    }
}
