package dev.chai.spec.lint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MissingRuleTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "'phrases': ['kite']                          ; A red ball.            ; A",
                "'phrases': ['kite']                          ; A red kite.            ; ``",
                "'phrases': ['kite'], 'leastWords': 4         ; A red ball.            ; ``",
                "'phrases': ['kite'], 'unlessNear': ['ball']  ; A red ball.            ; ``",
                "'anyPrimitive': ['pan-left']                 ; The camera pans left.  ; ``",
                "'anyPrimitive': ['pan-left']                 ; The camera tilts up.   ; The",
                "'phrases': ['kite'], 'when': ['string']      ; A long string.         ; string",
                "'phrases': ['kite'], 'when': ['string']      ; A long rope.           ; ``",
                "'phrases': ['kite'], 'when': ['string']      ; No string.             ; ``",
                "'phrases': ['kite'], 'whenPrimitive': ['pan-left'] ; The camera pans left. ; pans left",
                "'phrases': ['kite'], 'whenPrimitive': ['pan-left'] ; The camera tilts up.  ; ``",
            })
    void whatNothingSaysIsReported(String keys, String text, String finds) throws IOException {
        assertThat(OneRule.of("missing", keys).finds(text)).isEqualTo(finds);
    }

    /** Only the phrases triggered such a rule; the primitive never did. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"A long string. ; string", "The camera pans left. ; pans left"})
    void phraseOrPrimitiveAsksForIt(String text, String finds) throws IOException {
        String keys = "'phrases': ['kite'], 'when': ['string'], 'whenPrimitive': ['pan-left']";
        assertThat(OneRule.of("missing", keys).finds(text)).isEqualTo(finds);
    }
}
