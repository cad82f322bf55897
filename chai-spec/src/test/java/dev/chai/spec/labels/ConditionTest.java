package dev.chai.spec.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTest {
    private final ClipLabels labels = ClipLabels.builder("own.mp4")
            .yes("slow-motion", "drone-pov")
            .no("motion-blur")
            .state("high-angle", "level-angle")
            .state("wide-shot")
            .motion(CameraMotion.simple(Steadiness.SMOOTH, "pan-left", "tilt-up"))
            .build();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            slow-motion                                  | YES
            not slow-motion                              | NO
            motion-blur or frame-freeze                  | UNDECIDED
            motion-blur and frame-freeze                 | NO
            slow-motion or frame-freeze                  | YES
            starts(high-angle)                           | YES
            ends(high-angle)                             | NO
            always(high-angle)                           | NO
            always(wide-shot)                            | YES
            high-angle                                   | YES
            low-angle                                    | NO
            #rotation-yaw                                | YES
            #rotation-roll                               | NO
            /movement-rotation                           | YES
            changes(camera-angle)                        | YES
            changes(shot-size)                           | NO
            changes(focal-plane)                         | UNDECIDED
            advances(camera-angle)                       | YES
            retreats(camera-angle)                       | NO
            known-start(focal-plane)                     | NO
            known-end(shot-size)                         | NO
            known-end(camera-angle)                      | YES
            repeats(camera-angle)                        | NO
            stated(frame-freeze)                         | NO
            decided(frame-freeze)                        | NO
            decided(motion-blur)                         | YES
            only(pan-left)                               | NO
            moves                                        | YES
            described                                    | UNDECIDED
            not (slow-motion and not motion-blur) or #zoom | NO
            """)
    void evaluatesEachForm(String text, Truth expected) {
        assertThat(Condition.parse(text).evaluate(labels)).isEqualTo(expected);
    }

    @Test
    void andBindsTighterThanOr() {
        assertThat(Condition.parse("slow-motion or motion-blur and motion-blur").evaluate(labels))
                .isEqualTo(Truth.YES);
        assertThat(Condition.parse("(slow-motion or motion-blur) and motion-blur")
                        .evaluate(labels))
                .isEqualTo(Truth.NO);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pan-lef                   | no primitive "pan-lef", did you mean pan-left
            #camera-angel             | no group "camera-angel", did you mean camera-angle
            begins(wide-shot)         | no function "begins"
            slow-motion slow-motion   | expected "and", "or" or the end, found "slow-motion"
            (slow-motion              | expected ")", found ""
            not                       | no primitive ""
            """)
    void aMalformedConditionSaysWhatAndWhere(String text, String problem) {
        assertThatThrownBy(() -> Condition.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(problem)
                .hasMessageContaining("at character");
    }

    @Test
    void deepNestingAndLongTextAreRefused() {
        String deep = "(".repeat(100) + "slow-motion" + ")".repeat(100);
        assertThatThrownBy(() -> Condition.parse(deep)).hasMessageContaining("nested deeper than 64");
        assertThatThrownBy(() -> Condition.parse("x".repeat(20_000))).hasMessageContaining("at most 10000 characters");
    }

    @Test
    void namesItsPrimitivesAndGroups() {
        Condition condition = Condition.parse("changes(camera-angle) and not #zoom");
        assertThat(condition.primitives()).containsExactly("zoom-in", "zoom-out");
        assertThat(condition.groups()).containsExactly("camera-angle");
        assertThat(condition).hasToString("changes(camera-angle) and not #zoom");
    }
}
