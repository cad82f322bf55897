package dev.chai.spec.lint.rules;

import dev.chai.spec.Span;
import dev.chai.spec.lint.match.PhraseSet;
import dev.chai.spec.lint.match.Places;
import dev.chai.spec.lint.match.PrimitiveSet;
import dev.chai.spec.lint.match.Template;
import dev.chai.spec.lint.rules.RuleKind.Check;
import dev.chai.spec.mention.PhraseMatch;
import dev.chai.spec.rule.RuleContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Reports phrases, unless what surrounds them excuses them. The keys say how.
 */
final class TermRule implements Check {
    private static final int MAX_COUNT = 1000;

    private static final Key<List<Term>> FIND = Term.list("find")
            .subscribing((subscription, terms) ->
                    terms.forEach(term -> term.phrases().triggerOn(subscription)))
            .saying("The phrases that are reported.");
    private static final Key<PhraseSet> UNLESS = Key.context("unless").saying("Phrases that excuse what they overlap.");
    private static final Key<PhraseSet> NEAR =
            Key.context("near").saying("Phrases, one of which must occur in the same scope.");
    private static final Key<PhraseSet> UNLESS_NEAR =
            Key.context("unlessNear").saying("Phrases that excuse what occurs in the same scope.");
    private static final Key<PrimitiveSet> UNLESS_PRIMITIVES =
            Key.primitives("unlessPrimitives").saying("Primitives that excuse what occurs in the same scope.");
    private static final Key<Boolean> NEGATED = Key.flag("negated").saying("Whether negated phrases are reported too.");
    private static final Key<Integer> AT_LEAST = Key.integer("atLeast", 1, MAX_COUNT)
            .orElse(1)
            .saying("Fewer occurrences in a text are left alone: only a habit is reported.");
    private static final Key<Boolean> ONCE = Key.flag("once").saying("Whether only the first place is reported.");
    private static final Key<Boolean> AT_START =
            Key.flag("atStart").saying("Whether only the first words of a text are reported.");
    private static final Key<Integer> ALLOW =
            Key.integer("allow", 0, MAX_COUNT).orElse(0).saying("As many occurrences from the start are left alone.");

    static final RuleKind KIND = RuleKind.of(
            "term",
            "Reports phrases ({text}), unless something around them excuses them.",
            TermRule::new,
            FIND,
            UNLESS,
            NEAR,
            UNLESS_NEAR,
            UNLESS_PRIMITIVES,
            Scope.KEY,
            NEGATED,
            AT_LEAST,
            ONCE,
            AT_START,
            ALLOW);

    private final Template message;
    private final String help;
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

    private record Hit(Span span, Term term) implements Comparable<Hit> {
        /** Orders by start, the longest first. */
        @Override
        public int compareTo(Hit other) {
            int byStart = Integer.compare(span.start(), other.span.start());
            return byStart != 0 ? byStart : Integer.compare(other.span.end(), span.end());
        }
    }

    private TermRule(RuleReader reader) {
        message = reader.message();
        help = reader.info().help();
        terms = reader.get(FIND);
        unless = reader.get(UNLESS);
        near = reader.get(NEAR);
        unlessNear = reader.get(UNLESS_NEAR);
        unlessPrimitives = reader.get(UNLESS_PRIMITIVES);
        scope = reader.get(Scope.KEY);
        negated = reader.get(NEGATED);
        atLeast = reader.get(AT_LEAST);
        once = reader.get(ONCE);
        atStart = reader.get(AT_START);
        allow = reader.get(ALLOW);
    }

    @Override
    public void check(RuleContext context) {
        List<Hit> hits = hits(context);
        if (hits.size() < atLeast || hits.size() <= allow) {
            return;
        }
        for (Hit hit : hits.subList(allow, once ? allow + 1 : hits.size())) {
            context.report(hit.term.finding(context.text().content(), hit.span, message, help));
        }
    }

    private List<Hit> hits(RuleContext context) {
        List<Hit> hits = new ArrayList<>();
        Places excused = unlessPrimitives.places(context);
        for (Term term : terms) {
            for (PhraseMatch match : term.phrases().matches(context)) {
                if ((negated || !match.negated()) && counts(context, match.span(), excused)) {
                    hits.add(new Hit(match.span(), term));
                }
            }
        }
        return terms.size() == 1 ? hits : apart(hits);
    }

    private boolean counts(RuleContext context, Span span, Places excused) {
        if (unless.occursIn(context, span) || (atStart && context.wordAt(span.start()) > 0)) {
            return false;
        }
        if (near.isEmpty() && unlessNear.isEmpty() && unlessPrimitives.isEmpty()) {
            return true;
        }
        Span around = scope.around(context, span);
        return (near.isEmpty() || near.occursIn(context, around, span))
                && !unlessNear.occursIn(context, around, span)
                && !excused.overlap(around);
    }

    /** Keeps the first of overlapping hits, and of those the longest. */
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
