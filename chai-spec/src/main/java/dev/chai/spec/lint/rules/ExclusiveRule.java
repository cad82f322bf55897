package dev.chai.spec.lint.rules;

import dev.chai.spec.Span;
import dev.chai.spec.lint.match.PhraseSet;
import dev.chai.spec.lint.match.Template;
import dev.chai.spec.lint.rules.RuleKind.Check;
import dev.chai.spec.mention.PhraseMatch;
import dev.chai.spec.rule.Finding;
import dev.chai.spec.rule.RuleContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reports two phrases that cannot hold together in the same scope; the later one is the place of the finding. */
final class ExclusiveRule implements Check {
    private static final Key<PhraseSet> LEFT = Key.triggers("left").required().saying("One side.");
    private static final Key<PhraseSet> RIGHT = Key.triggers("right").required().saying("The other side.");
    private static final Key<PhraseSet> UNLESS = Key.context("unless").saying("Phrases that excuse what they overlap.");
    private static final Key<PhraseSet> UNLESS_NEAR =
            Key.context("unlessNear").saying("Phrases that excuse the two where they occur in the same scope.");

    static final RuleKind KIND = RuleKind.of(
            "exclusive",
            "Reports two phrases, {left} and {right}, that cannot hold together in the same scope.",
            ExclusiveRule::new,
            LEFT,
            RIGHT,
            UNLESS,
            UNLESS_NEAR,
            Scope.KEY);

    private final Template message;
    private final PhraseSet left;
    private final PhraseSet right;
    private final PhraseSet unless;
    private final PhraseSet unlessNear;
    private final Scope scope;

    private ExclusiveRule(RuleReader reader) {
        message = reader.message();
        left = reader.get(LEFT);
        right = reader.get(RIGHT);
        unless = reader.get(UNLESS);
        unlessNear = reader.get(UNLESS_NEAR);
        scope = reader.get(Scope.KEY);
    }

    @Override
    public void check(RuleContext context) {
        List<PhraseMatch> rights = stated(right, context);
        if (rights.isEmpty()) {
            return;
        }
        int from = 0;
        for (PhraseMatch one : stated(left, context)) {
            Span around = scope.around(context, one.span());
            // Both lists are in the order of the text, so no place is looked at for every other.
            while (from < rights.size() && rights.get(from).span().start() < around.start()) {
                from++;
            }
            Optional<Span> other = first(rights.subList(from, rights.size()), one.span(), around);
            if (other.isPresent() && !unlessNear.occursIn(context, around)) {
                report(context, one.span(), other.get());
            }
        }
    }

    private static Optional<Span> first(List<PhraseMatch> rights, Span one, Span around) {
        for (PhraseMatch right : rights) {
            if (right.span().start() >= around.end()) {
                return Optional.empty();
            }
            if (around.contains(right.span()) && !right.span().overlaps(one)) {
                return Optional.of(right.span());
            }
        }
        return Optional.empty();
    }

    private List<PhraseMatch> stated(PhraseSet set, RuleContext context) {
        List<PhraseMatch> stated = new ArrayList<>();
        for (PhraseMatch match : set.matches(context)) {
            if (!match.negated() && !unless.occursIn(context, match.span())) {
                stated.add(match);
            }
        }
        return stated;
    }

    private void report(RuleContext context, Span one, Span other) {
        CharSequence text = context.text().content();
        Map<String, String> values = Map.of("left", Template.quote(text, one), "right", Template.quote(text, other));
        Span later = one.start() > other.start() ? one : other;
        context.report(Finding.at(later, message.fill(values)));
    }
}
