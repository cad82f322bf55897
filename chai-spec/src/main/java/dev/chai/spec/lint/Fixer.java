package dev.chai.spec.lint;

import dev.chai.spec.rule.Applicability;
import dev.chai.spec.rule.CaptionInput;
import dev.chai.spec.rule.Fix;
import dev.chai.spec.rule.TextEdit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Applies fixes until nothing more can be fixed: all that do not overlap at once, then checks again.
 *
 * <p>A batch that would bring a finding that was not there is halved until the fix that brings it is left out, so the result never
 * has a rule with more findings than before. A fix that is left out makes room for those that overlap it. Cost: a bounded number of
 * checks of the text. Not thread-safe.
 */
final class Fixer {
    /** So often a long text is checked while bad fixes are searched for; chosen by hand. Later batches are then left out whole. */
    private static final int MAX_CHECKS = 64;
    /** So many characters may be checked in any case, so that no fix of a caption is left out for the cost; chosen by hand. */
    private static final int FREE_CHARACTERS = 2_000_000;

    private final Linter linter;
    private final int maxPasses;
    private final Applicability least;
    /** Why a fix cannot be applied, by its finding. */
    private final Map<Diagnostic, String> rejected = new LinkedHashMap<>();

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

    /** A finding with the fix that would be applied. */
    private record Offer(Diagnostic finding, Fix fix) {}

    FixedText fix() {
        for (int pass = 0; pass < maxPasses; pass++) {
            int settled = applied + rejected.size();
            apply(apart(offers()));
            if (applied + rejected.size() == settled) {
                break;
            }
        }
        CaptionInput fixed = report.input();
        return new FixedText(fixed.text(), applied, linter.lint(fixed), left());
    }

    /** Applies fixes at once, or else those of the second half and then of the first, whose places stay. */
    private void apply(List<Offer> offers) {
        if (offers.isEmpty()) {
            return;
        }
        if (budget <= 0) {
            offers.forEach(offer -> rejected.put(offer.finding, "too many checks of the text would be needed"));
            return;
        }
        budget -= report.text().length();
        LintReport after = linter.lintWithoutCap(report.input().withText(edited(offers, report.text())));
        Optional<String> objection = objection(report, after);
        if (objection.isEmpty()) {
            report = after;
            applied += offers.size();
            rejected.clear(); // What could not be applied to the text before may fit the new one.
        } else if (offers.size() == 1) {
            rejected.put(offers.get(0).finding, objection.get());
        } else {
            int half = offers.size() / 2;
            apply(offers.subList(half, offers.size()));
            apply(offers.subList(0, half));
        }
    }

    /** The fixes that were asked for and are not applied; those that no pass came to overlap another. */
    private List<FixedText.Unapplied> left() {
        return report.diagnostics().stream()
                .filter(found -> offer(found).isPresent())
                .map(found -> new FixedText.Unapplied(
                        found, rejected.getOrDefault(found, "it would need another pass over the text")))
                .toList();
    }

    /** The fixes of the findings in the text as it is, without those that cannot be applied to it. */
    private List<Offer> offers() {
        return report.diagnostics().stream()
                .filter(found -> !rejected.containsKey(found))
                .flatMap(found -> offer(found).stream())
                .toList();
    }

    /** The first fix of a finding that may be applied. */
    private Optional<Offer> offer(Diagnostic found) {
        return found.fixes().stream()
                .filter(fix -> fix.applicability() != Applicability.SUGGESTION_ONLY)
                .filter(fix -> fix.applicability().compareTo(least) >= 0)
                .findFirst()
                .map(fix -> new Offer(found, fix));
    }

    /** Those that overlap no earlier one, in the order of their places. */
    private static List<Offer> apart(List<Offer> offers) {
        List<Offer> apart = new ArrayList<>();
        int end = -1;
        for (Offer offer : offers) {
            List<TextEdit> edits = offer.fix.edits();
            if (edits.get(0).span().start() > end) {
                apart.add(offer);
                end = edits.get(edits.size() - 1).span().end();
            }
        }
        return apart;
    }

    private static String edited(List<Offer> offers, String text) {
        List<TextEdit> edits = new ArrayList<>();
        offers.forEach(offer -> edits.addAll(offer.fix.edits()));
        return new Fix("all", Applicability.SAFE, edits).applyTo(text);
    }

    /** Returns why a text is no better than before: a rule has more findings, or there are as many. */
    private static Optional<String> objection(LintReport before, LintReport after) {
        Map<String, Integer> more = new TreeMap<>();
        after.diagnostics().forEach(found -> more.merge(found.ruleId(), 1, Integer::sum));
        before.diagnostics().forEach(found -> more.merge(found.ruleId(), -1, Integer::sum));
        List<String> brought = more.entrySet().stream()
                .filter(rule -> rule.getValue() > 0)
                .map(Map.Entry::getKey)
                .toList();
        if (!brought.isEmpty()) {
            return Optional.of("the text after it would have a new finding of " + String.join(" and ", brought));
        }
        return after.diagnostics().size() < before.diagnostics().size()
                ? Optional.empty()
                : Optional.of("the finding would stay");
    }
}
