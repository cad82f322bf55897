package dev.chai.spec.lint;

import dev.chai.spec.rule.Applicability;
import dev.chai.spec.rule.CaptionInput;
import dev.chai.spec.rule.Fix;
import dev.chai.spec.rule.TextEdit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Applies fixes until nothing more can be fixed: all that do not overlap at once, then checks again.
 *
 * <p>A round that would bring a finding that was not there is repeated fix by fix, and a fix that brings one is left out, so the
 * result never has a rule with more findings than before.
 */
final class Fixer {
    private final Linter linter;
    private final int maxPasses;
    private final Applicability least;

    Fixer(Linter linter, int maxPasses, Applicability least) {
        this.linter = linter;
        this.maxPasses = maxPasses;
        this.least = least;
    }

    FixedText fix(CaptionInput input) {
        CaptionInput current = input;
        LintReport report = linter.lint(input);
        int applied = 0;
        for (int pass = 0; pass < maxPasses; pass++) {
            Step step = step(current, report);
            if (step.applied == 0) {
                break;
            }
            applied += step.applied;
            report = step.report;
            current = report.input();
        }
        return new FixedText(current.text(), applied, report);
    }

    private record Step(int applied, LintReport report) {}

    private Step step(CaptionInput input, LintReport report) {
        List<Fix> fixes = apart(report);
        if (fixes.isEmpty()) {
            return new Step(0, report);
        }
        LintReport after = linter.lint(input.withText(apply(fixes, input.text())));
        return improves(report, after) ? new Step(fixes.size(), after) : oneByOne(input, report, fixes);
    }

    /** From the last to the first, so that the places of the others stay. */
    private Step oneByOne(CaptionInput input, LintReport report, List<Fix> fixes) {
        LintReport best = report;
        int applied = 0;
        for (int i = fixes.size() - 1; i >= 0; i--) {
            LintReport after = linter.lint(input.withText(fixes.get(i).applyTo(best.text())));
            if (improves(best, after)) {
                best = after;
                applied++;
            }
        }
        return new Step(applied, best);
    }

    /** The first fix of each finding that may be applied and overlaps no earlier one. */
    private List<Fix> apart(LintReport report) {
        List<Fix> fixes = new ArrayList<>();
        int end = -1;
        for (Diagnostic found : report.diagnostics()) {
            Optional<Fix> fix = found.fixes().stream()
                    .filter(f -> f.applicability() != Applicability.SUGGESTION_ONLY)
                    .filter(f -> f.applicability().compareTo(least) >= 0)
                    .findFirst();
            if (fix.isPresent() && fix.get().edits().get(0).span().start() > end) {
                fixes.add(fix.get());
                end = lastEnd(fix.get());
            }
        }
        return fixes;
    }

    private static int lastEnd(Fix fix) {
        return fix.edits().get(fix.edits().size() - 1).span().end();
    }

    private static String apply(List<Fix> fixes, String text) {
        List<TextEdit> edits = new ArrayList<>();
        fixes.forEach(fix -> edits.addAll(fix.edits()));
        return new Fix("all", Applicability.SAFE, edits).applyTo(text);
    }

    private static boolean improves(LintReport before, LintReport after) {
        Map<String, Integer> counts = new HashMap<>();
        before.diagnostics().forEach(d -> counts.merge(d.ruleId(), 1, Integer::sum));
        after.diagnostics().forEach(d -> counts.merge(d.ruleId(), -1, Integer::sum));
        return counts.values().stream().noneMatch(left -> left < 0)
                && after.diagnostics().size() < before.diagnostics().size();
    }
}
