package dev.chai.spec.lint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chai.spec.rule.CaptionInput;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountRuleTest {
    private static final String GROUPS = "'groups': {'fruit': ['apple', 'pear'], 'tool': ['saw']}, 'most': 1";

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "``                     ; An apple and a saw.        ; saw",
                "``                     ; An apple and a pear.       ; ``",
                "``                     ; An apple.                  ; ``",
                "``                     ; An apple and no saw.       ; ``",
                ", 'repeats': true      ; An apple and a pear.       ; pear",
                ", 'unless': ['saw horse']    ; An apple and a saw horse.  ; ``",
                ", 'unlessNear': ['shed']     ; An apple and a saw. A shed.; ``",
            })
    void firstPlaceBeyondTheNumberIsReported(String more, String text, String finds) throws IOException {
        assertThat(OneRule.of("count", GROUPS + more).finds(text)).isEqualTo(finds);
    }

    @Test
    void messageListsWhatWasCounted() throws IOException {
        assertThat(OneRule.of("count", "{count} of {most}: {list}", GROUPS)
                        .lint(CaptionInput.of("A saw and an apple.")))
                .singleElement()
                .satisfies(found -> assertThat(found.message()).isEqualTo("2 of 1: \"saw\", \"apple\""));
    }
}
