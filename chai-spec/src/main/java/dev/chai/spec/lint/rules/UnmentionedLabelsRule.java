package dev.chai.spec.lint.rules;

import dev.chai.spec.Aspect;
import dev.chai.spec.labels.ClipLabels;
import dev.chai.spec.lint.match.Slots;
import dev.chai.spec.lint.match.Template;
import dev.chai.spec.lint.rules.RuleKind.Check;
import dev.chai.spec.policy.CaptionPolicy;
import dev.chai.spec.policy.MissingSlot;
import dev.chai.spec.rule.Finding;
import dev.chai.spec.rule.RuleContext;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reports what the labels of the clip give for a slot of the caption policy and the text leaves out. */
final class UnmentionedLabelsRule implements Check {
    static final RuleKind KIND = RuleKind.of(
                    "unmentioned-labels",
                    "Reports what the labels of the clip give for a {slot} of the caption policy and the text leaves out: {labels}.",
                    UnmentionedLabelsRule::new)
            .requiring(ClipLabels.class);

    private final Template message;

    private UnmentionedLabelsRule(RuleReader reader) {
        message = reader.message();
    }

    @Override
    public void check(RuleContext context) {
        ClipLabels labels = context.fact(ClipLabels.class).orElseThrow();
        Set<String> stated = Slots.stated(context);
        List<Aspect> aspects = context.input().aspect().map(List::of).orElse(List.of(Aspect.values()));
        for (Aspect aspect : aspects) {
            for (MissingSlot missing : CaptionPolicy.of(aspect).missing(labels, stated)) {
                if (missing.certain() && !missing.expected().isEmpty()) {
                    report(context, labels, missing);
                }
            }
        }
    }

    private void report(RuleContext context, ClipLabels labels, MissingSlot missing) {
        List<String> names = missing.expected().stream()
                .map(id -> '"' + labels.taxonomy().require(id).name() + '"')
                .toList();
        Map<String, String> values = Map.of(
                "labels", String.join(", ", names), "slot", missing.slot().name());
        context.report(Finding.at(Slots.place(context), message.fill(values))
                .withHelp(missing.help())
                .withPrimitives(missing.expected()));
    }
}
