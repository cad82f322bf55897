package dev.chai.spec.lint.rules;

import dev.chai.spec.rule.Rule;
import dev.chai.spec.rule.RuleContext;
import dev.chai.spec.rule.RuleInfo;
import dev.chai.spec.rule.Subscription;

/** Combines what a rule file says of a rule with the check of its kind. Immutable and thread-safe. */
record DataRule(RuleInfo info, Subscription subscription, Check kind) implements Rule {
    @Override
    public void check(RuleContext context) {
        kind.check(context);
    }
}
