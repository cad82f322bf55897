package dev.chai.eval.primitive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.chai.eval.Metrics;
import dev.chai.eval.metric.Sample;
import dev.chai.eval.metric.Score;
import dev.chai.spec.Aspect;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrimitiveF1Test {
    private static Score score(String caption, String... references) {
        return PrimitiveF1.standard().score(Sample.of("a", caption, references));
    }

    @Test
    void aSwappedDirectionIsAContradictionThatBleuHardlySees() {
        String reference =
                "The camera pans slowly to the left across the whole valley, past the old bridge and the people who"
                        + " walk along the river, and keeps a steady and fluid motion from the start to the end of the"
                        + " clip.";
        Sample swapped = Sample.of("a", reference.replace("left", "right"), reference);
        Sample reworded = Sample.of("b", "A leftward pan in a smooth motion.", reference);
        assertThat(Metrics.bleu().score(swapped).value()).isGreaterThan(85);
        assertThat(Metrics.bleu().score(reworded).value()).isLessThan(10);
        assertThat(score(swapped.hypothesis(), reference).part("contradictions"))
                .isEqualTo(1);
        assertThat(score(reworded.hypothesis(), reference).part("contradictions"))
                .isZero();
        assertThat(score(reworded.hypothesis(), reference).value())
                .isGreaterThan(score(swapped.hypothesis(), reference).value());
    }

    @Test
    void wordingDoesNotCount() {
        assertThat(score("A leftward pan.", "The camera pans to the left.").value())
                .isEqualTo(1);
    }

    @Test
    void inventedAndMissedClaimsLowerPrecisionAndRecall() {
        Score score = score("The camera pans left and zooms in.", "The camera pans left and tilts up.");
        assertThat(score.part("precision")).isEqualTo(0.5);
        assertThat(score.part("recall")).isEqualTo(0.5);
        assertThat(score.value()).isEqualTo(0.5);
        assertThat(score.part("contradictions")).isZero();
        assertThat(score.part("f1/camera")).isEqualTo(0.5);
    }

    @Test
    void sayingThatItDoesNotHoldContradictsSayingThatItDoes() {
        ClaimMatch match = ClaimMatch.of("The camera does not zoom in.", "The camera zooms in.");
        assertThat(match.contradictions()).hasToString("[not zoom-in against zoom-in]");
        assertThat(score("The camera does not zoom in.", "The camera does not zoom in.")
                        .value())
                .isEqualTo(1);
    }

    @Test
    void aMovingCameraContradictsAFixedOne() {
        assertThat(score("The camera is static.", "The camera pans left.").part("contradictions"))
                .isEqualTo(1);
    }

    @Test
    void aDirectionThatTheReferenceAlsoNamesIsNoContradiction() {
        Score score = score("The camera pans left.", "First the camera pans left, then it pans right.");
        assertThat(score.part("contradictions")).isZero();
        assertThat(score.part("recall")).isEqualTo(0.5);
    }

    @Test
    void theBestOfSeveralReferencesCounts() {
        assertThat(score("The camera pans left.", "The camera zooms in.", "It is a pan left.")
                        .value())
                .isEqualTo(1);
    }

    @Test
    void oneAspectCountsAlone() {
        Sample sample =
                Sample.of("a", "The camera pans left in a wide shot.", "The camera pans left in a close-up shot.");
        assertThat(PrimitiveF1.of(Aspect.CAMERA).score(sample).value()).isEqualTo(1);
        assertThat(PrimitiveF1.of(Aspect.SPATIAL).score(sample).value()).isZero();
        assertThat(PrimitiveF1.of(Aspect.SPATIAL).score(sample).part("contradictions"))
                .isEqualTo(1);
    }

    @Test
    void captionsWithoutClaimsHaveNoValue() {
        Score score = score("", "A thing.");
        assertThat(score.isDefined()).isFalse();
        assertThat(score.n()).isEqualTo(1);
        assertThat(PrimitiveF1.standard().score(List.<Sample>of()).reason()).contains("no items");
    }

    @Test
    void theTableCountsWhatWasTakenForWhat() {
        PrimitiveTable table = PrimitiveTable.of(List.of(
                Sample.of("a", "The camera pans right.", "The camera pans left."),
                Sample.of("b", "The camera pans right.", "The camera pans left."),
                Sample.of("c", "The camera pans left.", "The camera pans left.")));
        assertThat(table.rows().get("pan-left")).isEqualTo(new PrimitiveTable.Row(1, 0, 2));
        assertThat(table.rows().get("pan-right")).isEqualTo(new PrimitiveTable.Row(0, 2, 0));
        assertThat(table.confusions().get(0)).isEqualTo(new PrimitiveTable.Confusion("pan-right", "pan-left", 2, true));
        assertThat(new PrimitiveTable.Row(1, 0, 2).f1()).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void aTrackForADollyIsListedAsConfusedThoughBothCouldHold() {
        PrimitiveTable table = PrimitiveTable.of(
                List.of(Sample.of("a", "The camera zooms in.", "The camera moves forward towards the door.")));
        assertThat(table.confusions()).anyMatch(c -> c.said().equals("zoom-in") && !c.contradiction());
    }
}
