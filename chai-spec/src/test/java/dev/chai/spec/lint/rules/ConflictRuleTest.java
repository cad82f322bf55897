package dev.chai.spec.lint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConflictRuleTest {
    private static final String PAIRS = "'pairs': [{'left': ['static-camera'], 'right': ['pan-left', 'tilt-up']}]";

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "``                            ; The camera is static and pans left.             ; pans left",
                "``                            ; The camera is static and does not pan left.     ; ``",
                "``                            ; The camera is static. The camera pans left.     ; ``",
                ", 'scope': 'text'             ; The camera is static. It rains. The camera pans left.; pans left",
                "``                            ; The camera pans left.                           ; ``",
                ", 'unlessNear': ['however']   ; The camera is static and pans left, however.    ; ``",
                ", 'unlessBetween': ['almost'] ; The camera is static and almost pans left.      ; ``",
                ", 'between': ['yet']          ; The camera is static and pans left.             ; ``",
                ", 'between': ['yet']          ; The camera is static yet pans left.             ; pans left",
                ", 'between': ['yet'], 'after': ['at once'] ; The camera is static and pans left at once. ; pans left",
                ", 'rightWords': ['panning']   ; The camera is static and pans left.             ; ``",
            })
    void twoStatementsThatExcludeEachOtherAreReported(String more, String text, String finds) throws IOException {
        assertThat(OneRule.of("conflict", PAIRS + more).finds(text)).isEqualTo(finds);
    }
}
