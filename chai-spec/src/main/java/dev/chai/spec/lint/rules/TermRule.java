package dev.chai.spec.lint.rules;

import dev.chai.spec.Span;
import dev.chai.spec.data.Located;
import dev.chai.spec.mention.PhraseMatch;
import dev.chai.spec.rule.Rule;
import dev.chai.spec.rule.RuleContext;
import dev.chai.spec.rule.RuleInfo;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reports phrases, unless what stands around them excuses them.
 *
 * <p>{@code unless} excuses a phrase that it overlaps, {@code near} must stand and {@code unlessNear} must not stand in the same
 * {@code scope}; {@code atLeast} reports a habit only; {@code once} reports the first place only,
 * {@code allow} lets the first so many pass,
 * {@code atStart} the first words of the text only.
 */
final class TermRule implements Rule {
    static final List<String> KEYS = List.of(
            "find",
            "unless",
            "near",
            "unlessNear",
            "unlessPrimitives",
            "scope",
            "negated",
            "atLeast",
            "once",
            "atStart",
            "allow");

    private final RuleInfo info;
    private final Template message;
    private final List<Term> terms;
    private final PhraseSet unless;
    private final PhraseSet near;
    private final PhraseSet unlessNear;
    private final PrimitiveSet unlessPrimitives;
    private final Scope scope;
    private final boolean negated;
    private final int atLeast;
    private final boolean once;
    private final boolean atStart;
    private final int allow;
    private final Map<String, List<String>> watches = new LinkedHashMap<>();

    private record Hit(Span span, Term term) implements Comparable<Hit> {
        /** The first first, of those the longest. */
        @Override
        public int compareTo(Hit other) {
            int byStart = Integer.compare(span.start(), other.span.start());
            return byStart != 0 ? byStart : Integer.compare(other.span.end(), span.end());
        }
    }

    private TermRule(RuleReader reader) {
        Located json = reader.json();
        info = reader.info();
        message = reader.message();
        terms = Term.read(json.require("find"));
        unless = PhraseSet.read(json, "unless");
        near = PhraseSet.read(json, "near");
        unlessNear = PhraseSet.read(json, "unlessNear");
        unlessPrimitives = PrimitiveSet.of(reader.strings("unlessPrimitives"));
        scope = Scope.read(json);
        negated = json.flag("negated");
        atLeast = json.integer("atLeast", 1, 1000, 1);
        once = json.flag("once");
        allow = json.integer("allow", 0, 1000, 0);
        atStart = json.flag("atStart");
        for (Term term : terms) {
            term.phrases().addTo(watches);
        }
        PhraseSet.addAll(watches, unless, near, unlessNear);
    }

    static Rule read(RuleReader reader) {
        return new TermRule(reader);
    }

    @Override
    public RuleInfo info() {
        return info;
    }

    @Override
    public Map<String, List<String>> watches() {
        return watches;
    }

    @Override
    public void check(RuleContext context) {
        List<Hit> hits = hits(context);
        if (hits.size() < atLeast || hits.size() <= allow) {
            return;
        }
        for (Hit hit : hits.subList(allow, once ? allow + 1 : hits.size())) {
            context.report(hit.term.finding(context.text().content(), hit.span, message, info.help()));
        }
    }

    private List<Hit> hits(RuleContext context) {
        List<Hit> hits = new ArrayList<>();
        for (Term term : terms) {
            for (PhraseMatch match : term.phrases().matches(context)) {
                if ((negated || !match.negated()) && counts(context, match.span())) {
                    hits.add(new Hit(match.span(), term));
                }
            }
        }
        return terms.size() == 1 ? hits : apart(hits);
    }

    private boolean counts(RuleContext context, Span span) {
        if (unless.occursIn(context, span) || (atStart && context.wordAt(span.start()) > 0)) {
            return false;
        }
        if (near.isEmpty() && unlessNear.isEmpty() && unlessPrimitives.isEmpty()) {
            return true;
        }
        Span around = scope.around(context, span);
        return (near.isEmpty() || near.occursIn(context, around, span))
                && !unlessNear.occursIn(context, around, span)
                && !unlessPrimitives.occursIn(context, around);
    }

    /** Of hits that overlap the first and then the longest stays. */
    private static List<Hit> apart(List<Hit> hits) {
        Collections.sort(hits);
        List<Hit> apart = new ArrayList<>();
        int end = -1;
        for (Hit hit : hits) {
            if (hit.span.start() >= end) {
                apart.add(hit);
                end = hit.span.end();
            }
        }
        return apart;
    }
}
