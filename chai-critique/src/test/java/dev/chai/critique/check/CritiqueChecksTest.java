package dev.chai.critique.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.chai.spec.labels.ClipLabels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CritiqueChecksTest {
    private static final String PRE =
            "The camera pans left along a stone quay. A man in a red coat stands at the railing in the foreground.";
    private static final String POST = "The camera pans right along a stone quay, then tilts up to a lighthouse. "
            + "A man in a blue coat stands at the railing in the background.";
    private static final String GOOD = "1. The camera pans right, not left, and then tilts up to a lighthouse.\n"
            + "2. The man's coat is blue rather than red.\n3. He stands in the background, not in the foreground.";

    private final CritiqueChecks checks = CritiqueChecks.standard();

    @Test
    void goodCritiqueScoresHighOnAllThree() {
        CheckReport report = check(GOOD);
        assertThat(report.accuracy().orElseThrow().score()).isGreaterThan(0.88);
        assertThat(report.recall().orElseThrow().score()).isGreaterThan(0.85);
        assertThat(report.constructiveness().score()).isGreaterThan(0.9);
    }

    @Test
    void insertedFalseDetailLowersAccuracyOnlyAndIsNamed() {
        CheckReport report = check(GOOD + "\n4. A small dog sleeps beside a yellow suitcase.");
        assertThat(accuracy(report)).isLessThan(0.7);
        assertThat(report.accuracy().orElseThrow().evidence().get(3).finding()).contains("dog", "suitcase");
        assertSameAsGood(report, false, true, true);
    }

    @Test
    void swappedDirectionClashesEvenThoughBothWordsAreKnown() {
        CheckReport swapped = check(
                GOOD.replace("in the background, not in the foreground", "in the foreground, not in the background"));
        assertThat(accuracy(swapped)).isLessThan(accuracy(check(GOOD)));
        assertThat(check("The coat is red rather than blue.")
                        .accuracy()
                        .orElseThrow()
                        .evidence()
                        .get(0)
                        .finding())
                .contains("says otherwise: red");
    }

    @Test
    void forgottenPointLowersRecallOnlyAndIsNamed() {
        CheckReport report = check("The camera pans right, not left. The man's coat is blue rather than red.");
        assertThat(recall(report)).isLessThan(0.8);
        assertThat(report.recall().orElseThrow().evidence().get(0).finding()).contains("lighthouse");
        assertSameAsGood(report, true, false, true);
    }

    @Test
    void complaintsWithoutProposalLowerConstructivenessAndKeepAccuracy() {
        CheckReport report = check(
                "The caption misidentifies the direction of the pan. The color of the coat is described incorrectly.");
        assertThat(report.constructiveness().score()).isLessThan(0.2);
        assertThat(accuracy(report)).as("without fault, and little confirmed").isBetween(0.79, 0.9);
    }

    @Test
    void praiseOfACaptionThatChangedMissesEverything() {
        CheckReport report = check("The caption is accurate and requires no edits.");
        assertThat(recall(report)).isZero();
        assertThat(accuracy(report)).as("without fault, and nothing confirmed").isCloseTo(0.8, within(1e-9));
        assertThat(report.constructiveness().score()).as("nothing to act on").isZero();
    }

    @Test
    void praiseOfACaptionThatStayedMissesNothing() {
        CheckReport report = checks.check(
                CheckInput.of(PRE, "The caption is accurate, no changes.").withPost(PRE));
        assertThat(recall(report)).isEqualTo(1);
    }

    @Test
    void ofTwoFaultlessCritiquesTheOneThatMoreIsConfirmedOfIsMoreAccurate() {
        double more = accuracy(check(GOOD));
        double less = accuracy(check("The camera pans right, not left."));
        assertThat(more).isGreaterThan(less);
        assertThat(accuracy(check("The caption gets the red coat wrong.")))
                .as("red did go")
                .isGreaterThan(accuracy(check("The caption gets the quay wrong.")));
    }

    @Test
    void captionsOfOneUnitAreNotMixedUpWithThoseOfAnother() {
        CheckReport first = check(GOOD);
        checks.check(CheckInput.of(POST, GOOD).withPost(PRE));
        checks.check(CheckInput.of(PRE, GOOD).withPost(PRE));
        assertThat(check(GOOD)).isEqualTo(first);
    }

    @Test
    void labelsStandInForThePostCaption() {
        ClipLabels labels =
                ClipLabels.builder("quay.mp4").yes("pan-right").no("pan-left").build();
        CheckInput input =
                CheckInput.of("The camera pans left along a quay.", "").withLabels(labels);
        CheckReport right = checks.check(input.withCritique("The camera pans right, not left."));
        assertThat(accuracy(right)).isEqualTo(1);
        assertThat(recall(right)).isEqualTo(1);
        CheckReport wrong = checks.check(input.withCritique("The camera does not pan right. The quay is of stone."));
        assertThat(accuracy(wrong)).isZero();
        assertThat(wrong.accuracy().orElseThrow().evidence().get(0).finding()).startsWith("the labels say otherwise");
        CheckReport silent = checks.check(input.withCritique("The quay is of stone."));
        assertThat(silent.accuracy()).as("nothing of it is labelled").isEmpty();
        assertThat(recall(silent)).isZero();
        assertThat(silent.recall().orElseThrow().evidence().get(0).span().of(input.preCaption()))
                .contains("pans left");
        assertThat(checks.check(CheckInput.of("A quay.", "It pans right.").withLabels(labels))
                        .recall())
                .as("nothing of the draft is against the labels")
                .isEmpty();
    }

    @Test
    void withoutPostCaptionOnlyConstructivenessIsKnown() {
        CheckReport report = checks.check(CheckInput.of(PRE, GOOD));
        assertThat(report.accuracy()).isEmpty();
        assertThat(report.recall()).isEmpty();
        assertThat(report.constructiveness()).isEqualTo(check(GOOD).constructiveness());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The caption fails to mention the tilt.                        | 0.0 | 0.1",
                "The direction is wrong.                                       | 0.0 | 0.1",
                "The dog does not move.                                        | 0.3 | 0.4",
                "The dog does not run but sleeps.                              | 0.9 | 1.0",
                "The video inaccurately shows day; it should say night.        | 0.4 | 1.0",
                "Please remove the words \"at dawn\".                          | 1.0 | 1.0",
                "Change \"left\" to \"right\".                                 | 1.0 | 1.0",
                "The woman holds the cup in her left hand.                     | 1.0 | 1.0",
            })
    void sentencesAreGradedByForm(String critique, double atLeast, double atMost) {
        double score =
                checks.check(CheckInput.of(PRE, critique)).constructiveness().score();
        assertThat(score).isBetween(atLeast, atMost);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\n\n",
                "1.",
                "…",
                "🎥",
                "\"",
                "\u0000",
                "没有提到镜头向右移动。",
                "相机是smooth的, not shaky",
                "not not not",
                "change to to to"
            })
    void oddTextsGiveScoresInRange(String odd) {
        for (CheckReport report : new CheckReport[] {
            check(odd),
            checks.check(CheckInput.of(odd, GOOD).withPost(POST)),
            checks.check(CheckInput.of(PRE, GOOD).withPost(odd)),
            checks.check(CheckInput.of(odd, odd).withPost(odd))
        }) {
            assertThat(accuracy(report)).isBetween(0.0, 1.0);
            assertThat(recall(report)).isBetween(0.0, 1.0);
        }
    }

    @Test
    void evidencePointsIntoTheTexts() {
        CheckReport report = check(GOOD);
        assertThat(report.constructiveness().evidence()).hasSize(3);
        assertThat(report.constructiveness().evidence().get(1).span().of(GOOD))
                .isEqualTo("The man's coat is blue rather than red");
    }

    @Test
    void longTextIsCheckedInOnePass() {
        String longText = "The camera pans left and the left hand moves right, not up. ".repeat(2000);
        assertThat(accuracy(checks.check(CheckInput.of(PRE, longText).withPost(POST))))
                .isBetween(0.0, 1.0);
    }

    private void assertSameAsGood(CheckReport report, boolean accuracy, boolean recall, boolean constructiveness) {
        CheckReport good = check(GOOD);
        if (accuracy) {
            assertThat(Math.abs(accuracy(report) - accuracy(good))).isLessThan(0.1);
        }
        if (recall) {
            assertThat(Math.abs(recall(report) - recall(good))).isLessThan(0.1);
        }
        if (constructiveness) {
            assertThat(Math.abs(report.constructiveness().score()
                            - good.constructiveness().score()))
                    .isLessThan(0.1);
        }
    }

    private CheckReport check(String critique) {
        return checks.check(CheckInput.of(PRE, critique).withPost(POST));
    }

    private static double accuracy(CheckReport report) {
        return report.accuracy().orElseThrow().score();
    }

    private static double recall(CheckReport report) {
        return report.recall().orElseThrow().score();
    }
}
