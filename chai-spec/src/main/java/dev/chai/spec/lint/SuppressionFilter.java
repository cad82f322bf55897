package dev.chai.spec.lint;

import dev.chai.spec.rule.CaptionInput;
import dev.chai.spec.rule.Rule;
import dev.chai.spec.rule.RuleInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Removes what comments, the record or the baseline suppress, and adds suppressions that do nothing. Thread-safe. */
final class SuppressionFilter {
    private final Linter.Settings settings;
    private final UnusedSuppressions unused;

    SuppressionFilter(Linter.Settings settings, List<ActiveRule> rules, List<Rule> known) {
        this.settings = settings;
        this.unused = new UnusedSuppressions(rules, known);
    }

    LintReport apply(CaptionInput input, Suppressions inline, LintContext context) {
        List<Diagnostic> all = Linter.sorted(context.found());
        if (input.ignore().isEmpty()
                && inline == Suppressions.NONE
                && settings.baseline().isEmpty()
                && settings.fileIgnores().isEmpty()) {
            return new LintReport(input, all, 0, context.truncated());
        }
        Baseline.Matcher baseline = settings.baseline().matcher(input);
        Map<RuleInfo, Boolean> ignored = new HashMap<>();
        List<Diagnostic> kept = all.stream()
                .filter(found -> !ignored.computeIfAbsent(found.rule(), rule -> ignores(input, inline, rule))
                        && !settings.fileIgnores().covers(input, found.rule())
                        && !baseline.takes(found))
                .toList();
        int suppressed = all.size() - kept.size();
        List<Diagnostic> withUnused = Stream.concat(kept.stream(), unused.in(input, inline, all).stream())
                .toList();
        return new LintReport(input, Linter.sorted(withUnused), suppressed, context.truncated());
    }

    private static boolean ignores(CaptionInput input, Suppressions inline, RuleInfo rule) {
        return input.ignore().stream().anyMatch(rule::isCalled)
                || inline.comments().stream()
                        .anyMatch(comment -> comment.rules().isEmpty()
                                || comment.rules().stream().anyMatch(rule::isCalled));
    }
}
