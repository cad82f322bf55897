package dev.chai.critique.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chai.critique.check.CheckInput;
import dev.chai.critique.check.CheckResult;
import dev.chai.critique.check.CritiqueChecks;
import dev.chai.spec.lint.Diagnostic;
import dev.chai.spec.lint.Linter;
import dev.chai.spec.lint.RulePack;
import dev.chai.spec.rule.CaptionInput;
import dev.chai.spec.rule.Profile;
import dev.chai.spec.rule.RuleDocument;
import dev.chai.spec.rule.RuleExample;
import dev.chai.spec.rule.RuleInfo;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CritiqueRulesTest {
    private static final RulePack PACK = new CritiqueRules().pack();
    private static final Linter LINTER =
            Linter.builder().profile(Profile.CRITIQUE).build();

    @Test
    void linterOfCritiquesHasTheRulesWithoutAnyCall() {
        assertThat(LINTER.rules()).extracting(RuleInfo::id).contains("CRQ101", "CRQ102", "CRQ103", "CRQ104", "CRQ105");
        assertThat(RulePack.installed()).hasSize(2);
        assertThat(Linter.builder().withoutBundledRules().build().rule("CRQ101"))
                .isEmpty();
    }

    @Test
    void everyIdExistsOnce() {
        assertThat(RulePack.installed().stream().flatMap(pack -> pack.rules().stream()))
                .extracting(rule -> rule.info().id())
                .doesNotHaveDuplicates();
    }

    static Stream<RuleDocument> documents() {
        return PACK.documents().stream();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void documentedExamplesHold(RuleDocument document) {
        String id = document.info().id();
        assertThat(document.good()).as(id).hasSizeGreaterThanOrEqualTo(3);
        assertThat(document.bad()).as(id).hasSizeGreaterThanOrEqualTo(3);
        for (RuleExample good : document.good()) {
            assertThat(found(good.input())).as(good.toString()).doesNotContain(id);
        }
        for (RuleExample bad : document.bad()) {
            assertThat(LINTER.lint(bad.input()).diagnostics())
                    .as(bad.toString())
                    .filteredOn(found -> found.ruleId().equals(id))
                    .extracting(found -> found.span().of(bad.text()))
                    .containsExactly(bad.finds().orElseThrow());
        }
    }

    /** The rules of phrases that had these ids found nothing in the first two texts, and two words in the third. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The caption gets the direction wrong.                     | CRQ102",
                "The colour of the coat is described wrongly; it is green. | ",
                "The caption is wrong: the camera pans right.              | ",
            })
    void complaintIsReportedUnlessItCorrectsItself(String critique, String rule) {
        assertThat(found(CaptionInput.of(critique))).isEqualTo(rule == null ? List.of() : List.of(rule));
    }

    @Test
    void critiqueIsReadOnceForAllFiveRules() {
        AtomicInteger readings = new AtomicInteger();
        RulePack counted = CritiqueRules.pack(critique -> {
            readings.incrementAndGet();
            return CritiqueChecks.standard().flaws(critique);
        });
        Linter linter = Linter.builder()
                .profile(Profile.CRITIQUE)
                .withoutBundledRules()
                .pack(counted)
                .build();
        linter.lint("Great caption. Maybe the direction is wrong.");
        assertThat(readings).hasValue(1);
    }

    @Test
    void suppressionIsNoPartOfTheCritique() {
        String critique = "The coat is blue, not red. <!-- chai-ignore CRQ102: the direction is wrong -->";
        assertThat(found(CaptionInput.of(critique))).doesNotContain("CRQ102");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The caption fails to mention the tilt.                  | CRQ102",
                "The caption misidentifies the direction of the pan.     | CRQ102",
                "The description of the lighting is inaccurate.          | CRQ102",
                "The coat is blue, not red.                              | ",
                "The color is wrong. It should be green.                 | ",
                "Wrong color: the coat is green.                         | ",
                "It needs to be improved.                                | CRQ103",
                "Something is missing.                                   | CRQ103",
                "The caption should be more precise.                     | CRQ104",
                "The caption should be more specific about the red coat. | ",
                "Excellent description.                                  | CRQ101",
                "The man is probably a guard.                            | CRQ105",
                "Remove \"probably a guard\".                            | ",
            })
    void sentencesAreJudgedByTheirForm(String critique, String rule) {
        assertThat(found(CaptionInput.of(critique))).isEqualTo(rule == null ? List.of() : List.of(rule));
    }

    /** The linter complains of a sentence exactly where the check gives it next to nothing. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The pan is described incorrectly. The coat is blue.",
                "The caption omits the tilt. Add that the camera tilts up. Please add more details.",
                "The direction is wrong: the camera pans right. The size of the boat is inaccurate.",
                "The caption is incorrect. They should be green. It fails to name the dog.",
            })
    void linterAndCheckAgreeSentenceBySentence(String critique) {
        CheckResult check = CritiqueChecks.standard()
                .check(CheckInput.of("A quay.", critique))
                .constructiveness();
        List<Integer> useless = check.evidence().stream()
                .filter(evidence -> evidence.score() <= 0.1)
                .map(evidence -> evidence.span().start())
                .toList();
        List<Integer> reported = LINTER.lint(CaptionInput.of(critique)).diagnostics().stream()
                .filter(d -> List.of("CRQ102", "CRQ103", "CRQ104").contains(d.ruleId()))
                .map(d -> d.span().start())
                .toList();
        assertThat(reported).isEqualTo(useless).isNotEmpty();
    }

    private static List<String> found(CaptionInput input) {
        return LINTER.lint(input).diagnostics().stream()
                .map(Diagnostic::ruleId)
                .distinct()
                .toList();
    }
}
