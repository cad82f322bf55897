package dev.chai.spec.lint.rules;

import dev.chai.spec.labels.ClipLabels;
import dev.chai.spec.labels.Truth;
import dev.chai.spec.mention.Mention;
import dev.chai.spec.rule.Finding;
import dev.chai.spec.rule.Rule;
import dev.chai.spec.rule.RuleContext;
import dev.chai.spec.rule.RuleInfo;
import java.util.List;
import java.util.Map;

/** Reports what the text states although the labels of the clip deny it, and what it denies although they state it. */
final class AgainstLabelsRule implements Rule {
    private final RuleInfo info;
    private final Template message;

    private AgainstLabelsRule(RuleReader reader) {
        info = reader.info();
        message = reader.message();
    }

    static Rule read(RuleReader reader) {
        return new AgainstLabelsRule(reader);
    }

    @Override
    public RuleInfo info() {
        return info;
    }

    @Override
    public void check(RuleContext context) {
        if (context.input().labels().isEmpty()) {
            return;
        }
        ClipLabels labels = context.input().labels().get();
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
