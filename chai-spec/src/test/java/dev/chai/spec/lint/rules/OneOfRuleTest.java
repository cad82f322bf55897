package dev.chai.spec.lint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chai.spec.Taxonomy;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneOfRuleTest {
    private static final String GROUP = "'groups': ['"
            + Taxonomy.bundled().require("low-angle").exclusiveGroup().orElseThrow() + "']";

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "``                       ; A low angle shot with a high angle.         ; high angle",
                "``                       ; A low angle shot. Then a high angle shot.   ; ``",
                "``                       ; A low angle shot with a low angle.          ; ``",
                "``                       ; A low angle shot without a high angle.      ; ``",
                ", 'unlessNear': ['or']   ; A low angle or a high angle.                ; ``",
                ", 'except': [{'left': ['high-angle'], 'right': ['low-angle']}] ; A low angle shot with a high angle. ; ``",
            })
    void secondValueOfAGroupIsReported(String more, String text, String finds) throws IOException {
        assertThat(OneRule.of("one-of", GROUP + more).finds(text)).isEqualTo(finds);
    }

    /** Each mention was compared with all that follow. */
    @Test
    void manyMentionsOfOneValueAreReadInLinearTime() throws IOException {
        assertThat(OneRule.of("one-of", GROUP).finds("A low angle shot. ".repeat(40_000)))
                .isEmpty();
    }
}
