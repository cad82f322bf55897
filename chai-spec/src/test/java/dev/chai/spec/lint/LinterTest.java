package dev.chai.spec.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chai.spec.Aspect;
import dev.chai.spec.labels.ClipLabels;
import dev.chai.spec.lint.testing.RuleTester;
import dev.chai.spec.mention.PhraseMatch;
import dev.chai.spec.rule.CaptionInput;
import dev.chai.spec.rule.Category;
import dev.chai.spec.rule.Finding;
import dev.chai.spec.rule.Profile;
import dev.chai.spec.rule.Rule;
import dev.chai.spec.rule.RuleContext;
import dev.chai.spec.rule.RuleInfo;
import dev.chai.spec.rule.Severity;
import dev.chai.spec.rule.Subscription;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LinterTest {
    private static final String PAN_UP = "The camera pans up the tower.";

    /** A linter with few rules is built faster. */
    private static LinterBuilder few(String selector) {
        return Linter.builder().disable("all").enable(selector, "GEN900", "GEN901");
    }

    private static List<String> ids(LintReport report) {
        return report.diagnostics().stream().map(Diagnostic::ruleId).toList();
    }

    @Test
    void findingNamesRuleWordsReasonAndRemedy() {
        Diagnostic found = Linter.standard().lint(PAN_UP).diagnostics().get(0);
        assertThat(found.ruleId()).isEqualTo("CAM201");
        assertThat(found.name()).isEqualTo("vertical-pan");
        assertThat(found.category()).isEqualTo(Category.TERMINOLOGY);
        assertThat(found.severity()).isEqualTo(Severity.ERROR);
        assertThat(found.span().of(PAN_UP)).isEqualTo("pans up");
        assertThat(found.message()).contains("\"pans up\"");
        assertThat(found.help()).contains("tilt");
        assertThat(found.why()).isNotBlank();
        assertThat(found.primitives()).contains("tilt-up");
        assertThat(found.fixes().get(0).applyTo(PAN_UP)).isEqualTo("The camera tilts up the tower.");
    }

    @Test
    void trapsOfTheSpecificationAreClean() {
        for (String clean : List.of(
                "The camera does not zoom.",
                "A man pans for gold.",
                "The truck turns left.",
                "A neon sign reads \"EPIC\".",
                "The camera starts static, then trucks right.")) {
            LintReport report = Linter.standard().lint(clean);
            assertThat(report.has(Severity.WARNING)).as(report.toString()).isFalse();
        }
    }

    @Test
    void mistakesOfTheSpecificationAreErrors() {
        for (String bad : List.of(
                "The camera pans up.",
                "The camera tilts left.",
                "A locked-off camera pans right.",
                "Deep focus with a rack focus to the door.")) {
            LintReport report = Linter.standard().lint(bad);
            assertThat(report.has(Severity.ERROR)).as(bad + report).isTrue();
        }
    }

    @Test
    void moodWordsAreAtMostWarningsInPrompts() {
        Linter prompts = Linter.builder().profile(Profile.PROMPT).build();
        assertThat(prompts.rules().stream()
                        .filter(r -> r.category() == Category.SUBJECTIVITY)
                        .map(r -> r.severity(Profile.PROMPT).orElseThrow()))
                .doesNotContain(Severity.ERROR);
    }

    @Test
    void laterChoiceWinsOverEarlierOne() {
        Linter linter = Linter.builder().disable("all").enable("CAM201").build();
        assertThat(linter.rules().stream().map(RuleInfo::id)).containsExactly("CAM201");
        assertThat(ids(Linter.builder().disable("vertical-pan").build().lint(PAN_UP)))
                .isEmpty();
        assertThat(Linter.builder()
                        .severity("CAM2", Severity.SUGGESTION)
                        .build()
                        .lint(PAN_UP)
                        .worst())
                .contains(Severity.SUGGESTION);
        assertThat(few("CAM2").disable("terminology").build().lint(PAN_UP).isClean())
                .isTrue();
    }

    @Test
    void broadSelectorTurnsOnNothingFromOtherProfiles() {
        Linter all = Linter.builder().enable("all").build();
        assertThat(all.rules()).allMatch(r -> r.severity(Profile.CAPTION).isPresent());
    }

    @Test
    void unknownSelectorNamesTheNearest() {
        assertThatThrownBy(() -> Linter.builder().disable("vertical-pam").build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("vertical-pan");
        assertThatThrownBy(() -> Severity.require("eror")).hasMessageContaining("error");
    }

    @Test
    void recordLevelIgnoreSuppressesAndUnusedOnesAreReported() {
        CaptionInput input = CaptionInput.of(PAN_UP).withIgnore(Set.of("CAM201"));
        LintReport report = Linter.standard().lint(input);
        assertThat(report.isClean()).isTrue();
        assertThat(report.suppressed()).isEqualTo(1);
        LintReport unused =
                Linter.standard().lint(CaptionInput.of("A red kite.").withIgnore(Set.of("CAM201")));
        assertThat(ids(unused)).containsExactly("GEN900");
        LintReport unknown =
                Linter.standard().lint(CaptionInput.of("A red kite.").withIgnore(Set.of("CAM999")));
        assertThat(unknown.diagnostics().get(0).message()).contains("no rule \"CAM999\"");
    }

    @Test
    void commentInTheTextSuppressesAndKeepsOffsets() {
        String text = "<!-- chai-ignore CAM201: told so by the director --> " + PAN_UP + " It is stunning.";
        LintReport report = Linter.standard().lint(text);
        assertThat(ids(report)).containsExactly("GEN302");
        assertThat(report.diagnostics().get(0).span().of(text)).isEqualTo("stunning");
    }

    @Test
    void unusedCommentIsReportedWithASafeFix() {
        String text = "A red kite. <!-- chai-ignore CAM201 -->";
        Diagnostic found = Linter.standard().lint(text).diagnostics().get(0);
        assertThat(found.ruleId()).isEqualTo("GEN900");
        assertThat(found.fixes().get(0).applyTo(text)).isEqualTo("A red kite. ");
        assertThat(few("CAM2").inlineSuppressions(false).build().lint(PAN_UP + "<!-- chai-ignore -->"))
                .satisfies(report -> assertThat(ids(report)).contains("CAM201"));
    }

    @Test
    void commentForAnUnknownRuleIsReportedAndStays() {
        Diagnostic found = Linter.standard()
                .lint("A red kite. <!-- chai-ignore CAM999 -->")
                .diagnostics()
                .get(0);
        assertThat(found.ruleId()).isEqualTo("GEN900");
        assertThat(found.message()).contains("no rule \"CAM999\"");
        assertThat(found.fixes()).isEmpty();
    }

    @Test
    void textOverTheLimitGetsOneFinding() {
        Linter small = Linter.builder()
                .limits(LintLimits.defaults().withMaxTextLength(10))
                .build();
        LintReport report = small.lint(PAN_UP);
        assertThat(ids(report)).containsExactly("GEN901");
        assertThat(report.diagnostics().get(0).message())
                .contains("29 characters")
                .contains("10");
    }

    @Test
    void findingsOverTheLimitAreDroppedAndSaidSo() {
        Linter few = Linter.builder()
                .limits(LintLimits.defaults().withMaxDiagnostics(2))
                .build();
        LintReport report = few.lint("It is stunning, gorgeous and spectacular.");
        assertThat(report.diagnostics()).hasSize(2);
        assertThat(report.truncated()).isTrue();
    }

    @Test
    void findingsComeInTheOrderOfTheText() {
        LintReport report = Linter.standard().lint("It is stunning as the camera pans up, an eerie and gorgeous view.");
        assertThat(report.diagnostics()).isSortedAccordingTo((a, b) -> a.span().compareTo(b.span()));
        assertThat(report.diagnostics()).hasSizeGreaterThan(3);
    }

    @Test
    void fingerprintSurvivesMovingButNotOtherWords() {
        String before = fingerprint("Rain. The camera pans up the tower slowly.");
        assertThat(fingerprint("Rain falls on grass. Rain. The camera pans up the tower slowly."))
                .isEqualTo(before);
        assertThat(fingerprint("Rain. A drone pans up the tower slowly.")).isNotEqualTo(before);
    }

    private static String fingerprint(String text) {
        return Linter.standard().lint(text).diagnostics().stream()
                .filter(d -> d.ruleId().equals("CAM201"))
                .findFirst()
                .orElseThrow()
                .fingerprint();
    }

    @Test
    void contradictedLabelIsAnErrorAndUnmentionedOneAFinding() {
        ClipLabels labels = ClipLabels.builder("clip")
                .motion(dev.chai.spec.labels.CameraMotion.simple(dev.chai.spec.labels.Steadiness.SMOOTH, "pan-left"))
                .build();
        CaptionInput input = CaptionInput.of("The camera pans right.")
                .withAspect(Aspect.CAMERA)
                .withLabels(labels);
        LintReport report = Linter.standard().lint(input);
        assertThat(ids(report)).contains("GEN401", "GEN402");
        assertThat(report.has(Severity.ERROR)).isTrue();
    }

    @Test
    void streamKeepsTheOrder() {
        Stream<CaptionInput> inputs =
                Stream.of("a", "b", "c").map(id -> CaptionInput.of(PAN_UP).withId(id));
        assertThat(Linter.standard().lint(inputs).map(r -> r.input().id())).containsExactly("a", "b", "c");
    }

    @Test
    void rulesOfOnesOwnAreTestedWithTheRuleTester() {
        RuleTester.of(new PlatformRule())
                .accepts("A red kite.")
                .reports("A vlog style clip.", "vlog style")
                .verify();
        assertThat(RuleTester.of(new PlatformRule())
                        .accepts("A vlog style clip.")
                        .problems())
                .hasSize(1);
        assertThatThrownBy(() -> Linter.builder()
                        .rule(new PlatformRule())
                        .rule(new PlatformRule())
                        .build())
                .hasMessageContaining("OWN001");
    }

    @Test
    void ownRuleStandsInForTheBundledOneOfItsId() {
        RuleInfo bundled = Linter.standard().rule("CAM201").orElseThrow();
        Rule mute = new Rule() {
            @Override
            public RuleInfo info() {
                return bundled;
            }

            @Override
            public void check(RuleContext context) {}
        };
        assertThat(Linter.standard().lint(PAN_UP).diagnostics())
                .anyMatch(d -> d.ruleId().equals("CAM201"));
        assertThat(Linter.builder().rule(mute).build().lint(PAN_UP).diagnostics())
                .noneMatch(d -> d.ruleId().equals("CAM201"));
    }

    private static final class PlatformRule implements Rule {
        @Override
        public RuleInfo info() {
            return RuleInfo.builder("OWN001", "platform-name")
                    .severity(Profile.CAPTION, Severity.WARNING)
                    .summary("A platform.")
                    .why("it is not seen")
                    .help("delete it")
                    .sources(List.of("own"))
                    .build();
        }

        @Override
        public Subscription subscription() {
            return Subscription.phrases("term", "vlog style");
        }

        @Override
        public void check(RuleContext context) {
            for (PhraseMatch match : context.phrases("term")) {
                context.report(Finding.at(match.span(), "names a platform"));
            }
        }
    }
}
