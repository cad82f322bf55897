package dev.chai.critique.review;

import static dev.chai.critique.testing.Samples.NOON;
import static dev.chai.critique.testing.Samples.UNIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.chai.critique.Annotation;
import dev.chai.critique.testing.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReviewHistoryTest {
    private static final List<Issue> ISSUES = List.of(Issue.of(Issue.Kind.INCOMPLETE));
    private final Annotation work = Samples.improved("ann");
    private final Annotation better =
            Samples.improved("rev", "The camera pans right and tilts up.", "The camera pans right and tilts up.");
    private final ReviewHistory submitted = ReviewHistory.start(UNIT).with(new ReviewEvent.Submit(work));
    private final ReviewHistory approved = submitted.with(ReviewEvent.approve("rev", NOON));
    private final ReviewHistory rejected = submitted.with(ReviewEvent.reject("rev", NOON, ISSUES, better));

    @Test
    void approvedWorkStands() {
        assertThat(approved.state()).isEqualTo(new ReviewState.Approved(work, "rev"));
        assertThat(approved.state().current()).contains(work);
    }

    @Test
    void rejectionKeepsBothVersionsAndTheCorrectionStands() {
        assertThat(rejected.state()).isEqualTo(new ReviewState.Rejected(work, better, "rev", ISSUES));
        assertThat(rejected.state().current()).contains(better);
    }

    @Test
    void annotatorMayHandInRejectedWorkAgain() {
        Annotation again =
                Samples.improved("ann", "The pan goes right; a tilt up follows.", "It pans right, tilts up.");
        assertThat(rejected.with(new ReviewEvent.Resubmit(again)).state()).isEqualTo(new ReviewState.Submitted(again));
    }

    @Test
    void somebodyElseMayNotHandInRejectedWorkAgain() {
        assertThatIllegalStateException()
                .isThrownBy(() -> rejected.with(new ReviewEvent.Resubmit(Samples.improved("eve"))))
                .withMessageContaining("only ann");
    }

    @Test
    void reopenAfterRejectionPutsTheAnnotatorsVersionBack() {
        assertThat(rejected.with(new ReviewEvent.Reopen("adm", NOON, "the tilt is not in the clip"))
                        .state())
                .isEqualTo(new ReviewState.Submitted(work));
    }

    @Test
    void reopenAfterApprovalIsLegal() {
        assertThat(approved.with(new ReviewEvent.Reopen("adm", NOON, "second look"))
                        .state())
                .isEqualTo(new ReviewState.Submitted(work));
    }

    @Test
    void overrideAfterApprovalKeepsWhoApproved() {
        assertThat(approved.with(new ReviewEvent.Overrule("adm", NOON, "missed the tilt", better))
                        .state())
                .isEqualTo(new ReviewState.Overridden(work, better, "rev", "adm"));
    }

    @Test
    void nothingFollowsAnOverride() {
        ReviewHistory over = approved.with(new ReviewEvent.Overrule("adm", NOON, "missed the tilt", better));
        assertThatIllegalStateException()
                .isThrownBy(() -> over.with(new ReviewEvent.Reopen("adm", NOON, "again")))
                .withMessageContaining("nothing follows an override");
    }

    @Test
    void withdrawnWorkCanBeHandedInAgain() {
        ReviewHistory withdrawn = submitted.with(new ReviewEvent.Withdraw("ann", NOON, ""));
        assertThat(withdrawn.state()).isEqualTo(new ReviewState.NotStarted());
        assertThat(withdrawn.with(new ReviewEvent.Submit(work)).state()).isEqualTo(new ReviewState.Submitted(work));
    }

    @Test
    void onlyTheAuthorWithdraws() {
        assertThatIllegalStateException()
                .isThrownBy(() -> submitted.with(new ReviewEvent.Withdraw("rev", NOON, "")))
                .withMessageContaining("only ann");
    }

    @Test
    void illegalEventNamesUnitEventStateAndWhatIsLegal() {
        assertThatIllegalStateException()
                .isThrownBy(() -> ReviewHistory.start(UNIT).with(ReviewEvent.approve("rev", NOON)))
                .withMessageContaining("camera/harbour.2.5.mp4")
                .withMessageContaining("approve by rev")
                .withMessageContaining("not_started")
                .withMessageContaining("legal here: submit");
    }

    @Test
    void nobodyReviewsTheirOwnWork() {
        assertThatIllegalStateException()
                .isThrownBy(() -> submitted.with(ReviewEvent.approve("ann", NOON)))
                .withMessageContaining("nobody reviews their own work");
        assertThatIllegalStateException()
                .isThrownBy(() -> submitted.with(ReviewEvent.reject("ann", NOON, ISSUES, better)))
                .withMessageContaining("nobody reviews their own work");
    }

    @Test
    void importsMayHoldSelfReviewsHandEditsAndEmptyCorrections() {
        ReviewHistory imported = ReviewHistory.start(UNIT, ReviewPolicy.IMPORTED)
                .with(new ReviewEvent.Submit(Samples.handEdited("ann")))
                .with(ReviewEvent.reject("ann", NOON, ISSUES, Samples.handEdited("ann")));
        assertThat(imported.state()).isInstanceOf(ReviewState.Rejected.class);
    }

    @Test
    void captionEditedByHandIsRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> ReviewHistory.start(UNIT).with(new ReviewEvent.Submit(Samples.handEdited("ann"))))
                .withMessageContaining("refine the critique");
    }

    @Test
    void refiningChangesTheCritique() {
        Annotation refined =
                Samples.improved("ann", "The camera pans right at walking pace.", "It pans right, slowly.");
        assertThat(submitted.with(new ReviewEvent.Refine(refined)).state())
                .isEqualTo(new ReviewState.Submitted(refined));
        assertThatIllegalStateException()
                .isThrownBy(() -> submitted.with(new ReviewEvent.Refine(work)))
                .withMessageContaining("refine the critique");
    }

    @Test
    void rejectionWithoutIssueOrCorrectionIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReviewEvent.reject("rev", NOON, List.of(), better))
                .withMessageContaining("at least one issue");
        assertThatIllegalStateException()
                .isThrownBy(() -> submitted.with(ReviewEvent.reject("rev", NOON, ISSUES, work)))
                .withMessageContaining("must change the critique or the caption");
    }

    @Test
    void reopenNeedsAReason() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ReviewEvent.Reopen("adm", NOON, " "));
    }

    @Test
    void illegalEventLeavesTheHistoryAsItWas() {
        ReviewHistory before = submitted;
        assertThatIllegalStateException().isThrownBy(() -> before.with(new ReviewEvent.Submit(work)));
        assertThat(before.events()).hasSize(1);
        assertThat(before.state()).isEqualTo(new ReviewState.Submitted(work));
    }
}
