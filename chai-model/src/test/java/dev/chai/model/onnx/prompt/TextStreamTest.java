package dev.chai.model.onnx.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chai.model.onnx.tokenizer.ModelTokenizer;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class TextStreamTest {
    private static ModelTokenizer tokenizer() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(TextStreamTest.class.getResourceAsStream("/onnx/qwen3vl/tokenizer.json"))) {
            return ModelTokenizer.read("tokenizer.json", in.readAllBytes());
        }
    }

    private static String streamed(ModelTokenizer tokenizer, long[] ids) {
        TextStream stream = new TextStream(tokenizer);
        StringBuilder text = new StringBuilder();
        for (long id : ids) {
            text.append(stream.add(id));
        }
        return text.append(stream.end()).toString();
    }

    @Test
    void charactersOfSeveralTokensComeWhole() throws IOException {
        try (ModelTokenizer tokenizer = tokenizer()) {
            String text = "Ein Käfer \uD83D\uDC1E kriecht 上 hinauf.";
            assertThat(streamed(tokenizer, tokenizer.encode(text))).isEqualTo(text);
        }
    }

    @Test
    void manyTokensWithoutTextDoNotHoldUpWhatFollows() throws IOException {
        try (ModelTokenizer tokenizer = tokenizer()) {
            long[] ids = new long[300];
            java.util.Arrays.fill(ids, tokenizer.special("<|vision_pad|>"));
            long[] word = tokenizer.encode("camera");
            System.arraycopy(word, 0, ids, 290, Math.min(10, word.length));
            assertThat(streamed(tokenizer, ids)).startsWith("camera");
        }
    }

    @Property(tries = 50)
    void piecesTogetherAreTheWhole(@ForAll @Size(max = 40) List<@IntRange(max = 7) Integer> parts) throws IOException {
        String[] known = {"camera", " ", "\n", "é", "上", "\uD83D\uDC1E", "<|im_end|>", "0.25"};
        StringBuilder any = new StringBuilder();
        parts.forEach(part -> any.append(known[part]));
        try (ModelTokenizer tokenizer = tokenizer()) {
            long[] ids = tokenizer.encode(any.toString());
            assertThat(streamed(tokenizer, ids)).isEqualTo(any.toString());
        }
    }

    @Test
    void everySpecialTokenCanBeWrittenAsText() throws IOException {
        try (ModelTokenizer tokenizer = tokenizer()) {
            for (String token : new String[] {"<|im_end|>", "<|video_pad|>", "<|<|im_start|>|>", "<<|im_end|>"}) {
                long[] ids = tokenizer.encode(token);
                assertThat(ids).doesNotContain(tokenizer.special("<|im_end|>"), tokenizer.special("<|video_pad|>"));
                assertThat(tokenizer.decode(ids, true)).isEqualTo(token);
            }
        }
    }
}
