package dev.chai.spec.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chai.spec.rule.Applicability;
import dev.chai.spec.rule.CaptionInput;
import dev.chai.spec.rule.RuleExample;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Fixing is idempotent and never brings a finding. */
class FixerPropertyTest {
    private static final List<String> SENTENCES = RulePack.bundled().documents().stream()
            .filter(d -> !d.kind().equals("length"))
            .flatMap(d -> d.bad().stream())
            .map(RuleExample::text)
            .toList();

    @Provide
    static Arbitrary<String> texts() {
        return Arbitraries.of(SENTENCES).list().ofMinSize(1).ofMaxSize(5).map(list -> String.join(" ", list));
    }

    @Property(tries = 300)
    void fixingTwiceIsFixingOnce(@ForAll("texts") String text) {
        for (Applicability least : List.of(Applicability.SAFE, Applicability.UNSAFE)) {
            String once = Linter.standard().fix(CaptionInput.of(text), least).text();
            String twice = Linter.standard().fix(CaptionInput.of(once), least).text();
            assertThat(twice).isEqualTo(once);
        }
    }

    @Property(tries = 300)
    void noRuleHasMoreFindingsAfterwards(@ForAll("texts") String text) {
        Map<String, Integer> before = counts(Linter.standard().lint(text));
        FixedText fixed = Linter.standard().fix(CaptionInput.of(text), Applicability.UNSAFE);
        counts(fixed.remaining())
                .forEach((rule, count) -> assertThat(count).as(rule).isLessThanOrEqualTo(before.getOrDefault(rule, 0)));
        assertThat(Linter.standard().lint(fixed.text()).diagnostics())
                .isEqualTo(fixed.remaining().diagnostics());
    }

    @Property(tries = 500)
    void anyTextGivesAReportWithSpansInside(@ForAll String text) {
        LintReport report = Linter.standard().lint(text);
        assertThat(report.diagnostics())
                .allSatisfy(d -> assertThat(d.span().end()).isLessThanOrEqualTo(text.length()));
        assertThat(report).isEqualTo(Linter.standard().lint(text));
    }

    private static Map<String, Integer> counts(LintReport report) {
        Map<String, Integer> counts = new HashMap<>();
        report.diagnostics().forEach(d -> counts.merge(d.ruleId(), 1, Integer::sum));
        return counts;
    }
}
