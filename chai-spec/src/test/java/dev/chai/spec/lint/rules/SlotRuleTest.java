package dev.chai.spec.lint.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chai.spec.Aspect;
import dev.chai.spec.labels.CameraMotion;
import dev.chai.spec.labels.ClipLabels;
import dev.chai.spec.labels.Steadiness;
import dev.chai.spec.policy.CaptionPolicy;
import dev.chai.spec.rule.CaptionInput;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlotRuleTest {
    private static final String SLOT = "'aspects': ['camera'], 'slot': '"
            + CaptionPolicy.of(Aspect.CAMERA).missing(Set.of()).get(0).slot().id() + "'";

    private static CaptionInput camera(String text) {
        return CaptionInput.of(text).withAspect(Aspect.CAMERA);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "``                              ; A red kite.            ; A",
                ", 'phrases': ['kite']           ; A red kite.            ; ``",
                ", 'unlessPrimitives': ['pan-left']; A kite as the camera pans left. ; ``",
            })
    void emptySlotIsReported(String more, String text, String finds) throws IOException {
        assertThat(OneRule.of("slot", SLOT + more).finds(camera(text))).isEqualTo(finds);
    }

    @Test
    void captionOfAnotherAspectOrWithLabelsIsLeftAlone() throws IOException {
        OneRule rule = OneRule.of("slot", SLOT);
        ClipLabels labels = ClipLabels.builder("clip")
                .motion(CameraMotion.simple(Steadiness.SMOOTH, "pan-left"))
                .build();
        assertThat(rule.lint(CaptionInput.of("A kite."))).isEmpty();
        assertThat(rule.lint(CaptionInput.of("A kite.").withAspect(Aspect.SCENE)))
                .isEmpty();
        assertThat(rule.lint(camera("A kite.").withLabels(labels))).isEmpty();
    }

    @Test
    void ruleIsForOneAspect() {
        assertThatThrownBy(() -> OneRule.of("slot", SLOT.replace("'camera'", "'camera', 'scene'")))
                .hasMessageContaining("own.json:1:12 at /rules/0: a rule of this kind is for exactly one aspect");
    }
}
