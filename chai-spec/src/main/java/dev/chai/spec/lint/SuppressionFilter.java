package dev.chai.spec.lint;

import dev.chai.spec.Span;
import dev.chai.spec.rule.Applicability;
import dev.chai.spec.rule.CaptionInput;
import dev.chai.spec.rule.Fix;
import dev.chai.spec.rule.Rule;
import dev.chai.spec.rule.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes out what comments, the record or the baseline suppress, and reports suppressions that do nothing. Thread-safe. */
final class SuppressionFilter {
    private final Linter.Settings settings;
    private final List<ActiveRule> rules;
    private final List<Rule> known;

    SuppressionFilter(Linter.Settings settings, List<ActiveRule> rules, List<Rule> known) {
        this.settings = settings;
        this.rules = rules;
        this.known = known;
    }

    LintReport apply(CaptionInput input, Suppressions inline, LintContext context) {
        List<Diagnostic> all = Linter.sorted(context.found());
        if (input.ignore().isEmpty()
                && inline == Suppressions.NONE
                && settings.baseline().isEmpty()
                && settings.fileIgnores().isEmpty()) {
            return new LintReport(input, all, 0, context.truncated());
        }
        List<Diagnostic> kept = new ArrayList<>();
        Baseline.Matcher baseline = settings.baseline().matcher(input);
        for (Diagnostic found : all) {
            if (!ignored(input, inline, found)
                    && !settings.fileIgnores().covers(input, found.rule())
                    && !baseline.takes(found)) {
                kept.add(found);
            }
        }
        int suppressed = all.size() - kept.size();
        unused(input, inline, all, kept);
        return new LintReport(input, Linter.sorted(kept), suppressed, context.truncated());
    }

    private static boolean ignored(CaptionInput input, Suppressions inline, Diagnostic found) {
        return input.ignore().stream().anyMatch(found.rule()::isCalled)
                || inline.comments().stream().anyMatch(comment -> covers(comment, found));
    }

    private static boolean covers(Suppressions.Comment comment, Diagnostic found) {
        return comment.rules().isEmpty() || comment.rules().stream().anyMatch(found.rule()::isCalled);
    }

    private void unused(CaptionInput input, Suppressions inline, List<Diagnostic> all, List<Diagnostic> kept) {
        for (String rule : input.ignore().stream().sorted().toList()) {
            if (all.stream().noneMatch(d -> d.rule().isCalled(rule))) {
                report(rule, new Span(0, 0), Optional.empty(), kept);
            }
        }
        for (Suppressions.Comment comment : inline.comments()) {
            Fix remove = Fix.replace("remove the comment", Applicability.SAFE, new TextEdit(comment.span(), ""));
            if (comment.rules().isEmpty() && all.isEmpty()) {
                report("", comment.span(), Optional.of(remove), kept);
            }
            for (String rule : comment.rules()) {
                if (all.stream().noneMatch(d -> d.rule().isCalled(rule))) {
                    Optional<Fix> fix = comment.rules().size() == 1 ? Optional.of(remove) : Optional.empty();
                    report(rule, comment.span(), fix, kept);
                }
            }
        }
    }

    /** Rules that hold a text against its pixels run where there is a clip ({@code ClipLinter}): whether they find something is known only there. */
    private static boolean needsClip(String rule) {
        return rule.regionMatches(true, 0, "CLP", 0, 3);
    }

    private void report(String rule, Span span, Optional<Fix> fix, List<Diagnostic> kept) {
        Optional<ActiveRule> own = rules.stream()
                .filter(r -> r.id().equals(EngineRules.UNUSED_SUPPRESSION.id()))
                .findFirst();
        if (own.isEmpty()) {
            return;
        }
        if (needsClip(rule)) {
            return;
        }
        boolean exists = rule.isEmpty() || known.stream().anyMatch(r -> r.info().isCalled(rule));
        String what =
                rule.isEmpty() ? "the suppression suppresses nothing" : "nothing here is reported by \"" + rule + "\"";
        String message = exists ? what : "there is no rule \"" + rule + "\" to suppress";
        kept.add(new Diagnostic(
                own.get().info(),
                own.get().severity(),
                span,
                message,
                own.get().info().help(),
                List.of(),
                fix.stream().toList(),
                ""));
    }
}
