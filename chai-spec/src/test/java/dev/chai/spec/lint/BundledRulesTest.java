package dev.chai.spec.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chai.spec.Taxonomy;
import dev.chai.spec.rule.Rule;
import dev.chai.spec.rule.RuleDocument;
import dev.chai.spec.rule.RuleExample;
import dev.chai.spec.rule.RuleInfo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the examples that the rule files hold. */
class BundledRulesTest {
    private static final Map<String, Linter> LINTERS = new HashMap<>();

    record Case(RuleDocument rule, RuleExample example, boolean bad) {
        @Override
        public String toString() {
            return rule.info().id() + (bad ? " finds: " : " accepts: ") + example.text();
        }
    }

    static Stream<Case> examples() {
        List<Case> cases = new ArrayList<>();
        for (RuleDocument rule : RulePack.bundled().documents()) {
            rule.good().forEach(example -> cases.add(new Case(rule, example, false)));
            rule.bad().forEach(example -> cases.add(new Case(rule, example, true)));
        }
        return cases.stream();
    }

    /** All rules of the profile run, also preview rules, so that a wording of one rule cannot break another. */
    private static Linter linter(RuleExample example) {
        return LINTERS.computeIfAbsent(
                example.profile() + "/" + example.target(),
                key -> Linter.builder()
                        .profile(example.profile())
                        .target(example.target())
                        .enable("all")
                        .build());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void exampleGivesExactlyWhatItsFileSays(Case given) {
        RuleExample example = given.example;
        LintReport report = linter(example).lint(example.input());
        List<Diagnostic> found = report.diagnostics().stream()
                .filter(d -> d.ruleId().equals(given.rule.info().id()))
                .toList();
        if (!given.bad) {
            assertThat(found).as(report.toString()).isEmpty();
            return;
        }
        assertThat(found).as(report.toString()).hasSize(1);
        Diagnostic only = found.get(0);
        assertThat(only.span().of(example.text())).isEqualTo(example.finds().orElseThrow());
        assertThat(only.message()).doesNotContain("{").doesNotEndWith(".");
        assertThat(only.help()).doesNotContain("{");
        example.fixed()
                .ifPresent(fixed ->
                        assertThat(only.fixes().get(0).applyTo(example.text())).isEqualTo(fixed));
        assertThat(only.fixes().isEmpty()).isEqualTo(example.fixed().isEmpty());
    }

    @Test
    void everyRuleIsExplainedAndHasThreeExamplesOfEachKind() {
        Taxonomy taxonomy = Taxonomy.bundled();
        for (RuleDocument rule : RulePack.bundled().documents()) {
            RuleInfo info = rule.info();
            assertThat(rule.good()).as(info.id()).hasSizeGreaterThanOrEqualTo(3);
            assertThat(rule.bad()).as(info.id()).hasSizeGreaterThanOrEqualTo(3);
            assertThat(info.summary()).as(info.id()).endsWith(".");
            assertThat(info.help())
                    .as(info.id())
                    .isNotBlank()
                    .doesNotEndWith(".")
                    .doesNotContain("{");
            assertThat(info.sources()).as(info.id()).isNotEmpty();
            assertThat(taxonomy.ids()).as(info.id()).containsAll(info.primitives());
        }
    }

    @Test
    void idsAreUniqueAndStandInTheRightFamilies() {
        List<RuleInfo> rules =
                RulePack.bundled().rules().stream().map(Rule::info).toList();
        assertThat(rules.stream().map(RuleInfo::id)).doesNotHaveDuplicates();
        assertThat(rules.stream().map(RuleInfo::name)).doesNotHaveDuplicates();
        assertThat(rules.stream().map(r -> r.id().substring(0, 3)).distinct())
                .isSubsetOf("SUB", "SCN", "MOT", "SPA", "CAM", "GEN", "CRQ", "PRM");
    }
}
