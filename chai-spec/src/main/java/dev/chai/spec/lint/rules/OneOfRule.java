package dev.chai.spec.lint.rules;

import dev.chai.spec.Phase;
import dev.chai.spec.Primitive;
import dev.chai.spec.Span;
import dev.chai.spec.data.Located;
import dev.chai.spec.mention.Mention;
import dev.chai.spec.rule.Finding;
import dev.chai.spec.rule.Rule;
import dev.chai.spec.rule.RuleContext;
import dev.chai.spec.rule.RuleInfo;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reports two values of one exclusive group of the taxonomy that a sentence states for the same time; the later one is the place.
 *
 * <p>{@code groups} names the groups, {@code except} pairs that rules of their own report, and a phrase of {@code unlessNear} in the
 * sentence tells of an order, a choice or two things.
 */
final class OneOfRule implements Rule {
    static final List<String> KEYS = List.of("groups", "except", "unlessNear");

    private final RuleInfo info;
    private final Template message;
    private final Set<String> groups;
    private final List<PrimitivePair> except;
    private final PhraseSet unlessNear;
    private final Map<String, List<String>> watches = new LinkedHashMap<>();

    private OneOfRule(RuleReader reader) {
        Located json = reader.json();
        info = reader.info();
        message = reader.message();
        groups = new HashSet<>(json.require("groups").strings());
        except = PrimitivePair.read(json.elements("except"));
        unlessNear = PhraseSet.read(json, "unlessNear");
        unlessNear.addTo(watches);
    }

    static Rule read(RuleReader reader) {
        return new OneOfRule(reader);
    }

    @Override
    public RuleInfo info() {
        return info;
    }

    @Override
    public Map<String, List<String>> watches() {
        return watches;
    }

    /** What wakes it up are mentions, not phrases. */
    @Override
    public boolean runsAlways() {
        return false;
    }

    @Override
    public boolean wakesOn(Primitive primitive) {
        return primitive.exclusiveGroup().isPresent()
                && groups.contains(primitive.exclusiveGroup().get());
    }

    @Override
    public void check(RuleContext context) {
        List<Mention> mentions = context.text().mentions();
        for (int i = 0; i < mentions.size(); i++) {
            Mention one = mentions.get(i);
            if (counts(one)) {
                check(context, one, i + 1);
            }
        }
    }

    /** The next value of the same group within the sentence; one finding a value is enough. */
    private void check(RuleContext context, Mention one, int from) {
        List<Mention> mentions = context.text().mentions();
        for (int i = from; i < mentions.size(); i++) {
            Mention other = mentions.get(i);
            if (!isOtherValue(one, other)) {
                continue;
            }
            Span sentence = context.sentence(one.span());
            if (sentence.contains(other.span()) && !unlessNear.occursIn(context, sentence)) {
                report(context, one, other);
            }
            return;
        }
    }

    private boolean counts(Mention mention) {
        return wakesOn(mention.primitive())
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
        for (PrimitivePair pair : except) {
            if (pair.covers(one, other)) {
                return true;
            }
        }
        return false;
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
