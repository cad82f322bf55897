package dev.chai.spec.lint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chai.spec.Aspect;
import dev.chai.spec.labels.CameraMotion;
import dev.chai.spec.labels.ClipLabels;
import dev.chai.spec.labels.Steadiness;
import dev.chai.spec.lint.Diagnostic;
import dev.chai.spec.rule.CaptionInput;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The two kinds that hold a text against the labels of its clip. */
class LabelRulesTest {
    private static final ClipLabels PANS_LEFT = ClipLabels.builder("clip")
            .motion(CameraMotion.simple(Steadiness.SMOOTH, "pan-left"))
            .build();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "The camera pans right.          ; pans right",
                "The camera pans left.           ; ``",
                "The camera may pan right.       ; ``",
                "The camera does not pan left.   ; pan left",
            })
    void whatTheLabelsDenyIsReported(String text, String finds) throws IOException {
        OneRule rule = OneRule.of("against-labels", "");
        assertThat(rule.finds(CaptionInput.of(text).withLabels(PANS_LEFT))).isEqualTo(finds);
        assertThat(rule.finds(text)).isEmpty();
    }

    @Test
    void labelThatTheTextLeavesOutIsReported() throws IOException {
        OneRule rule = OneRule.of("unmentioned-labels", "{slot}: {labels}", "");
        CaptionInput silent = CaptionInput.of("A kite.").withAspect(Aspect.CAMERA);
        List<Diagnostic> found = rule.lint(silent.withLabels(PANS_LEFT));
        assertThat(found).anySatisfy(each -> assertThat(each.primitives()).contains("pan-left"));
        assertThat(rule.lint(silent)).isEmpty();
        assertThat(rule.lint(silent.withText("The camera pans left.").withLabels(PANS_LEFT)))
                .noneSatisfy(each -> assertThat(each.primitives()).contains("pan-left"));
    }
}
