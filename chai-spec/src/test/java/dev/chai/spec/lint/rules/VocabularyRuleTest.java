package dev.chai.spec.lint.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chai.spec.rule.CaptionInput;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocabularyRuleTest {
    private static final String TERMS =
            "'vocabulary': {'camera': {'camera turns left': ['pan-left']}}, 'nearest': {'tilt-up': 'camera turns left'}";

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "The camera pans left.         ; pans left",
                "The camera tilts up.          ; tilts up",
                "The camera does not pan left. ; ``",
                "The camera pans right.        ; ``",
            })
    void primitiveWithAnotherTermIsReported(String text, String finds) throws IOException {
        assertThat(OneRule.of("vocabulary", TERMS).finds(text)).isEqualTo(finds);
    }

    @Test
    void messageNamesTheTerm() throws IOException {
        assertThat(OneRule.of("vocabulary", "{text}: {term}", TERMS).lint(CaptionInput.of("The camera pans left.")))
                .singleElement()
                .satisfies(found -> assertThat(found.message()).isEqualTo("pans left: camera turns left"));
    }

    @Test
    void nearestTermMustBeInTheVocabulary() {
        assertThatThrownBy(() -> OneRule.of("vocabulary", TERMS.replace("'tilt-up': 'camera", "'tilt-up': 'Camera")))
                .hasMessageContaining("/rules/0/nearest/tilt-up: the vocabulary has no term \"Camera turns left\"");
    }
}
