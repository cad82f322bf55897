package dev.chai.spec.lint.rules;

import dev.chai.spec.Phase;
import dev.chai.spec.Primitive;
import dev.chai.spec.Span;
import dev.chai.spec.lint.match.PhraseSet;
import dev.chai.spec.lint.match.Template;
import dev.chai.spec.lint.rules.RuleKind.Check;
import dev.chai.spec.mention.Mention;
import dev.chai.spec.rule.Finding;
import dev.chai.spec.rule.RuleContext;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reports two values of one exclusive group of the taxonomy that a sentence states for the same time; the later one is the place.
 */
final class OneOfRule implements Check {
    private static final Key<Set<String>> GROUPS = Key.<Set<String>>of(
                    "groups", Form.nonEmptyList(Form.STRING), json -> Set.copyOf(json.strings()))
            .subscribing((subscription, groups) -> subscription.primitives(primitive -> isIn(groups, primitive)))
            .saying("Exclusive groups of the taxonomy.");
    private static final Key<List<PrimitivePair>> EXCEPT =
            PrimitivePair.list("except").saying("Pairs that other rules report.");
    private static final Key<PhraseSet> UNLESS_NEAR = Key.context("unlessNear")
            .saying("Phrases that excuse the sentence: they tell of an order, a choice or two things.");

    static final RuleKind KIND = RuleKind.of(
            "one-of",
            "Reports two values, {left} and {right}, of one exclusive {group} that a sentence states for the same time.",
            OneOfRule::new,
            GROUPS,
            EXCEPT,
            UNLESS_NEAR);

    private final Template message;
    private final Set<String> groups;
    private final List<PrimitivePair> except;
    private final PhraseSet unlessNear;

    private OneOfRule(RuleReader reader) {
        message = reader.message();
        groups = reader.get(GROUPS);
        except = reader.get(EXCEPT);
        unlessNear = reader.get(UNLESS_NEAR);
    }

    private static boolean isIn(Set<String> groups, Primitive primitive) {
        return primitive.exclusiveGroup().filter(groups::contains).isPresent();
    }

    @Override
    public void check(RuleContext context) {
        List<Mention> mentions = context.text().mentions();
        for (int i = 0; i < mentions.size(); i++) {
            Mention one = mentions.get(i);
            if (counts(one)) {
                check(context, one, mentions.subList(i + 1, mentions.size()));
            }
        }
    }

    /** The next value of the same group within the sentence; one finding a value is enough. Linear: a sentence has a greatest length. */
    private void check(RuleContext context, Mention one, List<Mention> following) {
        Span sentence = context.sentence(one.span());
        for (Mention other : following) {
            if (other.span().start() >= sentence.end()) {
                return;
            }
            if (isOtherValue(one, other)) {
                if (sentence.contains(other.span()) && !unlessNear.occursIn(context, sentence)) {
                    report(context, one, other);
                }
                return;
            }
        }
    }

    private boolean counts(Mention mention) {
        return isIn(groups, mention.primitive())
                && !mention.negated()
                && !mention.hedged()
                && !mention.ambiguous()
                && mention.phase() != Phase.START
                && mention.phase() != Phase.END;
    }

    private boolean isOtherValue(Mention one, Mention other) {
        if (!counts(other)
                || !other.primitive().exclusiveGroup().equals(one.primitive().exclusiveGroup())
                || other.primitive().id().equals(one.primitive().id())) {
            return false;
        }
        boolean sameTime = one.phase() == other.phase() && one.order() == other.order();
        return sameTime
                && one.actor() == other.actor()
                && !one.span().overlaps(other.span())
                && !isExcepted(one, other);
    }

    private boolean isExcepted(Mention one, Mention other) {
        return except.stream().anyMatch(pair -> pair.covers(one, other));
    }

    private void report(RuleContext context, Mention one, Mention other) {
        CharSequence text = context.text().content();
        Map<String, String> values = Map.of(
                "left", Template.quote(text, one.span()),
                "right", Template.quote(text, other.span()),
                "group", one.primitive().exclusiveGroup().orElseThrow().replace('-', ' '));
        context.report(Finding.at(other.span(), message.fill(values))
                .withPrimitives(List.of(one.primitive().id(), other.primitive().id())));
    }
}
