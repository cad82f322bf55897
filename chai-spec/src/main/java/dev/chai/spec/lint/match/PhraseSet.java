package dev.chai.spec.lint.match;

import dev.chai.spec.Span;
import dev.chai.spec.mention.PhraseMatch;
import dev.chai.spec.rule.RuleContext;
import dev.chai.spec.rule.Subscription;
import java.util.List;

/** Holds phrases of a rule under one name, together with contexts that packs share ({@code @name}). Immutable and thread-safe. */
public final class PhraseSet {
    private final String name;
    private final List<String> patterns;
    private final List<String> shared;

    private PhraseSet(String name, List<String> phrases) {
        this.name = name;
        patterns = phrases.stream().filter(phrase -> !phrase.startsWith("@")).toList();
        shared = phrases.stream().filter(phrase -> phrase.startsWith("@")).toList();
    }

    public static PhraseSet of(String name, List<String> phrases) {
        return new PhraseSet(name, phrases);
    }

    public boolean isEmpty() {
        return patterns.isEmpty() && shared.isEmpty();
    }

    /** Has the finder look for the phrases, and the rule run on texts that hold one. */
    public void triggerOn(Subscription.Builder subscription) {
        if (!patterns.isEmpty()) {
            subscription.trigger(name, patterns);
        }
    }

    /** Has the finder look for the phrases. */
    public void addContextTo(Subscription.Builder subscription) {
        if (!patterns.isEmpty()) {
            subscription.context(name, patterns);
        }
    }

    /** Returns the places of the rule's own phrases. */
    public List<PhraseMatch> matches(RuleContext context) {
        return patterns.isEmpty() ? List.of() : context.phrases(name);
    }

    /** Returns whether one of them overlaps the span. */
    public boolean occursIn(RuleContext context, Span span) {
        return (!patterns.isEmpty() && context.holds(name, span))
                || (!shared.isEmpty() && shared.stream().anyMatch(each -> context.holds(each, span)));
    }

    /** Returns whether one of them overlaps the span but not the other span. */
    public boolean occursIn(RuleContext context, Span span, Span except) {
        return (!patterns.isEmpty() && context.holds(name, span, except))
                || (!shared.isEmpty() && shared.stream().anyMatch(each -> context.holds(each, span, except)));
    }
}
