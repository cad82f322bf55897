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
 * <p>A batch that would bring a finding that was not there is halved until the fix that brings it is left out, so the result never
 * has a rule with more findings than before. Cost: a bounded number of checks of the text. Not thread-safe.
 */
final class Fixer {
    /** So often a long text is checked while bad fixes are searched for; chosen by hand. Later batches are then left out whole. */
    private static final int MAX_CHECKS = 64;
    /** So many characters may be checked in any case, so that no fix of a caption is left out for the cost; chosen by hand. */
    private static final int FREE_CHARACTERS = 2_000_000;

    private final Linter linter;
    private final int maxPasses;
    private final Applicability least;
    private LintReport report;
    private int applied;
    private long budget;

    Fixer(Linter linter, int maxPasses, Applicability least, CaptionInput input) {
        this.linter = linter;
        this.maxPasses = maxPasses;
        this.least = least;
        budget = Math.max(FREE_CHARACTERS, (long) MAX_CHECKS * input.text().length());
        report = linter.lintWithoutCap(input);
    }

    FixedText fix() {
        for (int pass = 0; pass < maxPasses; pass++) {
            int before = applied;
            apply(apart(report));
            if (applied == before) {
                break;
            }
        }
        CaptionInput fixed = report.input();
        return new FixedText(fixed.text(), applied, linter.lint(fixed));
    }

    /** Applies fixes at once, or else those of the second half and then of the first, whose places stay. */
    private void apply(List<Fix> fixes) {
        if (fixes.isEmpty() || budget <= 0) {
            return;
        }
        budget -= report.text().length();
        LintReport after = linter.lintWithoutCap(report.input().withText(edited(fixes, report.text())));
        if (improves(report, after)) {
            report = after;
            applied += fixes.size();
        } else if (fixes.size() > 1) {
            int half = fixes.size() / 2;
            apply(fixes.subList(half, fixes.size()));
            apply(fixes.subList(0, half));
        }
    }

    /** The first fix of each finding that may be applied and overlaps no earlier one, in the order of their places. */
    private List<Fix> apart(LintReport from) {
        List<Fix> fixes = new ArrayList<>();
        int end = -1;
        for (Diagnostic found : from.diagnostics()) {
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

    private static String edited(List<Fix> fixes, String text) {
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
