package dev.chai.spec.lint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chai.spec.rule.CaptionInput;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepetitionRuleTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "A man in in a coat.    ; in in",
                "A man In in a coat.    ; In in",
                "In, in a coat.         ; ``",
                "A step-by-step by hand.; ``",
                "In Walla Walla.        ; ``",
                "It had had rain.       ; ``",
            })
    void wordThatOccursTwiceIsReported(String text, String finds) throws IOException {
        assertThat(OneRule.of("repetition", "'allow': ['had']").finds(text)).isEqualTo(finds);
    }

    @Test
    void fixRemovesTheSecondWord() throws IOException {
        String text = "A man in in a coat.";
        assertThat(OneRule.of("repetition", "").lint(CaptionInput.of(text)))
                .singleElement()
                .satisfies(
                        found -> assertThat(found.fixes().get(0).applyTo(text)).isEqualTo("A man in a coat."));
    }
}
