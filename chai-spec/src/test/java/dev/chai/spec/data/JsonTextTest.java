package dev.chai.spec.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class JsonTextTest {
    @Test
    void problemsStandAtTheirValueOrKey() {
        JsonText text = text("{\n  \"a\": [1, {\"b/c~\": null}],\n\t\"d\": \"\uD83C\uDFA5\", \"e\": {}\n}");
        assertThat(text.problem("/a/1/b~1c~0", "x")).hasToString("f.json:2:21 at /a/1/b~1c~0: x");
        assertThat(text.problemWithKey("/a/1/b~1c~0", "x")).hasToString("f.json:2:13 at /a/1/b~1c~0: x");
        assertThat(text.problem("/a/1", "x")).hasToString("f.json:2:12 at /a/1: x");
        assertThat(text.problem("/e", "x")).hasToString("f.json:3:18 at /e: x");
        assertThat(text.problem("", "x")).hasToString("f.json:1:1: x");
    }

    @Test
    void aMissingValueIsPlacedAtItsNearestParent() {
        JsonText text = text("{\n \"a\": {}}");
        assertThat(text.problem("/a/b/c", "x")).hasToString("f.json:2:7 at /a/b/c: x");
        assertThat(text.problemWithKey("/z", "x")).hasToString("f.json:1:1 at /z: x");
    }

    @Test
    void aByteOrderMarkIsSkipped() {
        assertThat(text("\uFEFF{\"a\":1}").tree().path("a").intValue()).isEqualTo(1);
    }

    @Test
    void otherEncodingsAreNamedWithTheirPlace() {
        assertThatThrownBy(() -> JsonText.of(
                        "f.json",
                        "{\n \"a\": \"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1),
                        ReadLimits.standard()))
                .isInstanceOf(ChaiDataException.class)
                .hasMessage("f.json:2:8: byte 9 is no UTF-8; save the file as UTF-8");
        assertThatThrownBy(() ->
                        JsonText.of("f.json", "{\"a\":1}".getBytes(StandardCharsets.UTF_16), ReadLimits.standard()))
                .isInstanceOf(ChaiDataException.class)
                .hasMessageContaining("save the file as UTF-8");
    }

    @Test
    void aTruncatedCharacterAtTheEndIsReported() {
        byte[] cut = {'"', (byte) 0xE2, (byte) 0x82};
        assertThatThrownBy(() -> JsonText.of("f.json", cut, ReadLimits.standard()))
                .isInstanceOf(ChaiDataException.class)
                .hasMessageContaining("no UTF-8");
    }

    @Test
    void brokenSyntaxIsLocated() {
        assertBroken("{\"a\": 1,\n \"a\": 2}", "f.json:2:", "uplicate");
        assertBroken("{\"a\": 1\n", "f.json:2:1", "end-of-input");
        assertBroken("{\"a\": 1} {}", "f.json:1:10", "");
        assertBroken("{'a': 1}", "f.json:1:2", "");
        assertBroken("{\"a\": 1, // no\n \"b\": 2}", "f.json:1:", "");
        assertBroken("{\"a\": NaN}", "f.json:1:", "NaN");
        assertBroken("{\"a\": 01}", "f.json:1:", "");
        assertBroken("", "f.json:1:1", "empty");
        assertBroken(" \n ", "f.json:1:1", "empty");
        assertBroken("\u0000", "f.json:1:1", "");
        assertBroken("{\"a\": \"\u0000\"}", "f.json:1:", "");
    }

    @Test
    void hugeInputHitsALimitInsteadOfTheMachine() {
        assertBroken("[".repeat(100_000), "f.json:1:", "nesting depth");
        assertBroken("{\"a\":".repeat(100_000), "f.json:1:", "nesting depth");
        assertBroken("[" + "9".repeat(1_000) + "]", "f.json:1:", "Number value length");
        assertBroken("[\"" + "a".repeat(100_000) + "\"]", "f.json:1:", "String value length");
        assertBroken("{\"" + "a".repeat(100_000) + "\": 1}", "f.json:1:", "Name length");
        assertBroken("[" + "1,".repeat(100_000) + "1]", "f.json:1:", "oken count");
    }

    @Test
    void aNumberWithAHugeExponentStaysSmall() {
        assertThat(text("[1e999999999]").tree().get(0).isNumber()).isTrue();
    }

    @Test
    void limitsMustBePositive() {
        assertThatThrownBy(() -> ReadLimits.standard().withMaxBytes(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a limit is 0, all must be above 0");
    }

    private static void assertBroken(String json, String start, String part) {
        assertThatThrownBy(() -> text(json))
                .as(json.length() > 50 ? json.substring(0, 50) : json)
                .isInstanceOf(ChaiDataException.class)
                .hasMessageStartingWith(start)
                .hasMessageContaining(part)
                .satisfies(e -> assertThat(String.valueOf(e.getMessage())).hasSizeLessThan(500));
    }

    private static JsonText text(String json) {
        return JsonText.of("f.json", json.getBytes(StandardCharsets.UTF_8), ReadLimits.standard());
    }
}
