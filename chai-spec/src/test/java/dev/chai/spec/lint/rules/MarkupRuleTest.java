package dev.chai.spec.lint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkupRuleTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "# A kite             ; #",
                "####### A kite       ; ``",
                "A kite # two         ; ``",
                "* A kite             ; *",
                "- A kite             ; -",
                "A kite - red         ; ``",
                "A **red** kite       ; **",
                "A ***red*** kite     ; **",
                "A **red kite         ; ``",
                "A __red__ kite       ; __",
                "A [kite](page)       ; [",
                "A [kite] (red)       ; ``",
                "A well-known kite    ; ``",
            })
    void firstMarkIsReported(String text, String finds) throws IOException {
        assertThat(OneRule.of("markup", "").finds(text)).isEqualTo(finds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "_", "-", "#", "[", "- ", "[a", "_a", "*a"})
    void longRunsOfMarksAreReadInLinearTime(String mark) throws IOException {
        assertThat(OneRule.of("markup", "").finds("x" + mark.repeat(400_000 / mark.length())))
                .isEmpty();
    }
}
