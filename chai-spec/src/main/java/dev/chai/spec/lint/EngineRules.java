package dev.chai.spec.lint;

import dev.chai.spec.rule.Category;
import dev.chai.spec.rule.Profile;
import dev.chai.spec.rule.RuleInfo;
import dev.chai.spec.rule.Severity;
import java.util.List;

/** Describes what the engine itself reports. */
final class EngineRules {
    static final RuleInfo UNUSED_SUPPRESSION = info(
            "GEN900",
            "unused-suppression",
            Severity.WARNING,
            "a suppression that suppresses nothing",
            "it hides the next real finding of that rule",
            "remove it, or correct the rule id");

    static final RuleInfo TOO_LONG = info(
            "GEN901",
            "text-over-limit",
            Severity.ERROR,
            "a text longer than the linter takes",
            "a text of that size is no caption, and checking it would cost more than it tells",
            "split the input into captions, or raise the limit");

    private EngineRules() {}

    static List<RuleInfo> all() {
        return List.of(UNUSED_SUPPRESSION, TOO_LONG);
    }

    private static RuleInfo info(String id, String name, Severity severity, String summary, String why, String help) {
        return RuleInfo.builder(id, name)
                .category(Category.STRUCTURE)
                .severity(Profile.CAPTION, severity)
                .severity(Profile.PROMPT, severity)
                .severity(Profile.CRITIQUE, severity)
                .summary(summary)
                .why(why)
                .help(help)
                .build();
    }
}
