package dev.chai.spec.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chai.spec.labels.authors.LabelDerivations;
import dev.chai.spec.labels.consistency.ConsistencyRules;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClipLabelsTest {
    @Test
    void anAbsentEndMeansUnchanged() {
        ClipLabels labels = ClipLabels.builder("a").state("high-angle").build();
        assertThat(labels.ends("high-angle")).isEqualTo(Truth.YES);
        assertThat(labels.always("high-angle")).isEqualTo(Truth.YES);
        assertThat(labels.ever("low-angle")).isEqualTo(Truth.NO);
    }

    @Test
    void withoutASubjectAtTheEndItsSizeIsUndecidedThere() {
        ClipLabels labels = ClipLabels.builder("a")
                .yes("subject-change")
                .state("wide-shot")
                .state("high-angle")
                .build();
        assertThat(labels.ends("wide-shot")).isEqualTo(Truth.UNDECIDED);
        assertThat(labels.ends("high-angle")).isEqualTo(Truth.YES);
        assertThat(labels.ever("subject-disappearing")).isEqualTo(Truth.YES);
    }

    @Test
    void whatIsNotStoredIsUndecidedRatherThanNo() {
        ClipLabels labels = ClipLabels.builder("a").build();
        assertThat(labels.ever("motion-blur")).isEqualTo(Truth.UNDECIDED);
        assertThat(labels.ever("pan-left")).isEqualTo(Truth.UNDECIDED);
        assertThat(labels.ever("high-angle")).isEqualTo(Truth.UNDECIDED);
        assertThat(LabelDerivations.bundled().derive(labels).positive()).isEmpty();
        assertThat(ConsistencyRules.bundled().validate(labels)).isEmpty();
    }

    @Test
    void anUnlistedAxisIsRuledOutOnlyWhereNothingCanHideIt() {
        assertThat(panning(CameraMotion.simple(Steadiness.SMOOTH, "tilt-up"))).isEqualTo(Truth.NO);
        assertThat(panning(CameraMotion.fixed())).isEqualTo(Truth.NO);
        assertThat(panning(CameraMotion.of(Complexity.NONE, Steadiness.UNSTEADY)))
                .isEqualTo(Truth.NO);
        assertThat(panning(CameraMotion.simple(Steadiness.UNSTEADY, "tilt-up"))).isEqualTo(Truth.UNDECIDED);
        assertThat(panning(CameraMotion.of(Complexity.COMPLEX, Steadiness.SMOOTH)))
                .isEqualTo(Truth.UNDECIDED);
        assertThat(panning(CameraMotion.of(Complexity.MINOR, Steadiness.SMOOTH)))
                .isEqualTo(Truth.UNDECIDED);
        assertThat(panning(CameraMotion.simple(Steadiness.SMOOTH, "arc-clockwise")))
                .isEqualTo(Truth.UNDECIDED);
        assertThat(panning(CameraMotion.simple(Steadiness.UNSTEADY, "pan-right")))
                .isEqualTo(Truth.NO);
    }

    private static Truth panning(CameraMotion motion) {
        return ClipLabels.builder("a").motion(motion).build().ever("pan-left");
    }

    @Test
    void anotherMemberOfAnExclusiveGroupIsANoButNotAmongElements() {
        ClipLabels labels =
                ClipLabels.builder("a").yes("slow-motion", "pose-sitting").build();
        assertThat(labels.ever("time-lapse")).isEqualTo(Truth.NO);
        assertThat(labels.ever("pose-standing")).isEqualTo(Truth.UNDECIDED);
    }

    @Test
    void anUmbrellaHoldsWithItsKindAndDeniesItsKinds() {
        assertThat(ClipLabels.builder("a").yes("overlay-subtitle").build().ever("has-overlays"))
                .isEqualTo(Truth.YES);
        assertThat(ClipLabels.builder("a").no("has-overlays").build().ever("overlay-subtitle"))
                .isEqualTo(Truth.NO);
    }

    @Test
    void yesPutsStatesLevelsAndMovesWhereTheyBelong() {
        ClipLabels labels = ClipLabels.builder("a")
                .yes("wide-shot", "unsteady-camera", "pan-left", "fast-camera-motion", "simple-camera-movement")
                .build();
        assertThat(labels.facts()).isEmpty();
        assertThat(labels.state("shot-size")).contains(State.throughout("wide-shot"));
        assertThat(labels.motion())
                .isEqualTo(CameraMotion.simple(Steadiness.UNSTEADY, "pan-left").withSpeed(MotionSpeed.FAST));
        assertThat(labels.stated())
                .containsExactly(
                        "wide-shot", "simple-camera-movement", "unsteady-camera", "fast-camera-motion", "pan-left");
    }

    @Test
    void wrongIdsAndMixedStatesAreRefusedWithTheNearestName() {
        ClipLabelsBuilder builder = ClipLabels.builder("a");
        assertThatThrownBy(() -> builder.yes("slow-moton")).hasMessageContaining("did you mean slow-motion");
        assertThatThrownBy(() -> builder.state("high-angle", "wide-shot"))
                .hasMessageContaining("must be of one group: high-angle and wide-shot");
        assertThatThrownBy(() -> builder.motion(CameraMotion.simple(Steadiness.SMOOTH, "wide-shot")))
                .hasMessageContaining("\"wide-shot\" is no camera move");
        assertThatThrownBy(() -> CameraMotion.simple(Steadiness.SMOOTH))
                .hasMessageContaining("needs at least one move");
    }

    @Test
    void aCopyWithChangesLeavesTheOriginalAlone() {
        ClipLabels labels = ClipLabels.builder("a").yes("slow-motion").build();
        ClipLabels copy = labels.toBuilder().state("wide-shot").build();
        assertThat(labels.states()).isEmpty();
        assertThat(copy.facts()).isEqualTo(labels.facts());
        assertThat(copy.toBuilder().build()).isEqualTo(copy).hasSameHashCodeAs(copy);
    }

    @Test
    void aSequenceKeepsItsOrderAndTellsWhatHappensTogether() {
        CameraMotion motion = CameraMotion.sequence(Steadiness.SMOOTH, "first left, then up", "pan-left", "tilt-up");
        assertThat(motion.steps()).isEqualTo(List.of(Set.of("pan-left"), Set.of("tilt-up")));
        assertThat(motion.together("pan-left", "tilt-up")).isFalse();
        assertThat(motion.moves()).containsExactly("pan-left", "tilt-up");
    }
}
