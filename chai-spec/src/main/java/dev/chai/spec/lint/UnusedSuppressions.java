package dev.chai.spec.lint;

import dev.chai.spec.Span;
import dev.chai.spec.rule.Applicability;
import dev.chai.spec.rule.CaptionInput;
import dev.chai.spec.rule.Finding;
import dev.chai.spec.rule.Fix;
import dev.chai.spec.rule.Rule;
import dev.chai.spec.rule.RuleInfo;
import dev.chai.spec.rule.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the suppressions of a text that suppress nothing. Immutable and thread-safe. */
final class UnusedSuppressions {
    private static final Span NO_PLACE = new Span(0, 0);

    private final Optional<ActiveRule> own;
    private final List<Rule> known;

    UnusedSuppressions(List<ActiveRule> active, List<Rule> known) {
        this.known = known;
        own = active.stream()
                .filter(rule -> rule.info().id().equals(EngineRules.UNUSED_SUPPRESSION.id()))
                .findFirst();
    }

    /**
     * Returns what is to report.
     *
     * @param all the findings before anything was suppressed
     */
    List<Diagnostic> in(CaptionInput input, Suppressions inline, List<Diagnostic> all) {
        if (own.isEmpty()) {
            return List.of();
        }
        Set<RuleInfo> reported = all.stream().map(Diagnostic::rule).collect(Collectors.toSet());
        List<Finding> findings = new ArrayList<>();
        for (String rule : input.ignore().stream().sorted().toList()) {
            if (isUnused(rule, input, reported)) {
                findings.add(Finding.at(NO_PLACE, message(rule)));
            }
        }
        for (Suppressions.Comment comment : inline.comments()) {
            findings.addAll(unused(comment, input, reported));
        }
        return findings.stream().map(this::diagnose).toList();
    }

    private List<Finding> unused(Suppressions.Comment comment, CaptionInput input, Set<RuleInfo> reported) {
        Fix remove = Fix.replace("remove the comment", Applicability.SAFE, new TextEdit(comment.span(), ""));
        if (comment.rules().isEmpty()) {
            Finding useless = Finding.at(comment.span(), "the suppression suppresses nothing");
            return reported.isEmpty() ? List.of(useless.withFixes(List.of(remove))) : List.of();
        }
        List<Finding> findings = new ArrayList<>();
        for (String rule : comment.rules()) {
            if (isUnused(rule, input, reported)) {
                // A rule that is unknown here may come with a module or pack that is missing: the comment stays.
                boolean removable = comment.rules().size() == 1 && isKnown(rule);
                findings.add(
                        Finding.at(comment.span(), message(rule)).withFixes(removable ? List.of(remove) : List.of()));
            }
        }
        return findings;
    }

    private boolean isUnused(String rule, CaptionInput input, Set<RuleInfo> reported) {
        return reported.stream().noneMatch(info -> info.isCalled(rule)) && !lacksFacts(rule, input);
    }

    /** Without the facts that a rule requires, nothing says whether its suppression is still needed. */
    private boolean lacksFacts(String called, CaptionInput input) {
        return known.stream()
                .anyMatch(rule -> rule.info().isCalled(called)
                        && !input.hasFacts(rule.subscription().requires()));
    }

    private boolean isKnown(String called) {
        return known.stream().anyMatch(rule -> rule.info().isCalled(called));
    }

    private String message(String rule) {
        return isKnown(rule)
                ? "nothing here is reported by \"" + rule + "\""
                : "there is no rule \"" + rule + "\" to suppress";
    }

    private Diagnostic diagnose(Finding finding) {
        ActiveRule rule = own.orElseThrow();
        return new Diagnostic(rule.info(), rule.severity(), finding, "");
    }
}
