package dev.chai.eval.critique;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EditAgreementTest {
    private static final String PRE = "The drone pans left over a harbour at noon.";
    private static final String POST = "The drone pans right over a harbour at dusk.";

    private final EditAgreement agreement = EditAgreement.weighedBy(TermWeights.equal());

    private EditAgreement.Result judge(String critique) {
        return agreement.judge(PRE, critique, POST);
    }

    @Test
    void aCritiqueThatNamesEveryEditScoresOneInAll() {
        EditAgreement.Result result = judge("It pans right, not left, and it is dusk instead of noon.");
        assertThat(result.recall()).isEqualTo(1);
        assertThat(result.constructiveness()).isEqualTo(1);
    }

    @Test
    void anInventedErrorLowersThePrecisionOnly() {
        EditAgreement.Result good = judge("Right, left: it is dusk, no noon.");
        EditAgreement.Result invented = judge("Right, left: it is dusk, no noon. A helicopter is missing.");
        assertThat(invented.precision()).isLessThan(good.precision());
        assertThat(invented.recall()).isEqualTo(good.recall());
    }

    @Test
    void anOmissionLowersTheRecall() {
        assertThat(judge("It pans right, not left.").recall()).isEqualTo(0.5);
    }

    @Test
    void complaintWithoutARemedyIsNotConstructive() {
        EditAgreement.Result complaint = judge("The left pan is wrong, and so is noon.");
        assertThat(complaint.constructiveness()).isZero();
        assertThat(complaint.recall()).isEqualTo(0.5);
    }

    @Test
    void aSwappedDirectionIsSeen() {
        assertThat(agreement
                        .judge("It pans left.", "It pans right.", "It pans right.")
                        .precision())
                .isEqualTo(1);
        assertThat(agreement
                        .judge("It pans up.", "It pans left.", "It pans right.")
                        .precision())
                .isZero();
    }

    @Test
    void withoutAnEditOnlySayingNothingIsComplete() {
        assertThat(agreement.judge(PRE, "The caption is accurate.", PRE).recall())
                .isEqualTo(1);
        assertThat(agreement.judge(PRE, "Mention the red boat.", PRE).recall()).isZero();
    }

    @Test
    void emptyTextsGiveFiguresNotErrors() {
        EditAgreement.Result result = agreement.judge("", "", "");
        assertThat(result.precision()).isZero();
        assertThat(result.recall()).isEqualTo(1);
    }
}
