package dev.chai.spec.labels.authors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chai.spec.Taxonomy;
import dev.chai.spec.bundled.Resources;
import dev.chai.spec.data.DataSchema;
import dev.chai.spec.data.JsonText;
import dev.chai.spec.data.ReadLimits;
import dev.chai.spec.labels.CameraMotion;
import dev.chai.spec.labels.ClipLabels;
import dev.chai.spec.labels.Complexity;
import dev.chai.spec.labels.State;
import dev.chai.spec.labels.StateModel;
import dev.chai.spec.labels.Steadiness;
import dev.chai.spec.labels.Truth;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelDerivationsTest {
    private final LabelDerivations derivations = LabelDerivations.bundled();

    @ParameterizedTest
    @ValueSource(strings = {"states", "authors/labels", "consistency/consistency"})
    void theDataFilesKeepTheirSchemas(String name) throws IOException {
        try (InputStream data = Resources.open(ClipLabels.class, name + ".json")) {
            JsonText text = JsonText.of(name + ".json", data.readAllBytes(), ReadLimits.standard());
            assertThat(DataSchema.of(Resources.open(ClipLabels.class, name + ".schema.json"))
                            .problems(text))
                    .isEmpty();
        }
    }

    @Test
    void all262LabelsResolveThroughTheTaxonomy() {
        assertThat(derivations.rules()).hasSize(262);
        assertThat(derivations.rules())
                .allSatisfy(rule ->
                        assertThat(Taxonomy.bundled().byLabelName(rule.path())).isNotEmpty());
        assertThat(derivations.rules().stream().filter(LabelRule::primary)).hasSize(150);
    }

    @Test
    void derivedPrimitivesExistAndAreEvaluated() {
        ClipLabels empty = ClipLabels.builder("a").build();
        for (String id : StateModel.bundled().derivedPrimitives()) {
            assertThat(empty.ever(id)).as(id).isEqualTo(Truth.UNDECIDED);
        }
    }

    @Test
    void alwaysStartsAndEndsFollowFromTheState() {
        ClipLabels labels =
                ClipLabels.builder("a").state("high-angle", "level-angle").build();
        assertThat(LabelDerivations.bundled().value(labels, "camera_angle_start_with_high_angle"))
                .isEqualTo(Truth.YES);
        assertThat(LabelDerivations.bundled().value(labels, "camera_angle_end_with_high_angle"))
                .isEqualTo(Truth.NO);
        assertThat(LabelDerivations.bundled().value(labels, "camera_angle_is_high_angle"))
                .isEqualTo(Truth.NO);
        assertThat(LabelDerivations.bundled().value(labels, "camera_angle_change"))
                .isEqualTo(Truth.YES);
        assertThat(LabelDerivations.bundled().value(labels, "camera_angle_from_high_to_level"))
                .isEqualTo(Truth.YES);
        assertThat(LabelDerivations.bundled().value(labels, "camera_angle_change_from_high_to_low"))
                .isEqualTo(Truth.YES);
        assertThat(LabelDerivations.bundled().value(labels, "camera_angle_change_from_low_to_high"))
                .isEqualTo(Truth.NO);
    }

    @Test
    void theDirectionOfNoChangeIsNotJudged() {
        ClipLabels labels = ClipLabels.builder("a").state("high-angle").build();
        assertThat(LabelDerivations.bundled().value(labels, "camera_angle_is_high_angle"))
                .isEqualTo(Truth.YES);
        assertThat(LabelDerivations.bundled().value(labels, "camera_angle_change"))
                .isEqualTo(Truth.NO);
        assertThat(LabelDerivations.bundled().value(labels, "camera_angle_change_from_high_to_low"))
                .isEqualTo(Truth.UNDECIDED);
    }

    @Test
    void waterHeightsAreOffTheGroundScale() {
        ClipLabels labels =
                ClipLabels.builder("a").state("eye-level", "water-level").build();
        assertThat(LabelDerivations.bundled().value(labels, "height_wrt_ground_change_from_high_to_low"))
                .isEqualTo(Truth.UNDECIDED);
        assertThat(LabelDerivations.bundled().value(labels, "above_water_to_underwater"))
                .isEqualTo(Truth.UNDECIDED);
        ClipLabels dive =
                ClipLabels.builder("a").state("water-level", "underwater-level").build();
        assertThat(LabelDerivations.bundled().value(dive, "above_water_to_underwater"))
                .isEqualTo(Truth.YES);
        assertThat(LabelDerivations.bundled().value(dive, "underwater_to_above_water"))
                .isEqualTo(Truth.NO);
    }

    @Test
    void anUnassignableAngleLeavesItsLabelsUndecided() {
        ClipLabels labels =
                ClipLabels.builder("a").state("camera-angle-not-applicable").build();
        assertThat(LabelDerivations.bundled().value(labels, "is_camera_angle_applicable"))
                .isEqualTo(Truth.NO);
        assertThat(LabelDerivations.bundled().value(labels, "camera_angle_start_with_low_angle"))
                .isEqualTo(Truth.UNDECIDED);
        assertThat(LabelDerivations.bundled().value(labels, "is_dutch_angle")).isEqualTo(Truth.UNDECIDED);
    }

    @Test
    void aRevealHasASizeOnlyAtTheEnd() {
        ClipLabels labels = ClipLabels.builder("a")
                .yes("subject-change")
                .state(State.endingWith("full-shot"))
                .state(State.endingWith("camera-at-subject-level"))
                .build();
        assertThat(LabelDerivations.bundled().value(labels, "subject_revealing"))
                .isEqualTo(Truth.YES);
        assertThat(LabelDerivations.bundled().value(labels, "shot_size_start_with_full"))
                .isEqualTo(Truth.UNDECIDED);
        assertThat(LabelDerivations.bundled().value(labels, "shot_size_is_full"))
                .isEqualTo(Truth.UNDECIDED);
        assertThat(LabelDerivations.bundled().value(labels, "shot_size_is_wide"))
                .isEqualTo(Truth.NO);
        assertThat(LabelDerivations.bundled().value(labels, "shot_size_change")).isEqualTo(Truth.NO);
        assertThat(LabelDerivations.bundled().value(labels, "height_wrt_subject_start_with_at_subject"))
                .isEqualTo(Truth.NO);
        assertThat(LabelDerivations.bundled().value(labels, "height_wrt_subject_change"))
                .isEqualTo(Truth.UNDECIDED);
    }

    @Test
    void sizeBackAndForthChangesWithoutADirection() {
        ClipLabels labels =
                ClipLabels.builder("a").yes("shot-size-back-and-forth").build();
        assertThat(LabelDerivations.bundled().value(labels, "shot_size_change")).isEqualTo(Truth.YES);
        assertThat(LabelDerivations.bundled().value(labels, "shot_size_change_from_large_to_small"))
                .isEqualTo(Truth.NO);
        assertThat(LabelDerivations.bundled().value(labels, "shot_size_start_with_wide"))
                .isEqualTo(Truth.UNDECIDED);
    }

    @Test
    void onlyNeedsASimpleSteadyMovementAlongOneAxis() {
        assertThat(onlyPan(CameraMotion.simple(Steadiness.SMOOTH, "pan-left"))).isEqualTo(Truth.YES);
        assertThat(onlyPan(CameraMotion.simple(Steadiness.UNSTEADY, "pan-left")))
                .isEqualTo(Truth.NO);
        assertThat(onlyPan(CameraMotion.simple(Steadiness.SMOOTH, "pan-left", "tilt-up")))
                .isEqualTo(Truth.NO);
        assertThat(onlyPan(CameraMotion.sequence(Steadiness.SMOOTH, "pans", "pan-left")))
                .isEqualTo(Truth.NO);
    }

    private static Truth onlyPan(CameraMotion motion) {
        return LabelDerivations.bundled()
                .value(ClipLabels.builder("a").motion(motion).build(), "only_pan_left");
    }

    @Test
    void onlyForwardAgainstTheGroundIgnoresTheCameraFrame() {
        CameraMotion rising = CameraMotion.simple(
                Steadiness.SMOOTH, "dolly-in", "camera-move-forward-wrt-camera", "camera-move-up-wrt-camera");
        ClipLabels labels =
                ClipLabels.builder("a").motion(rising).state("high-angle").build();
        assertThat(LabelDerivations.bundled().value(labels, "only_forward_wrt_ground"))
                .isEqualTo(Truth.YES);
        assertThat(LabelDerivations.bundled().value(labels, "only_forward_wrt_camera"))
                .isEqualTo(Truth.NO);
    }

    @Test
    void inAVerticalViewOnlyTheWideGroundLabelsAreJudged() {
        ClipLabels labels = ClipLabels.builder("a")
                .motion(CameraMotion.simple(Steadiness.SMOOTH, "dolly-in"))
                .state("birds-eye-angle")
                .build();
        assertThat(LabelDerivations.bundled().value(labels, "has_forward_wrt_ground_birds_worms_included"))
                .isEqualTo(Truth.YES);
        assertThat(LabelDerivations.bundled().value(labels, "has_forward_wrt_ground"))
                .isEqualTo(Truth.UNDECIDED);
        assertThat(LabelDerivations.bundled().value(labels, "only_forward_wrt_ground"))
                .isEqualTo(Truth.UNDECIDED);
    }

    @Test
    void minorMovementDeniesOnlyTheOppositeDirection() {
        ClipLabels labels = ClipLabels.builder("a")
                .motion(CameraMotion.of(Complexity.MINOR, Steadiness.SMOOTH)
                        .withSteps(List.of(java.util.Set.of("pan-left"))))
                .build();
        assertThat(LabelDerivations.bundled().value(labels, "has_pan_left")).isEqualTo(Truth.UNDECIDED);
        assertThat(LabelDerivations.bundled().value(labels, "has_pan_right")).isEqualTo(Truth.NO);
        assertThat(LabelDerivations.bundled().value(labels, "has_tilt_up")).isEqualTo(Truth.UNDECIDED);
    }

    @Test
    void trackingKindsAreUndecidedInACombination() {
        ClipLabels labels = ClipLabels.builder("a")
                .yes("tracking-shot", "lead-tracking-shot", "side-tracking-shot")
                .no("tail-tracking-shot", "aerial-tracking-shot")
                .build();
        assertThat(LabelDerivations.bundled().value(labels, "lead_tracking_shot"))
                .isEqualTo(Truth.UNDECIDED);
        assertThat(LabelDerivations.bundled().value(labels, "front_side_tracking_shot"))
                .isEqualTo(Truth.YES);
        assertThat(LabelDerivations.bundled().value(labels, "tail_tracking_shot"))
                .isEqualTo(Truth.NO);
        assertThat(LabelDerivations.bundled()
                        .restore(LabelDerivations.bundled().derive(labels))
                        .facts())
                .containsEntry("lead-tracking-shot", Truth.YES);
    }

    @Test
    void aSilentRecordRestoresNothing() {
        ClipLabels labels = LabelDerivations.bundled().restore(LabelRecord.of("a", List.of("track_shot"), List.of()));
        assertThat(labels.facts()).containsExactly(java.util.Map.entry("tracking-shot", Truth.YES));
        assertThat(labels.motion()).isEqualTo(CameraMotion.unknown());
        assertThat(labels.states()).isEmpty();
    }

    @Test
    void noSizeIsApplicableWhereEveryKindOfShotIsDenied() {
        List<String> kinds = derivations.rules().stream()
                .map(LabelRule::name)
                .filter(name -> name.startsWith("is_just_"))
                .toList();
        ClipLabels labels = LabelDerivations.bundled().restore(LabelRecord.of("a", List.of(), kinds));
        assertThat(kinds).hasSize(11);
        assertThat(labels.ever("shot-size-not-applicable")).isEqualTo(Truth.YES);
        assertThat(LabelDerivations.bundled().value(labels, "is_shot_size_applicable"))
                .isEqualTo(Truth.NO);
        assertThat(LabelDerivations.bundled().value(labels, "shot_size_change")).isEqualTo(Truth.UNDECIDED);
    }

    @Test
    void aThroughoutLabelFillsAStateWhoseEndsAreSilent() {
        LabelRecord record = LabelRecord.of("a", List.of("camera_angle_is_low_angle"), List.of());
        assertThat(LabelDerivations.bundled().restore(record).state("camera-angle"))
                .contains(State.throughout("low-angle"));
        assertThat(derivations.primary(record).values()).isEmpty();
    }

    @Test
    void aWrongLabelNamesTheNearest() {
        assertThatThrownBy(() -> derivations.require("cam_motion.has_pan_lef"))
                .hasMessageContaining("no label \"cam_motion.has_pan_lef\", did you mean has_pan_left");
    }
}
