package dev.chai.spec.lint.rules;

import dev.chai.spec.Phase;
import dev.chai.spec.Span;
import dev.chai.spec.lint.match.PhraseSet;
import dev.chai.spec.lint.match.PrimitiveSet;
import dev.chai.spec.lint.match.Template;
import dev.chai.spec.lint.rules.RuleKind.Check;
import dev.chai.spec.mention.Mention;
import dev.chai.spec.rule.Finding;
import dev.chai.spec.rule.RuleContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reports two primitives that the text states for the same time although they exclude each other.
 *
 * <p>Both are stated from start to end, or in the same step; neither is denied, hedged or ambiguous.
 */
final class ConflictRule implements Check {
    private static final Key<List<PrimitivePair>> PAIRS = PrimitivePair.list("pairs")
            .required()
            .subscribing((subscription, pairs) -> pairs.forEach(pair -> subscription.primitives(pair.left()::has)))
            .saying("Sets of primitives that exclude each other.");
    private static final Key<PhraseSet> LEFT_WORDS =
            Key.context("leftWords").saying("Clear wordings, one of which the left one must have.");
    private static final Key<PhraseSet> RIGHT_WORDS =
            Key.context("rightWords").saying("Clear wordings, one of which the right one must have.");
    private static final Key<PhraseSet> BETWEEN =
            Key.context("between").saying("Phrases, one of which must occur between the two.");
    private static final Key<PhraseSet> AFTER =
            Key.context("after").saying("Phrases that may follow both instead of \"between\".");
    private static final Key<PhraseSet> UNLESS_BETWEEN =
            Key.context("unlessBetween").saying("Phrases that excuse the two where they occur between them.");
    private static final Key<PhraseSet> UNLESS_NEAR =
            Key.context("unlessNear").saying("Phrases that excuse the two where they occur in the same scope.");
    private static final Key<PhraseSet> UNLESS = Key.context("unless").saying("Phrases that excuse what they overlap.");
    private static final Key<Boolean> ONCE = Key.flag("once").saying("Whether only the first conflict is reported.");

    static final RuleKind KIND = RuleKind.of(
            "conflict",
            "Reports two primitives, {left} and {right}, that are stated for the same time although they exclude each other.",
            ConflictRule::new,
            PAIRS,
            Scope.KEY,
            LEFT_WORDS,
            RIGHT_WORDS,
            BETWEEN,
            AFTER,
            UNLESS_BETWEEN,
            UNLESS_NEAR,
            UNLESS,
            ONCE);

    private final Template message;
    private final List<PrimitivePair> pairs;
    private final Scope scope;
    private final boolean once;
    private final PhraseSet leftWords;
    private final PhraseSet rightWords;
    private final PhraseSet between;
    private final PhraseSet after;
    private final PhraseSet unlessBetween;
    private final PhraseSet unlessNear;
    private final PhraseSet unless;

    private ConflictRule(RuleReader reader) {
        message = reader.message();
        pairs = reader.get(PAIRS);
        scope = reader.get(Scope.KEY);
        once = reader.get(ONCE);
        leftWords = reader.get(LEFT_WORDS);
        rightWords = reader.get(RIGHT_WORDS);
        between = reader.get(BETWEEN);
        after = reader.get(AFTER);
        unlessBetween = reader.get(UNLESS_BETWEEN);
        unlessNear = reader.get(UNLESS_NEAR);
        unless = reader.get(UNLESS);
    }

    @Override
    public void check(RuleContext context) {
        if (context.text().mentions().size() < 2) {
            return;
        }
        for (PrimitivePair pair : pairs) {
            List<Mention> lefts = clear(pair.left(), leftWords, context);
            List<Mention> rights = lefts.isEmpty() ? List.of() : clear(pair.right(), rightWords, context);
            if (!rights.isEmpty() && check(context, lefts, rights) && once) {
                return;
            }
        }
    }

    private boolean check(RuleContext context, List<Mention> lefts, List<Mention> rights) {
        boolean found = false;
        int from = 0;
        for (Mention left : lefts) {
            Span around = scope.around(context, left.span());
            while (from < rights.size() && rights.get(from).span().end() <= around.start()) {
                from++;
            }
            Optional<Mention> right = opposing(context, left, around, rights.subList(from, rights.size()));
            if (right.isPresent()) {
                report(context, left.span(), right.get().span());
                found = true;
                if (once) {
                    return true;
                }
            }
        }
        return found;
    }

    private Optional<Mention> opposing(RuleContext context, Mention left, Span around, List<Mention> rights) {
        for (Mention right : rights) {
            if (right.span().start() >= around.end()) {
                return Optional.empty();
            }
            if (conflict(context, left, right, around.end()) && !unlessNear.occursIn(context, around)) {
                return Optional.of(right);
            }
        }
        return Optional.empty();
    }

    private boolean conflict(RuleContext context, Mention left, Mention right, int end) {
        if (left.span().overlaps(right.span()) || !sameTime(left, right) || left.actor() != right.actor()) {
            return false;
        }
        Span gap = left.span().between(right.span());
        return !unlessBetween.occursIn(context, gap)
                && (between.isEmpty()
                        || between.occursIn(context, gap)
                        || after.occursIn(context, following(left.span(), right.span(), end)));
    }

    private static Span following(Span left, Span right, int end) {
        int last = Math.max(left.end(), right.end());
        return new Span(last, Math.max(last, end));
    }

    private static boolean sameTime(Mention left, Mention right) {
        return left.phase() == right.phase()
                && left.order() == right.order()
                && left.phase() != Phase.START
                && left.phase() != Phase.END;
    }

    private List<Mention> clear(PrimitiveSet set, PhraseSet words, RuleContext context) {
        List<Mention> stated = set.stated(context);
        return stated.stream()
                .filter(mention -> isClear(mention, words, context))
                .toList();
    }

    private boolean isClear(Mention mention, PhraseSet words, RuleContext context) {
        return !mention.ambiguous()
                && (words.isEmpty() || words.occursIn(context, mention.span()))
                && !unless.occursIn(context, mention.span());
    }

    private void report(RuleContext context, Span left, Span right) {
        CharSequence text = context.text().content();
        Map<String, String> values = Map.of("left", Template.quote(text, left), "right", Template.quote(text, right));
        context.report(Finding.at(left.start() > right.start() ? left : right, message.fill(values)));
    }
}
