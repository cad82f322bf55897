package dev.chai.spec.lint;

import dev.chai.spec.rule.Applicability;
import dev.chai.spec.rule.CaptionInput;
import dev.chai.spec.rule.Fix;
import dev.chai.spec.rule.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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
        LintReport report = linter.lint(input);
        int applied = 0;
        for (int pass = 0; pass < maxPasses; pass++) {
            Step step = step(report);
            if (step.applied == 0) {
                return new FixedText(report.text(), applied, report, step.left);
            }
            applied += step.applied;
            report = step.report;
        }
        return new FixedText(report.text(), applied, report, left(offers(report), "it would need another pass"));
    }

    /** A finding with the fix that would be applied. */
    private record Offer(Diagnostic finding, Fix fix) {}

    private record Step(int applied, LintReport report, List<FixedText.Unapplied> left) {}

    private Step step(LintReport report) {
        List<Offer> offers = offers(report);
        List<Offer> apart = apart(offers);
        if (apart.isEmpty()) {
            return new Step(0, report, List.of());
        }
        LintReport after = linter.lint(report.input().withText(apply(apart, report.text())));
        if (objection(report, after).isEmpty()) {
            return new Step(apart.size(), after, List.of());
        }
        Step some = oneByOne(report, apart);
        return some.applied > 0 ? some : others(report, offers, some);
    }

    /** From the last to the first, so that the places of the others stay. */
    private Step oneByOne(LintReport report, List<Offer> offers) {
        LintReport best = report;
        int applied = 0;
        List<FixedText.Unapplied> left = new ArrayList<>();
        for (int i = offers.size() - 1; i >= 0; i--) {
            Offer offer = offers.get(i);
            LintReport after = linter.lint(report.input().withText(offer.fix.applyTo(best.text())));
            Optional<String> objection = objection(best, after);
            if (objection.isEmpty()) {
                best = after;
                applied++;
            } else {
                left.add(0, new FixedText.Unapplied(offer.finding, objection.get()));
            }
        }
        return new Step(applied, best, left);
    }

    /** Fixes that overlap one that cannot be applied get their turn. */
    private Step others(LintReport report, List<Offer> offers, Step none) {
        List<FixedText.Unapplied> left = new ArrayList<>(none.left);
        List<Offer> tried = apart(offers);
        for (Offer offer : offers) {
            if (!tried.contains(offer)) {
                Step one = oneByOne(report, List.of(offer));
                if (one.applied > 0) {
                    return one;
                }
                left.addAll(one.left);
            }
        }
        return new Step(0, report, left);
    }

    private static List<FixedText.Unapplied> left(List<Offer> offers, String reason) {
        return offers.stream()
                .map(offer -> new FixedText.Unapplied(offer.finding, reason))
                .toList();
    }

    /** The first fix of each finding that may be applied. */
    private List<Offer> offers(LintReport report) {
        List<Offer> offers = new ArrayList<>();
        for (Diagnostic found : report.diagnostics()) {
            found.fixes().stream()
                    .filter(fix -> fix.applicability() != Applicability.SUGGESTION_ONLY)
                    .filter(fix -> fix.applicability().compareTo(least) >= 0)
                    .findFirst()
                    .ifPresent(fix -> offers.add(new Offer(found, fix)));
        }
        return offers;
    }

    /** Those that overlap no earlier one. */
    private static List<Offer> apart(List<Offer> offers) {
        List<Offer> apart = new ArrayList<>();
        int end = -1;
        for (Offer offer : offers) {
            if (offer.fix.edits().get(0).span().start() > end) {
                apart.add(offer);
                end = lastEnd(offer.fix);
            }
        }
        return apart;
    }

    private static int lastEnd(Fix fix) {
        return fix.edits().get(fix.edits().size() - 1).span().end();
    }

    private static String apply(List<Offer> offers, String text) {
        List<TextEdit> edits = new ArrayList<>();
        offers.forEach(offer -> edits.addAll(offer.fix.edits()));
        return new Fix("all", Applicability.SAFE, edits).applyTo(text);
    }

    /** Returns why a text is no better than before: a rule has more findings, or there are as many. */
    private static Optional<String> objection(LintReport before, LintReport after) {
        Map<String, Integer> more = new TreeMap<>();
        after.diagnostics().forEach(found -> more.merge(found.ruleId(), 1, Integer::sum));
        before.diagnostics().forEach(found -> more.merge(found.ruleId(), -1, Integer::sum));
        List<String> brought = more.keySet().stream()
                .filter(id -> more.getOrDefault(id, 0) > 0)
                .toList();
        if (!brought.isEmpty()) {
            return Optional.of("the text after it would have a new finding of " + String.join(" and ", brought));
        }
        return after.diagnostics().size() < before.diagnostics().size()
                ? Optional.empty()
                : Optional.of("the finding would stay");
    }
}
