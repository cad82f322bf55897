package dev.chai.critique.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chai.critique.Clip;
import dev.chai.critique.Critique;
import dev.chai.critique.PostCaption;
import dev.chai.critique.PreCaption;
import dev.chai.critique.Provenance;
import dev.chai.critique.review.ReviewEvent;
import dev.chai.critique.review.ReviewState;
import dev.chai.critique.unit.CaptionUnits;
import dev.chai.spec.Aspect;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CaptionLoopTest {
    private static final Clip CLIP = Clip.of("harbour.2.5.mp4");
    private static final Captioner DRAFTER =
            (clip, aspect) -> PreCaption.of("The camera pans left along a quay.", Provenance.model("drafter-7b"));
    private static final Reviser REVISER = request -> PostCaption.of(
            request.critique().text().contains("right")
                    ? "The camera pans right along a quay."
                    : request.draft().text(),
            Provenance.model("reviser-1"));

    private final List<Critic.Request> asked = new ArrayList<>();

    @Test
    void goodCritiqueIsSubmittedAfterOneRound() throws IOException {
        LoopOutcome outcome = loop("The camera pans right, not left.").run(CLIP, Aspect.CAMERA, "ann");
        assertThat(outcome.rounds()).isOne();
        assertThat(outcome.isSettled()).isTrue();
        assertThat(outcome.unit().state()).isInstanceOf(ReviewState.Submitted.class);
        assertThat(outcome.unit().post().orElseThrow().text()).isEqualTo("The camera pans right along a quay.");
        assertThat(outcome.unit().critique().orElseThrow().points()).hasSize(1);
    }

    @Test
    void complaintIsSentBackUntilItSaysWhatToWrite() throws IOException {
        LoopOutcome outcome = loop("The direction of the pan is wrong.", "The camera pans right, not left.")
                .run(CLIP, Aspect.CAMERA, "ann");
        assertThat(outcome.rounds()).isEqualTo(2);
        assertThat(outcome.isSettled()).isTrue();
        assertThat(asked.get(1).earlier().orElseThrow().text()).isEqualTo("The direction of the pan is wrong.");
        assertThat(asked.get(1).complaints())
                .singleElement()
                .asString()
                .contains("direction of the pan", "not what to write");
        assertThat(outcome.unit().history().events())
                .extracting(ReviewEvent::name)
                .containsExactly("submit", "refine");
    }

    @Test
    void proposalThatTheReviserLeftOutIsSentBack() throws IOException {
        CaptionLoop loop =
                loop("A white lighthouse stands behind the harbour wall.", "The camera pans right, not left.");
        assertThat(loop.run(CLIP, Aspect.CAMERA, "ann").rounds()).isEqualTo(2);
        assertThat(asked.get(1).complaints()).singleElement().asString().contains("lighthouse");
    }

    @Test
    void criticThatRepeatsItselfEndsTheLoopUnsettled() throws IOException {
        LoopOutcome outcome =
                loop("It is wrong.", "It is wrong.", "never asked").run(CLIP, Aspect.CAMERA, "ann");
        assertThat(outcome.rounds()).isEqualTo(2);
        assertThat(outcome.isSettled()).isFalse();
    }

    @Test
    void roundsAreLimited() throws IOException {
        LoopOutcome outcome = loop("It is wrong.", "It is quite wrong.", "It is very wrong.", "never asked")
                .run(CLIP, Aspect.CAMERA, "ann");
        assertThat(outcome.rounds()).isEqualTo(3);
        assertThat(outcome.complaints()).isNotEmpty();
    }

    @Test
    void perfectDraftNeedsNoCritique() throws IOException {
        LoopOutcome outcome = loop().run(CLIP, Aspect.CAMERA, "ann");
        assertThat(outcome.isSettled()).isTrue();
        assertThat(outcome.unit().critique()).isEmpty();
        assertThat(outcome.unit().ratings().orElseThrow().pre().orElseThrow().isPerfect())
                .isTrue();
    }

    @Test
    void outcomeIsReviewedStoredAndReadBack() throws IOException {
        Clock clock = Clock.fixed(Instant.parse("2026-03-01T09:30:00Z"), ZoneOffset.UTC);
        LoopOutcome outcome =
                loop("The camera pans right, not left.").with(clock).run(CLIP, Aspect.CAMERA, "ann");
        assertThat(CaptionUnits.parse(CaptionUnits.format(outcome.unit()))).isEqualTo(outcome.unit());
        assertThat(outcome.unit().current().orElseThrow().at()).hasToString("2026-03-01T09:30:00Z");
    }

    @Test
    void captionEditedByHandIsRefusedByTheRulesOfReview() {
        Reviser person = request -> PostCaption.of("By hand.", Provenance.human("ann"));
        CaptionLoop loop = CaptionLoop.of(DRAFTER, critic("The camera pans right."), person);
        assertThatThrownBy(() -> loop.run(CLIP, Aspect.CAMERA, "ann")).hasMessageContaining("edited by hand");
    }

    @Test
    void failuresOfRolesComeThrough() {
        CaptionLoop loop = CaptionLoop.of(
                (clip, aspect) -> {
                    throw new IOException("no such clip");
                },
                critic(),
                REVISER);
        assertThatThrownBy(() -> loop.run(CLIP, Aspect.CAMERA, "ann")).isInstanceOf(IOException.class);
    }

    @Test
    void policyOutOfRangeIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> LoopPolicy.STANDARD.withMaxRounds(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new LoopPolicy(1, 1.5, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new LoopPolicy(1, 0, Double.NaN));
    }

    private CaptionLoop loop(String... critiques) {
        return CaptionLoop.of(DRAFTER, critic(critiques), REVISER);
    }

    private Critic critic(String... critiques) {
        return request -> {
            asked.add(request);
            return asked.size() > critiques.length
                    ? Optional.empty()
                    : Optional.of(Critique.of(critiques[asked.size() - 1], Provenance.human("ann")));
        };
    }
}
