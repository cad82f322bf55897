package dev.chai.spec.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuppressionsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "<!-- chai-ignore CAM201 -->                ; CAM201",
                "<!--chai-ignore CAM201,MOT102: a reason--> ; CAM201 MOT102",
                "<!-- chai-ignore vertical-pan  CAM202 -->  ; vertical-pan CAM202",
                "<!-- a --> <!-- chai-ignore CAM201 -->     ; CAM201",
                "A <!--> b <!-- chai-ignore CAM201 -->      ; CAM201",
                "A <!---> b <!-- chai-ignore CAM201 -->     ; CAM201",
            })
    void rulesOfACommentAreRead(String text, String rules) {
        assertThat(Suppressions.in(text).comments())
                .singleElement()
                .satisfies(
                        comment -> assertThat(String.join(" ", comment.rules())).isEqualTo(rules));
    }

    /** The first of these ended a run with an internal error. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "A plain <!--> arrow",
                "A plain <!---> arrow",
                "A plain <!-- arrow",
                "A plain --> arrow",
                "<!--",
                "<!-->",
                "<!--->",
                "<!---->",
                "<!-- -->",
                "<!-- chai-ignored CAM201 -->",
                "<!-- chai-ignore-all -->",
                "<!-- chai-ignore CAM201",
            })
    void textWithoutASuppressionIsReadAsItIs(String text) {
        assertThat(Suppressions.in(text).comments()).isEmpty();
        assertThat(Suppressions.in(text).visible(text)).isEqualTo(text);
        assertThat(Linter.standard().lint(text).text()).isEqualTo(text);
    }

    @Test
    void commentIsBlankedAndOffsetsStay() {
        String text = "A <!-- chai-ignore\nCAM201 --> kite";
        assertThat(Suppressions.in(text).visible(text)).hasSameSizeAs(text).matches("A +\n +kite");
    }

    @Test
    void manyCommentsAreReadInLinearTime() {
        assertThat(Suppressions.in("<!-- ".repeat(200_000)).comments()).isEmpty();
        assertThat(Suppressions.in("<!-- a -->".repeat(100_000)).comments()).isEmpty();
    }
}
