package dev.chai.spec.lint.rules;

import dev.chai.spec.rule.RuleContext;

/** Checks a text as one kind of rule does. Implementations are immutable and thread-safe. */
@FunctionalInterface
interface Check {
    /** Reports what is wrong with the text. */
    void check(RuleContext context);
}
