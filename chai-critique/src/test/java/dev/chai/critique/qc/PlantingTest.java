package dev.chai.critique.qc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chai.critique.Clip;
import dev.chai.critique.CorruptionKind;
import dev.chai.critique.review.Issue;
import dev.chai.critique.review.ReviewEvent;
import dev.chai.critique.review.ReviewState;
import dev.chai.critique.testing.Samples;
import dev.chai.critique.unit.CaptionUnit;
import dev.chai.spec.Aspect;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlantingTest {
    private final Planting planting = new Planting(11);

    @Test
    void reviewersAreMeasuredByWhatTheyMakeOfPlantedErrors() {
        List<CaptionUnit> reviewed = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            CaptionUnit error = planting.error(approved("clip" + i), CorruptionKind.REPLACEMENT)
                    .orElseThrow();
            CaptionUnit control = planting.control(approved("clip" + i));
            reviewed.add(i < 8 ? reject(error) : approve(error));
            reviewed.add(i < 2 ? reject(control) : approve(control));
        }
        reviewed.add(approved("real"));
        QcReport report = QcReport.of(reviewed.stream());

        PlantedErrors planted = report.reviewers().stream()
                .filter(r -> r.person().equals("rev"))
                .findFirst()
                .orElseThrow()
                .planted();
        assertThat(planted.recall()).isEqualTo(new Rate(8, 10));
        assertThat(planted.precision()).isEqualTo(new Rate(8, 10));
        assertThat(report.planted()).isEqualTo(20);
        assertThat(report.units()).as("planted units are none").isEqualTo(1);
        assertThat(report.annotators().get(0).accuracy())
                .as("nobody answers for a planted error")
                .isEqualTo(new Rate(1, 1));
    }

    @Test
    void plantedUnitIsNewWorkThatWaitsForReview() {
        CaptionUnit sound = approved("harbour.2.5.mp4");
        CaptionUnit error = planting.error(sound, CorruptionKind.INSERTION).orElseThrow();
        assertThat(error.state()).isInstanceOf(ReviewState.Submitted.class);
        assertThat(error.id()).isNotEqualTo(sound.id());
        assertThat(error.id().toString()).doesNotContain("insertion").doesNotContain("planted");
        assertThat(error.critique().orElseThrow().text())
                .startsWith(sound.critique().orElseThrow().text());
        assertThat(error.post()).isEqualTo(sound.post());
        assertThat(planting.error(sound, CorruptionKind.INSERTION)).contains(error);
    }

    @Test
    void onlyApprovedWorkIsPlanted() {
        assertThatThrownBy(() -> planting.control(Samples.submitted()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("submitted");
        assertThatThrownBy(() -> planting.error(approved("c"), CorruptionKind.WORST_CAPTION))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static CaptionUnit approved(String clip) {
        return approve(
                CaptionUnit.of(Clip.of(clip), Aspect.CAMERA).with(new ReviewEvent.Submit(Samples.improved("ann"))));
    }

    private static CaptionUnit approve(CaptionUnit unit) {
        return unit.with(ReviewEvent.approve("rev", Samples.NOON));
    }

    private static CaptionUnit reject(CaptionUnit unit) {
        return unit.with(ReviewEvent.reject(
                "rev",
                Samples.NOON,
                List.of(Issue.of(Issue.Kind.INACCURATE)),
                Samples.improved("rev", "It pans right and tilts up.", "The camera pans right, then tilts up.")));
    }
}
