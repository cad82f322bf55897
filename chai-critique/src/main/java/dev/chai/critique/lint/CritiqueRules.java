package dev.chai.critique.lint;

import dev.chai.critique.check.CritiqueChecks;
import dev.chai.critique.check.Flaw;
import dev.chai.spec.lint.LinterBuilder;
import dev.chai.spec.lint.RulePack;
import dev.chai.spec.rule.Finding;
import dev.chai.spec.rule.Rule;
import dev.chai.spec.rule.RuleContext;
import dev.chai.spec.rule.RuleInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Coded rules that stand in for the phrase rules of the same ids: praise only (CRQ101), no replacement (CRQ102), no locatable target
 * (CRQ103), vague request (CRQ104), hedged (CRQ105).
 *
 * <pre>{@code
 * Linter linter = CritiqueRules.addTo(Linter.builder().profile(Profile.CRITIQUE)).build();
 * }</pre>
 *
 * <p>Phrase rules know the words of a complaint; these read each sentence as {@link CritiqueChecks} does. Names, severities and pages are
 * those of the phrase rules, so configurations and suppressions hold for both.
 *
 * <p>Immutable and thread-safe.
 */
public final class CritiqueRules {
    private static final Map<Flaw.Kind, String> IDS = Map.of(
            Flaw.Kind.PRAISE_ONLY, "CRQ101",
            Flaw.Kind.NO_REPLACEMENT, "CRQ102",
            Flaw.Kind.NO_TARGET, "CRQ103",
            Flaw.Kind.EMPTY_REQUEST, "CRQ104",
            Flaw.Kind.HEDGED, "CRQ105");
    private static final Map<Flaw.Kind, String> MESSAGES = Map.of(
            Flaw.Kind.PRAISE_ONLY, "the critique praises and names nothing to change",
            Flaw.Kind.NO_REPLACEMENT, "says what is wrong and not what is right",
            Flaw.Kind.NO_TARGET, "points at nothing in the caption",
            Flaw.Kind.EMPTY_REQUEST, "asks for more or better and does not say what",
            Flaw.Kind.HEDGED, "leaves the decision to the reviser");

    private CritiqueRules() {}

    /** The rules. */
    public static List<Rule> all() {
        List<Rule> rules = new ArrayList<>();
        for (Flaw.Kind kind : Flaw.Kind.values()) {
            rules.add(new FlawRule(kind, info(IDS.getOrDefault(kind, ""))));
        }
        return rules;
    }

    /** Puts the rules into a linter that is being configured, in place of the phrase rules; gives the builder back. */
    public static LinterBuilder addTo(LinterBuilder builder) {
        all().forEach(builder::rule);
        return builder;
    }

    private static RuleInfo info(String id) {
        return RulePack.bundled().rules().stream()
                .map(Rule::info)
                .filter(info -> info.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the bundled rules lack " + id));
    }

    /** Reports one kind of flaw. */
    private record FlawRule(Flaw.Kind kind, RuleInfo info) implements Rule {
        @Override
        public void check(RuleContext context) {
            String message = MESSAGES.getOrDefault(kind, "");
            for (Flaw flaw : CritiqueChecks.standard().flaws(context.input().text())) {
                if (flaw.kind() == kind) {
                    context.report(Finding.at(flaw.span(), message));
                }
            }
        }
    }
}
