package dev.chai.model.onnx.tokenizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chai.spec.data.ChaiDataException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that stop or hang the native library, each refused with its place before the library sees it. */
final class HostileTokenizerTest {
    private static final Path OWN = Path.of("src/test/resources/onnx/qwen3vl/tokenizer.json");

    private static String own() throws IOException {
        return Files.readString(OWN);
    }

    private static void assertRefused(String json, String reason) {
        assertThatThrownBy(() -> ModelTokenizer.read("tokenizer.json", json.getBytes(StandardCharsets.UTF_8))
                        .close())
                .isInstanceOf(ChaiDataException.class)
                .hasMessageContaining("tokenizer.json")
                .hasMessageContaining(reason);
    }

    /** The tokenizer of the tests with one part replaced. */
    private static String with(String key, String value) {
        String parts = String.join(
                ",",
                List.of(
                        "\"version\":\"1.0\"",
                        "\"normalizer\":{\"type\":\"NFC\"}",
                        "\"pre_tokenizer\":{\"type\":\"ByteLevel\",\"add_prefix_space\":false,\"trim_offsets\":true,\"use_regex\":true}",
                        "\"decoder\":{\"type\":\"ByteLevel\",\"add_prefix_space\":true,\"trim_offsets\":true,\"use_regex\":true}",
                        "\"added_tokens\":[{\"id\":3,\"content\":\"<x>\",\"special\":true,\"single_word\":false,\"lstrip\":false,\"rstrip\":false,\"normalized\":false}]",
                        "\"model\":{\"type\":\"BPE\",\"vocab\":{\"a\":0,\"b\":1,\"ab\":2},\"merges\":[\"a b\"]}"));
        String start = "\"" + key + "\":";
        int at = parts.indexOf(start);
        if (at < 0) {
            return "{" + parts + "," + start + value + "}";
        }
        int next = parts.indexOf(",\"" + following(key), at);
        return "{" + parts.substring(0, at) + start + value + (next < 0 ? "" : parts.substring(next)) + "}";
    }

    private static String following(String key) {
        List<String> order = List.of("version", "normalizer", "pre_tokenizer", "decoder", "added_tokens", "model", "?");
        return order.get(order.indexOf(key) + 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // The reading of a cut map panics.
                "normalizer | {\"type\":\"Precompiled\",\"precompiled_charsmap\":\"AAAA\"} | part of no supported model",
                "normalizer | {\"type\":\"Sequence\",\"normalizers\":[{\"type\":\"Precompiled\",\"precompiled_charsmap\":\"\"}]} | no supported",
                "normalizer | {\"type\":\"Replace\",\"pattern\":{\"Regex\":\"\"},\"content\":\"x\"} | part of no supported model",
                "decoder | {\"type\":\"Strip\",\"content\":\"x\",\"start\":1e999,\"stop\":0} | part of no supported model",
                "decoder | {\"type\":\"WordPiece\",\"prefix\":\"##\",\"cleanup\":1e999} | expected",
                "decoder | {\"type\":\"ByteLevel\",\"x\":1e999} | no supported model has",
                "pre_tokenizer | {\"type\":\"Split\",\"pattern\":{\"Regex\":\"\"},\"behavior\":\"Isolated\",\"invert\":false} | regular expression",
                "pre_tokenizer | {\"type\":\"Split\",\"pattern\":{\"Regex\":\"(a+)+$\"},\"behavior\":\"Isolated\",\"invert\":false} | regular expression",
                "pre_tokenizer | {\"type\":\"Split\",\"pattern\":{\"String\":\"\"},\"behavior\":\"Isolated\"} | Regex",
                "model | {\"type\":\"BPE\",\"continuing_subword_prefix\":\"abcdef\",\"vocab\":{\"a\":0,\"b\":1,\"ab\":2},\"merges\":[\"a b\"]} | longer than 0",
                "model | {\"type\":\"BPE\",\"dropout\":0.5,\"vocab\":{},\"merges\":[]} | dropout",
                "model | {\"type\":\"Unigram\",\"unk_id\":7,\"vocab\":[]} | part of no supported model",
                "model | {\"type\":\"BPE\",\"vocab\":{\"a\":-1},\"merges\":[]} | expected a whole number",
                "model | {\"type\":\"BPE\",\"vocab\":{\"a\":1e999},\"merges\":[]} | expected a whole number",
                "model | {\"type\":\"BPE\",\"vocab\":{\"a\":99999999999999999999},\"merges\":[]} | expected a whole number",
                "model | {\"type\":\"BPE\",\"vocab\":{\"a\":0},\"merges\":[\"aa\"]} | expected two tokens",
                "model | {\"type\":\"BPE\",\"vocab\":{\"a\":0},\"merges\":[[\"a\"]]} | expected a merge",
                "model | {\"vocab\":{\"a\":0},\"merges\":[]} | type",
                "added_tokens | [{\"id\":3,\"content\":\"\",\"special\":true}] | must not be empty",
                "added_tokens | [{\"id\":1e999,\"content\":\"x\"}] | expected",
            })
    void whatStopsTheLibraryIsRefused(String key, String value, String reason) {
        assertRefused(with(key, value), reason);
    }

    @Test
    void aLongTextToPrependIsRefused() {
        String prepend = "{\"type\":\"Prepend\",\"prepend\":\"" + "x".repeat(10_000_000) + "\"}";
        assertRefused(with("normalizer", prepend), "part of no supported model");
    }

    /** A template with a second text stops the library, but templates are never used. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "post_processor | {\"type\":\"TemplateProcessing\",\"single\":[{\"Sequence\":{\"id\":\"B\",\"type_id\":0}}],\"pair\":[],\"special_tokens\":{}}",
                "truncation | {\"max_length\":1e999}",
                "padding | {\"strategy\":{\"Fixed\":1e18}}",
                "another | 1e999",
                "decoder | {\"type\":\"ByteLevel\",\"add_prefix_space\":true,\"trim_offsets\":true,\"vocab\":1e999,\"merges\":[1e999]}",
            })
    void whatIsNeverUsedDoesNotReachTheLibrary(String key, String value) throws IOException {
        try (ModelTokenizer tokenizer =
                ModelTokenizer.read("tokenizer.json", with(key, value).getBytes(StandardCharsets.UTF_8))) {
            assertThat(tokenizer.encode("ab")).containsExactly(2);
        }
    }

    @Test
    void loneSurrogatesAreNoTokens() {
        assertRefused(with("model", "{\"type\":\"BPE\",\"vocab\":{\"\\ud800\":0},\"merges\":[]}"), "urrogate");
    }

    @Test
    void aKeyThatComesTwiceIsRefused() throws IOException {
        assertRefused(own().replaceFirst("\\{", "{\"decoder\":null,"), "uplicate");
    }

    /** Whatever is damaged, the library runs on what is left or the reader is told where the file is wrong. */
    @Property(tries = 150)
    void aDamagedFileIsReadOrRefused(
            @ForAll @IntRange(max = 1_000_000) int place, @ForAll @IntRange(max = 127) int character)
            throws IOException {
        byte[] bytes = Files.readAllBytes(OWN);
        bytes[place % bytes.length] = (byte) character;
        try (ModelTokenizer tokenizer = ModelTokenizer.read("tokenizer.json", bytes)) {
            assertThat(tokenizer.encode("It pans left, slowly.")).isNotNull();
        } catch (ChaiDataException refused) {
            assertThat(refused).hasMessageContaining("tokenizer.json");
        }
    }
}
