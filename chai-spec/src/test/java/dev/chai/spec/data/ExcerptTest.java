package dev.chai.spec.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {
    @Test
    void charactersThatATerminalActsUponAreEscaped() {
        assertThat(Excerpt.quote("a\u0000b\u001b[31m\n\u202Ec\u2028d"))
                .isEqualTo("\"a\\u0000b\\u001b[31m\\u000a\\u202ec\\u2028d\"");
    }

    @Test
    void unpairedSurrogatesAreEscapedAndPairsKept() {
        assertThat(Excerpt.quote("\uD800x\uD83C\uDFA5")).isEqualTo("\"\\ud800x\uD83C\uDFA5\"");
    }

    @Test
    void longDataIsCutBetweenCharacters() {
        assertThat(Excerpt.quote("\uD83C\uDFA5".repeat(61))).isEqualTo("\"" + "\uD83C\uDFA5".repeat(60) + "...\"");
        assertThat(Excerpt.plain("x".repeat(1_000_000))).hasSize(303);
        assertThat(Excerpt.quote("x".repeat(60))).hasSize(62);
    }
}
