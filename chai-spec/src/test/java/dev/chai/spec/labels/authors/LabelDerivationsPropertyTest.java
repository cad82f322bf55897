package dev.chai.spec.labels.authors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chai.spec.labels.CameraMotion;
import dev.chai.spec.labels.ClipLabels;
import dev.chai.spec.labels.Complexity;
import dev.chai.spec.labels.State;
import dev.chai.spec.labels.StateModel;
import dev.chai.spec.labels.Steadiness;
import dev.chai.spec.labels.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LabelDerivationsPropertyTest {
    private static final List<String> MOVES =
            List.of("pan-left", "tilt-up", "zoom-in", "truck-right", "roll-clockwise");

    /** What the labels cannot carry (the order of moves, axes hidden by an arc) is not generated. */
    @Provide
    Arbitrary<ClipLabels> clips() {
        return Combinators.combine(
                        Arbitraries.of(Complexity.NONE, Complexity.MINOR, Complexity.SIMPLE, Complexity.COMPLEX),
                        Arbitraries.of(
                                Steadiness.VERY_SMOOTH,
                                Steadiness.SMOOTH,
                                Steadiness.UNSTEADY,
                                Steadiness.VERY_UNSTEADY),
                        Arbitraries.of(MOVES).set().ofMaxSize(3),
                        states("camera-angle"),
                        states("height-wrt-ground"),
                        Arbitraries.of("deep-focus", "no-realistic-depth-of-field"))
                .as(LabelDerivationsPropertyTest::clip);
    }

    private static ClipLabels clip(
            Complexity complexity, Steadiness steadiness, Set<String> moves, State angle, State height, String depth) {
        boolean still = complexity == Complexity.NONE;
        CameraMotion motion = CameraMotion.of(
                complexity, still && steadiness == Steadiness.VERY_SMOOTH ? Steadiness.STATIC : steadiness);
        List<Set<String>> steps = new ArrayList<>();
        if (!still && !moves.isEmpty()) {
            steps.add(moves);
        }
        return ClipLabels.builder("own.mp4")
                .motion(motion.withSteps(steps))
                .state(angle)
                .state(height)
                .yes(depth)
                .build();
    }

    private static Arbitrary<State> states(String group) {
        List<String> scale = StateModel.bundled().scale(group);
        Arbitrary<State> changing = Combinators.combine(Arbitraries.of(scale), Arbitraries.of(scale))
                .filter((start, end) -> !start.equals(end))
                .as(State::of);
        return Arbitraries.oneOf(Arbitraries.of(scale).map(State::throughout), changing);
    }

    @Property(tries = 300)
    void readingARecordBackGivesTheSameMotionAndStates(@ForAll("clips") ClipLabels labels) {
        ClipLabels again =
                LabelDerivations.bundled().restore(LabelDerivations.bundled().derive(labels));
        assertThat(again.states()).isEqualTo(labels.states());
        assertThat(again.motion().complexity()).isEqualTo(labels.motion().complexity());
        assertThat(again.motion().steadiness()).isEqualTo(labels.motion().steadiness());
        assertThat(again.motion().moves()).isEqualTo(labels.motion().moves());
    }

    @Property(tries = 300)
    void aDerivedRecordIsAFixedPoint(@ForAll("clips") ClipLabels labels) {
        LabelRecord record = LabelDerivations.bundled()
                .derive(LabelDerivations.bundled()
                        .restore(LabelDerivations.bundled().derive(labels)));
        assertThat(LabelDerivations.bundled().derive(LabelDerivations.bundled().restore(record)))
                .isEqualTo(record);
    }

    @Property(tries = 300)
    void atMostOneValueHoldsOnEachSideOfAState(@ForAll("clips") ClipLabels labels) {
        for (String group : StateModel.bundled().scales().keySet()) {
            List<String> scale = StateModel.bundled().scale(group);
            assertThat(scale.stream().filter(id -> labels.starts(id) == Truth.YES))
                    .hasSizeLessThanOrEqualTo(1);
            assertThat(scale.stream().filter(id -> labels.ends(id) == Truth.YES))
                    .hasSizeLessThanOrEqualTo(1);
            for (String id : scale) {
                assertThat(labels.always(id)).isEqualTo(labels.starts(id).and(labels.ends(id)));
            }
        }
    }

    @Property(tries = 200)
    void storedLabelsSurviveTheirJson(@ForAll("clips") ClipLabels labels) {
        assertThat(LabelFile.clip(LabelFile.toJson(labels), "own.jsonl", 1)).isEqualTo(labels);
        LabelRecord record = LabelDerivations.bundled().derive(labels);
        assertThat(LabelFile.record(LabelFile.toJson(record), "own.jsonl", 1)).isEqualTo(record);
    }

    @Property(tries = 300)
    void noInputMakesTheReaderThrowAnythingButALocatedError(@ForAll String text) {
        try {
            LabelFile.clip(text, "own.jsonl", 3);
        } catch (dev.chai.spec.data.ChaiDataException e) {
            assertThat(e).hasMessageStartingWith("own.jsonl:3");
        }
    }
}
