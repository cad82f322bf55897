package dev.chai.spec.lint.rules;

import dev.chai.spec.Aspect;
import dev.chai.spec.Span;
import dev.chai.spec.lint.match.PhraseSet;
import dev.chai.spec.lint.match.PrimitiveSet;
import dev.chai.spec.lint.match.Slots;
import dev.chai.spec.lint.match.Template;
import dev.chai.spec.lint.rules.RuleKind.Check;
import dev.chai.spec.policy.CaptionPolicy;
import dev.chai.spec.policy.MissingSlot;
import dev.chai.spec.rule.Finding;
import dev.chai.spec.rule.RuleContext;
import java.util.Map;
import java.util.Set;

/**
 * Reports that the caption of an aspect leaves a slot of the policy empty, where no labels of the clip are known.
 */
final class SlotRule implements Check {
    private static final Key<String> SLOT = Key.string("slot").saying("The id of a slot of the caption policy.");
    private static final Key<PhraseSet> PHRASES =
            Key.context("phrases").saying("Wordings that fill the slot and for which the taxonomy has no primitive.");
    private static final Key<PrimitiveSet> UNLESS_PRIMITIVES =
            Key.primitives("unlessPrimitives").saying("Primitives that excuse the whole text.");

    static final RuleKind KIND = RuleKind.of(
            "slot",
            "Reports that the caption of an aspect leaves a {slot} of the policy empty, where the clip has no labels.",
            SlotRule::new,
            SLOT,
            PHRASES,
            UNLESS_PRIMITIVES);

    private final Template message;
    private final Aspect aspect;
    private final String slot;
    private final PhraseSet phrases;
    private final PrimitiveSet unlessPrimitives;

    private SlotRule(RuleReader reader) {
        if (reader.info().aspects().size() != 1) {
            throw reader.error("a rule of this kind is for exactly one aspect");
        }
        aspect = reader.info().aspects().iterator().next();
        message = reader.message();
        slot = reader.get(SLOT);
        phrases = reader.get(PHRASES);
        unlessPrimitives = reader.get(UNLESS_PRIMITIVES);
    }

    @Override
    public void check(RuleContext context) {
        Span whole = new Span(0, context.text().content().length());
        if (context.input().labels().isPresent()
                || phrases.occursIn(context, whole)
                || unlessPrimitives.occursIn(context)) {
            return;
        }
        Set<String> stated = Slots.stated(context);
        for (MissingSlot missing : CaptionPolicy.of(aspect).missing(stated)) {
            if (missing.slot().id().equals(slot)) {
                context.report(Finding.at(
                        Slots.place(context),
                        message.fill(Map.of("slot", missing.slot().name()))));
            }
        }
    }
}
