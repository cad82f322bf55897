package dev.chai.spec.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chai.spec.Aspect;
import dev.chai.spec.Taxonomy;
import dev.chai.spec.data.DataSchema;
import dev.chai.spec.data.JsonText;
import dev.chai.spec.data.ReadLimits;
import dev.chai.spec.labels.CameraMotion;
import dev.chai.spec.labels.ClipLabels;
import dev.chai.spec.labels.Complexity;
import dev.chai.spec.labels.MotionSpeed;
import dev.chai.spec.labels.Steadiness;
import dev.chai.spec.labels.Truth;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CaptionPolicyTest {
    @Test
    void theDataFileKeepsItsSchema() throws IOException {
        try (InputStream data = PolicyData.open("policy.json")) {
            JsonText text = JsonText.of("policy.json", data.readAllBytes(), ReadLimits.standard());
            assertThat(DataSchema.of(PolicyData.open("policy.schema.json")).problems(text))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyAspectHasSlotsWithUniqueIdsAndKnownPrimitives(Aspect aspect) {
        List<Slot> slots = CaptionPolicy.of(aspect).slots();
        assertThat(slots).extracting(Slot::id).isNotEmpty().doesNotHaveDuplicates();
        for (Slot slot : slots) {
            assertThat(slot.primitives()).allMatch(Taxonomy.bundled().ids()::contains);
            assertThat(slot.leaveOut())
                    .allMatch(Taxonomy.bundled().ids()::contains)
                    .noneMatch(slot.primitives()::contains);
        }
    }

    @Test
    void aCaptionThatStatesAllLabelsLeavesNoCameraSlotOpen() {
        ClipLabels labels = ClipLabels.builder("a")
                .yes("slow-motion", "barrel-distortion", "dutch-angle-fixed", "shallow-focus", "rack-focus")
                .yes("tracking-shot", "tail-tracking-shot")
                .state("eye-level", "overhead-level")
                .state("level-angle", "high-angle")
                .state("focus-foreground", "focus-background")
                .motion(CameraMotion.sequence(Steadiness.UNSTEADY, "rises, then tilts", "pedestal-up", "tilt-down")
                        .withSpeed(MotionSpeed.SLOW))
                .build();
        assertThat(CaptionPolicy.of(Aspect.CAMERA).missing(labels, labels.stated()))
                .isEmpty();
    }

    @Test
    void the54SlotsOfTheFiveAspectsAreThere() {
        assertThat(Arrays.stream(Aspect.values())
                        .mapToInt(a -> CaptionPolicy.of(a).slots().size()))
                .containsExactly(9, 12, 10, 9, 14);
        assertThat(CaptionPolicy.of(Aspect.CAMERA).slots()).extracting(Slot::id).startsWith("cam-speed", "cam-lens");
    }

    @Test
    void withoutLabelsOnlyMandatorySlotsAreAskedForAndNoneIsCertain() {
        List<MissingSlot> missing = CaptionPolicy.of(Aspect.CAMERA).missing(Set.of("eye-level", "static-camera"));
        assertThat(ids(missing)).containsExactly("cam-angle", "cam-dof");
        assertThat(missing)
                .noneMatch(MissingSlot::certain)
                .allMatch(slot -> slot.expected().isEmpty());
    }

    @Test
    void labelsMakeASlotCertainAndNameWhatIsExpected() {
        ClipLabels labels =
                ClipLabels.builder("a").state("low-angle").yes("time-lapse").build();
        assertThat(CaptionPolicy.of(Aspect.CAMERA).missing(labels, Set.of("eye-level", "static-camera", "deep-focus")))
                .satisfiesExactly(
                        speed -> {
                            assertThat(speed.slot().id()).isEqualTo("cam-speed");
                            assertThat(speed.certain()).isTrue();
                            assertThat(speed.expected()).containsExactly("time-lapse");
                        },
                        angle -> {
                            assertThat(angle.slot().id()).isEqualTo("cam-angle");
                            assertThat(angle.certain()).isTrue();
                            assertThat(angle.message())
                                    .isEqualTo(
                                            "\"Angle\" is missing (if it can be assigned); the labels give low-angle.");
                            assertThat(angle.help()).startsWith("Give the angle against the ground");
                        });
    }

    @Test
    void labelsRuleSlotsOut() {
        ClipLabels labels = ClipLabels.builder("a")
                .state("camera-angle-not-applicable")
                .state("camera-height-not-applicable")
                .yes("no-realistic-depth-of-field", "static-camera", "no-camera-movement")
                .build();
        assertThat(ids(CaptionPolicy.of(Aspect.CAMERA).missing(labels, Set.of())))
                .containsExactly("cam-static");
    }

    @Test
    void bothEndsOfAChangedStateAreExpected() {
        ClipLabels labels = ClipLabels.builder("a")
                .state("wide-shot", "medium-shot")
                .no("subject-change")
                .build();
        List<MissingSlot> missing = CaptionPolicy.of(Aspect.SPATIAL)
                .missing(labels, Set.of("wide-shot", "position-left", "depth-foreground", "camera-at-subject-level"));
        assertThat(ids(missing)).containsExactly("spatial-size", "spatial-size-change");
        assertThat(missing.get(0).partial()).isTrue();
        assertThat(missing.get(0).expected()).containsExactly("medium-shot");
    }

    @Test
    void twoStatedSizesSayThatTheSizeChanges() {
        ClipLabels labels = ClipLabels.builder("a")
                .state("wide-shot", "medium-shot")
                .no("subject-change")
                .build();
        assertThat(ids(CaptionPolicy.of(Aspect.SPATIAL).missing(labels, Set.of("wide-shot", "medium-shot"))))
                .doesNotContain("spatial-size", "spatial-size-change");
    }

    @Test
    void aKindOfTrackingStatesTheTrackingShot() {
        ClipLabels labels = ClipLabels.builder("a").yes("tracking-shot").build();
        CaptionPolicy camera = CaptionPolicy.of(Aspect.CAMERA);
        assertThat(ids(camera.missing(labels, Set.of()))).contains("cam-track");
        assertThat(ids(camera.missing(labels, Set.of("side-tracking-shot")))).doesNotContain("cam-track");
    }

    @Test
    void everyLabelledMoveIsExpected() {
        ClipLabels labels = ClipLabels.builder("a")
                .motion(CameraMotion.simple(Steadiness.SMOOTH, "pan-left", "tilt-up", "camera-move-up-wrt-camera"))
                .build();
        assertThat(CaptionPolicy.of(Aspect.CAMERA).missing(labels, Set.of("pan-left", "smooth-camera")))
                .filteredOn(slot -> slot.slot().id().equals("cam-move"))
                .singleElement()
                .satisfies(slot -> assertThat(slot.expected()).containsExactly("tilt-up"));
    }

    @Test
    void steadinessIsAskedForOnlyIfTheCameraMovesOrShakes() {
        Slot steady = CaptionPolicy.of(Aspect.CAMERA).require("cam-steady");
        assertThat(steady.applies(moving(CameraMotion.fixed()))).isEqualTo(Truth.NO);
        assertThat(steady.applies(moving(CameraMotion.of(Complexity.NONE, Steadiness.UNSTEADY))))
                .isEqualTo(Truth.YES);
        assertThat(steady.applies(moving(CameraMotion.of(Complexity.MINOR, Steadiness.SMOOTH))))
                .isEqualTo(Truth.YES);
    }

    private static ClipLabels moving(CameraMotion motion) {
        return ClipLabels.builder("a").motion(motion).build();
    }

    @Test
    void aSceneryShotNeedsNoSubjectAndNoRelativeHeight() {
        ClipLabels scenery =
                ClipLabels.builder("a").yes("scenery-shot").state("wide-shot").build();
        assertThat(CaptionPolicy.of(Aspect.SUBJECT).missing(scenery, Set.of())).isEmpty();
        assertThat(ids(CaptionPolicy.of(Aspect.MOTION).missing(scenery, Set.of())))
                .containsExactly("motion-none");
        assertThat(ids(CaptionPolicy.of(Aspect.SPATIAL).missing(scenery, Set.of())))
                .containsExactly("spatial-size", "spatial-2d", "spatial-3d");
    }

    @Test
    void chronologyIsAskedForOnlyWhereLabelsSayThatThereAreSeveralActions() {
        CaptionPolicy motion = CaptionPolicy.of(Aspect.MOTION);
        assertThat(ids(motion.missing(Set.of("locomotion-walk")))).isEmpty();
        ClipLabels labels = ClipLabels.builder("a").yes("sequential-actions").build();
        assertThat(ids(motion.missing(labels, Set.of("locomotion-walk")))).containsExactly("motion-order");
    }

    @Test
    void normalValuesAreUnneeded() {
        assertThat(CaptionPolicy.of(Aspect.CAMERA).unneeded(Set.of("no-lens-distortion", "regular-speed", "low-angle")))
                .containsExactly("regular-speed", "no-lens-distortion");
        assertThat(CaptionPolicy.of(Aspect.SCENE).unneeded(List.of("objective-pov")))
                .containsExactly("objective-pov");
    }

    @Test
    void aWrongSlotNamesTheNearest() {
        assertThatThrownBy(() -> CaptionPolicy.of(Aspect.CAMERA).require("cam-angel"))
                .hasMessageContaining("no slot \"cam-angel\" for the camera aspect, did you mean cam-angle");
    }

    private static List<String> ids(List<MissingSlot> missing) {
        return missing.stream().map(slot -> slot.slot().id()).toList();
    }
}
