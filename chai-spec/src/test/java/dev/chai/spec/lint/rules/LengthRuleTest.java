package dev.chai.spec.lint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chai.spec.Aspect;
import dev.chai.spec.rule.CaptionInput;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LengthRuleTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "'least': 3             ; A kite.          ; A",
                "'least': 2             ; A kite.          ; ``",
                "'most': 2              ; A red kite.      ; kite",
                "'most': 3              ; A red kite.      ; ``",
            })
    void textOutsideTheLimitsIsReported(String keys, String text, String finds) throws IOException {
        assertThat(OneRule.of("length", keys).finds(text)).isEqualTo(finds);
    }

    @Test
    void emptyTextIsReportedAtItsStart() throws IOException {
        assertThat(OneRule.of("length", "{words}, at least {least}", "'least': 1")
                        .lint(CaptionInput.of("")))
                .singleElement()
                .satisfies(found -> assertThat(found.message()).isEqualTo("0 words, at least 1"));
    }

    @Test
    void captionOfOneAspectMayBeLeftAlone() throws IOException {
        CaptionInput camera = CaptionInput.of("A kite.").withAspect(Aspect.CAMERA);
        assertThat(OneRule.of("length", "'least': 3, 'noAspect': true").lint(camera))
                .isEmpty();
        assertThat(OneRule.of("length", "'least': 3").lint(camera)).hasSize(1);
    }
}
