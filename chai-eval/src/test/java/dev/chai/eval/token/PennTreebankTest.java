package dev.chai.eval.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Sentences of our own with the tokens that the reference program gave for them. */
class PennTreebankTest {
    static List<String> vectors() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(PennTreebankTest.class.getResourceAsStream("ptb-reference.tsv")),
                StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> line.contains("\t")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void tokensAreThoseOfTheReference(String vector) {
        String[] parts = vector.split("\t", 2);
        assertThat(String.join(" ", Tokenizers.pennTreebank().tokens(parts[0]))).isEqualTo(parts[1]);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "the Qur'an | the,qur,`,an",
                "ROCK 'N' ROLL | rock,'n',roll",
                "an AT&T store | an,at&t,store",
                "US$20 | us$,20",
                "a 1/50s shutter | a,1/50s,shutter",
                "**bold** | **,bold,**",
                "left → right | left,→,right",
                "big-house.com | big-house,.,com",
                "\"出口\" | '',出口,''",
                "WE'RE in | we,'re,in",
            })
    void casesThatOnceDifferedAreHeld(String text, String tokens) {
        assertThat(Tokenizers.pennTreebank().tokens(text)).containsExactly(tokens.split(","));
    }

    @Test
    void anEntityForABlankIsNoToken() {
        assertThat(Tokenizers.pennTreebank().tokens("a&nbsp;b &nbsp;")).containsExactly("a", "b");
    }

    @Test
    void noTokenIsEmptyOrHoldsABlank() throws IOException {
        assertThat(vectors().stream().flatMap(v -> Tokenizers.coco().tokens(v).stream()))
                .isNotEmpty()
                .noneMatch(token -> token.isEmpty() || token.contains(" "));
        assertThat(Stream.of("", " ", "\n").flatMap(text -> Tokenizers.coco().tokens(text).stream()))
                .isEmpty();
    }
}
