package dev.chai.spec.labels.consistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chai.spec.Phase;
import dev.chai.spec.Taxonomy;
import dev.chai.spec.labels.CameraMotion;
import dev.chai.spec.labels.ClipLabels;
import dev.chai.spec.labels.Complexity;
import dev.chai.spec.labels.Steadiness;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ConsistencyRulesTest {
    private static final ConsistencyRules RULES = ConsistencyRules.bundled();

    static Stream<Arguments> good() {
        return RULES.rules().stream().flatMap(rule -> rule.good().stream().map(labels -> Arguments.of(rule, labels)));
    }

    static Stream<Arguments> bad() {
        return RULES.rules().stream().flatMap(rule -> rule.bad().stream().map(labels -> Arguments.of(rule, labels)));
    }

    static Stream<Arguments> shows() {
        return RULES.rules().stream().flatMap(rule -> rule.shows().stream().map(labels -> Arguments.of(rule, labels)));
    }

    @ParameterizedTest
    @MethodSource("good")
    void goodLabelsBreakNoRuleAtAll(ConsistencyRule rule, ClipLabels labels) {
        assertThat(ConsistencyRules.bundled().validate(labels)).isEmpty();
        if (rule.kind() == RuleKind.INFERENCE) {
            assertThat(ConsistencyRules.bundled().inferences(labels))
                    .extracting(Inference::ruleId)
                    .doesNotContain(rule.id());
        }
    }

    @ParameterizedTest
    @MethodSource("bad")
    void badLabelsBreakTheRule(ConsistencyRule rule, ClipLabels labels) {
        assertThat(ConsistencyRules.bundled().validate(labels)).anySatisfy(violation -> {
            assertThat(violation.ruleId()).isEqualTo(rule.id());
            assertThat(violation.kind()).isEqualTo(rule.kind());
            assertThat(violation.primitives())
                    .isNotEmpty()
                    .allMatch(id -> Taxonomy.bundled().find(id).isPresent());
            assertThat(violation.message()).startsWith(rule.summary());
            assertThat(violation.help()).isEqualTo(rule.help());
        });
    }

    @ParameterizedTest
    @MethodSource("shows")
    void anInferenceIsShown(ConsistencyRule rule, ClipLabels labels) {
        assertThat(ConsistencyRules.bundled().inferences(labels))
                .extracting(Inference::ruleId)
                .contains(rule.id());
    }

    @Test
    void all67RulesAreThereAndThoseDecidedOnLabelsHaveBothKindsOfExamples() {
        assertThat(RULES.rules()).hasSize(67);
        assertThat(RULES.rules())
                .filteredOn(rule -> rule.scope() == RuleScope.CLIP)
                .allSatisfy(rule -> {
                    assertThat(rule.good()).isNotEmpty();
                    assertThat(rule.kind() == RuleKind.INFERENCE ? rule.shows() : rule.bad())
                            .isNotEmpty();
                });
        assertThat(RULES.rules())
                .filteredOn(rule -> rule.scope() != RuleScope.CLIP)
                .extracting(ConsistencyRule::id)
                .containsExactly("C52", "C55", "C58", "C59", "C66");
    }

    @Test
    void anUndecidedLabelBreaksNothing() {
        ClipLabels complex = ClipLabels.builder("a")
                .yes("tracking-shot", "side-tracking-shot", "side-tracking-leftward")
                .motion(CameraMotion.of(Complexity.COMPLEX, Steadiness.UNSTEADY))
                .build();
        assertThat(ConsistencyRules.bundled().validate(complex)).isEmpty();
    }

    @Test
    void aViolationNamesWhatIsStoredRatherThanWhatFollows() {
        ClipLabels labels = ClipLabels.builder("a")
                .motion(CameraMotion.of(Complexity.UNDECIDED, Steadiness.STATIC)
                        .withSteps(List.of(java.util.Set.of("pan-left"))))
                .build();
        assertThat(ConsistencyRules.bundled().validate(labels))
                .extracting(Violation::primitives)
                .containsExactly(List.of("static-camera", "pan-left"));
    }

    @Test
    void anInferenceSaysWhatFollows() {
        ClipLabels labels = ClipLabels.builder("a")
                .yes("tracking-shot", "tail-tracking-shot", "side-tracking-shot")
                .build();
        assertThat(ConsistencyRules.bundled().inferences(labels))
                .extracting(Inference::message)
                .contains("tail-tracking-shot, side-tracking-shot: also rear-side-tracking-shot");
    }

    @ParameterizedTest
    @CsvSource({
        "static-camera, dolly-in, C01",
        "pan-left, pan-right, C07",
        "deep-focus, rack-focus, C20",
        "first-person-pov, objective-pov, C48",
        "drone-pov, dashcam-pov, C47",
        "high-angle, low-angle, one-of:camera-angle",
        "wide-shot, close-up-shot, one-of:shot-size",
        "low-angle, camera-above-subject, C38",
        "slow-motion, time-lapse, C44"
    })
    void anExclusionNamesItsMostSpecificRuleInEitherOrder(String a, String b, String rule) {
        assertThat(RULES.exclusion(a, b).orElseThrow().ruleId()).isEqualTo(rule);
        assertThat(RULES.exclusion(b, a).orElseThrow().ruleId()).isEqualTo(rule);
    }

    @ParameterizedTest
    @CsvSource({
        "shallow-focus, ultra-shallow-focus",
        "time-lapse, fast-motion",
        "pose-sitting, pose-standing",
        "position-left, position-right",
        "pan-left, tilt-up",
        "wide-shot, wide-shot",
        "no-such-thing, wide-shot"
    })
    void whatMayHoldTogetherIsNotExcluded(String a, String b) {
        assertThat(RULES.exclusion(a, b)).isEmpty();
    }

    @Test
    void contradictionsNeedTheSamePartOfTheClip() {
        List<Assertion> text = List.of(
                new Assertion("high-angle", Phase.START, 0),
                new Assertion("low-angle", Phase.END, 0),
                new Assertion("pan-left", Phase.STEP, 1),
                new Assertion("pan-right", Phase.STEP, 2),
                new Assertion("tilt-up", Phase.STEP, 2),
                new Assertion("tilt-down", Phase.STEP, 2));
        assertThat(RULES.contradictions(text)).singleElement().satisfies(found -> {
            assertThat(List.of(found.first(), found.second())).containsExactly(4, 5);
            assertThat(found.exclusion().ruleId()).isEqualTo("C07");
        });
    }

    @Test
    void aVerticalViewExcludesADutchAngleOnlyThroughout() {
        Assertion dutch = Assertion.throughout("dutch-angle");
        assertThat(RULES.contradictions(List.of(Assertion.throughout("birds-eye-angle"), dutch)))
                .hasSize(1);
        assertThat(RULES.contradictions(List.of(new Assertion("birds-eye-angle", Phase.END, 0), dutch)))
                .isEmpty();
    }

    @Test
    void aWrongRuleIdNamesTheNearest() {
        assertThatThrownBy(() -> RULES.require("C99")).hasMessageContaining("no consistency rule \"C99\"");
    }
}
