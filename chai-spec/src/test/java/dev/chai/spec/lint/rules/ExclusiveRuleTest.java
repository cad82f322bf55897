package dev.chai.spec.lint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExclusiveRuleTest {
    private static final String SIDES = "'left': ['noon', 'noon sun'], 'right': ['midnight', 'noon moon']";

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "``                          ; At noon and midnight.        ; midnight",
                "``                          ; At midnight and noon.        ; noon",
                "``                          ; At noon. At midnight.        ; ``",
                "``                          ; At midnight. At noon.        ; ``",
                ", 'scope': 'text'           ; At noon. At midnight.        ; midnight",
                ", 'scope': 'clause'         ; At noon, at midnight.        ; ``",
                "``                          ; At noon, not midnight.       ; ``",
                "``                          ; A noon moon.                 ; ``",
                ", 'unlessNear': ['then']    ; At noon, then midnight.      ; ``",
                ", 'unless': ['midnight blue']; At noon, a midnight blue coat.; ``",
                "``                          ; At noon and midnight. At noon. At noon and midnight. ; midnight|midnight",
            })
    void laterOfTwoPhrasesIsReported(String more, String text, String finds) throws IOException {
        assertThat(OneRule.of("exclusive", SIDES + more).finds(text)).isEqualTo(finds);
    }

    /** Every pair was looked at: 40,000 phrases on either side took minutes. */
    @Test
    void manyPhrasesOfBothSidesAreFound() throws IOException {
        String text = "At noon. ".repeat(20_000) + "At midnight. ".repeat(20_000) + "At noon and midnight.";
        assertThat(OneRule.of("exclusive", SIDES).finds(text)).isEqualTo("midnight");
    }
}
