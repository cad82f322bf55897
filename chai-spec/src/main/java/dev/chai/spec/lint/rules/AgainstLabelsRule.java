package dev.chai.spec.lint.rules;

import dev.chai.spec.labels.ClipLabels;
import dev.chai.spec.labels.Truth;
import dev.chai.spec.lint.match.Template;
import dev.chai.spec.lint.rules.RuleKind.Check;
import dev.chai.spec.mention.Mention;
import dev.chai.spec.rule.Finding;
import dev.chai.spec.rule.RuleContext;
import java.util.List;
import java.util.Map;

/** Reports what the text states although the labels of the clip deny it, and what it denies although they state it. */
final class AgainstLabelsRule implements Check {
    static final RuleKind KIND = RuleKind.of(
                    "against-labels",
                    "Reports what contradicts the labels of the clip: {text} is stated or denied, {label} and {verb} are filled in.",
                    AgainstLabelsRule::new)
            .requiring(ClipLabels.class);

    private final Template message;

    private AgainstLabelsRule(RuleReader reader) {
        message = reader.message();
    }

    @Override
    public void check(RuleContext context) {
        ClipLabels labels = context.fact(ClipLabels.class).orElseThrow();
        for (Mention mention : context.text().mentions()) {
            if (!mention.hedged() && !mention.ambiguous() && contradicts(mention, labels)) {
                report(context, mention);
            }
        }
    }

    private static boolean contradicts(Mention mention, ClipLabels labels) {
        String id = mention.primitive().id();
        if (labels.taxonomy().find(id).isEmpty()) {
            return false;
        }
        if (mention.negated()) {
            return labels.always(id) == Truth.YES;
        }
        Truth truth = switch (mention.phase()) {
            case START -> labels.starts(id);
            case END -> labels.ends(id);
            default -> labels.ever(id);
        };
        return truth == Truth.NO;
    }

    private void report(RuleContext context, Mention mention) {
        Map<String, String> values = Map.of(
                "text", Template.quote(context.text().content(), mention.span()),
                "label", mention.primitive().name(),
                "verb", mention.negated() ? "state" : "deny");
        context.report(Finding.at(mention.span(), message.fill(values))
                .withPrimitives(List.of(mention.primitive().id())));
    }
}
