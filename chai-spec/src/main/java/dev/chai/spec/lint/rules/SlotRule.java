package dev.chai.spec.lint.rules;

import dev.chai.spec.Aspect;
import dev.chai.spec.Span;
import dev.chai.spec.data.Located;
import dev.chai.spec.policy.CaptionPolicy;
import dev.chai.spec.policy.MissingSlot;
import dev.chai.spec.rule.Finding;
import dev.chai.spec.rule.Rule;
import dev.chai.spec.rule.RuleContext;
import dev.chai.spec.rule.RuleInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reports that the caption of an aspect leaves a slot of the policy empty, where no labels of the clip are known.
 *
 * <p>{@code phrases} fill the slot as well: wordings for which the taxonomy has no primitive.
 */
final class SlotRule implements Rule {
    static final List<String> KEYS = List.of("slot", "phrases", "unlessPrimitives");

    private final RuleInfo info;
    private final Template message;
    private final String slot;
    private final PhraseSet phrases;
    private final PrimitiveSet unlessPrimitives;
    private final Map<String, List<String>> watches = new LinkedHashMap<>();

    private SlotRule(RuleReader reader) {
        Located json = reader.json();
        info = reader.info();
        if (info.aspects().size() != 1) {
            throw json.error("a rule of this kind is for exactly one aspect");
        }
        message = reader.message();
        slot = json.require("slot").string();
        phrases = PhraseSet.read(json, "phrases");
        unlessPrimitives = PrimitiveSet.of(reader.strings("unlessPrimitives"));
        phrases.addTo(watches);
    }

    static Rule read(RuleReader reader) {
        return new SlotRule(reader);
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
    public boolean runsAlways() {
        return true;
    }

    @Override
    public void check(RuleContext context) {
        Span whole = new Span(0, context.text().content().length());
        if (context.input().labels().isPresent()
                || phrases.occursIn(context, whole)
                || unlessPrimitives.occursIn(context, whole)) {
            return;
        }
        Aspect aspect = info.aspects().iterator().next();
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
