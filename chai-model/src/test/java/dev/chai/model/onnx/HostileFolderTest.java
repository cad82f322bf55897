package dev.chai.model.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chai.model.onnx.folder.GraphReport.Layout;
import dev.chai.model.onnx.folder.ModelFolder;
import dev.chai.model.onnx.tiny.OddGraphs;
import dev.chai.model.onnx.tiny.TinyModel;
import dev.chai.model.vlm.Decoding;
import dev.chai.model.vlm.LogprobRequest;
import dev.chai.model.vlm.VlmException;
import dev.chai.model.vlm.VlmMessage;
import dev.chai.model.vlm.VlmPart;
import dev.chai.model.vlm.VlmRequest;
import dev.chai.spec.data.ChaiDataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Model folders that are damaged, mixed up, or made to do harm. */
class HostileFolderTest {
    private static final VlmRequest QUESTION = VlmRequest.of(
                    VlmMessage.user(VlmPart.image(Pictures.image(64, 96, 1)), VlmPart.text("What is it?")))
            .withDecoding(Decoding.greedy().withMaxTokens(3));

    @TempDir
    Path folder;

    private static OnnxVlm open(Path folder) throws IOException {
        return OnnxVlm.open(
                folder,
                OnnxOptions.builder().device(DeviceChoice.cpu()).threads(1).build());
    }

    private void replace(String file, String what, String by) throws IOException {
        String text = Files.readString(folder.resolve(file));
        assertThat(text).contains(what);
        Files.writeString(folder.resolve(file), text.replace(what, by));
    }

    /** A tokenizer or configuration of another model: said before any graph runs, not by an operator within one. */
    @Test
    void tokensBeyondTheVocabularyAreNamed() throws IOException {
        TinyModel.of(Layout.TRANSFORMERS_JS).write(folder);
        replace("config.json", "\"image_token_id\": 410", "\"image_token_id\": 5000");
        try (OnnxVlm model = open(folder)) {
            assertThatThrownBy(() -> model.run(QUESTION))
                    .isInstanceOf(VlmException.class)
                    .hasMessage(
                            "the prompt has the token 5000, but the decoder tells only 412 apart: tokenizer.json or the"
                                    + " tokens in config.json are another model's");
        }
    }

    /** Nor has a tokenizer of another family the tokens that a prompt is made of. */
    @Test
    void aTokenizerOfAnotherFamilyIsNamedWithWhatItLacks() throws IOException {
        TinyModel.of(Layout.TRANSFORMERS_JS).write(folder);
        Files.copy(
                Reference.folder("smolvlm").resolve("tokenizer.json"),
                folder.resolve("tokenizer.json"),
                StandardCopyOption.REPLACE_EXISTING);
        try (OnnxVlm model = open(folder)) {
            assertThatThrownBy(() -> model.run(QUESTION))
                    .hasMessageContaining("tokenizer.json: there is no special token <|vision_start|>")
                    .hasMessageContaining("<end_of_utterance>");
        }
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
    void logitsThatAreNoNumbersGiveNoAnswer(float logit) throws IOException {
        TinyModel broken = TinyModel.of(Layout.TRANSFORMERS_JS);
        for (int token = 0; token < broken.shape().vocabulary(); token++) {
            broken.withBias(token, logit);
        }
        try (OnnxVlm model = open(broken.write(folder))) {
            for (Decoding decoding :
                    List.of(Decoding.greedy(), Decoding.qwen3VlInstruct().withSeed(1))) {
                assertThatThrownBy(() -> model.run(QUESTION.withDecoding(decoding)))
                        .isInstanceOf(VlmException.class)
                        .hasMessageContaining("where a token's logit belongs: its weights are damaged");
            }
        }
    }

    /** One of them hides from the choice, but not from a probability. */
    @Test
    void oneLogitThatIsNoNumberGivesNoScore() throws IOException {
        try (OnnxVlm model =
                open(TinyModel.of(Layout.TRANSFORMERS_JS).withBias(7, Float.NaN).write(folder))) {
            assertThatThrownBy(() -> model.run(QUESTION.withLogprobs(LogprobRequest.of("Yes", "No"))))
                    .isInstanceOf(VlmException.class)
                    .hasMessageContaining("NaN where a token's logit belongs");
        }
    }

    /** What the numbers of a folder may be is bounded before anything is reserved for them. */
    @ParameterizedTest
    @CsvSource({
        "config.json, '\"max_position_embeddings\": 4096', '\"max_position_embeddings\": 4096000000000'",
        "config.json, '\"patch_size\": 16', '\"patch_size\": 1000000'",
        "config.json, '\"image_token_id\": 410', '\"image_token_id\": -1'",
        "config.json, '\"image_token_id\": 410', '\"image_token_id\": 1e99'",
        "video_preprocessor_config.json, '\"longest_edge\": 98304', '\"longest_edge\": 98304000000000000'",
        "video_preprocessor_config.json, '\"max_frames\": 768', '\"max_frames\": 2147483648'",
    })
    void absurdNumbersAreRefusedAtTheirPlace(String file, String what, String by) throws IOException {
        TinyModel.of(Layout.TRANSFORMERS_JS).write(folder);
        replace(file, what, by);
        assertThatThrownBy(() -> open(folder))
                .isInstanceOf(ChaiDataException.class)
                .hasMessageContaining(file + ":")
                .hasMessageContaining(" at /");
    }

    @Test
    void aTokenizerThatNestsWithoutEndIsRefused() throws IOException {
        TinyModel.of(Layout.TRANSFORMERS_JS).write(folder);
        Files.writeString(folder.resolve("tokenizer.json"), "{\"model\":" + "[".repeat(100_000));
        assertThatThrownBy(() -> open(folder))
                .isInstanceOf(ChaiDataException.class)
                .hasMessageContaining("tokenizer.json");
    }

    /** A graph may keep its weights in another file, but in none outside its folder: ONNX Runtime itself would read any. */
    @Test
    void weightsOutsideTheFolderAreNotRead() throws IOException {
        Path model = TinyModel.of(Layout.TRANSFORMERS_JS).write(folder.resolve("model"));
        Path outside = Files.write(folder.resolve("outside.bin"), new byte[412 * 64 * Float.BYTES]);
        for (String location : List.of("../../outside.bin", outside.toString())) {
            Files.write(model.resolve("onnx/embed_tokens.onnx"), OddGraphs.tableIn(location, 412, 64));
            assertThatThrownBy(() -> open(model).close())
                    .isInstanceOf(ChaiDataException.class)
                    .hasMessage(model + ": a graph wants to read " + outside + ", which lies outside the model folder");
        }
    }

    /** They count for the memory and for the digest, whatever their name. */
    @Test
    void weightsBesideAGraphBelongToTheModel() throws IOException {
        TinyModel.of(Layout.TRANSFORMERS_JS).write(folder);
        Files.write(folder.resolve("onnx/embed_tokens.onnx"), OddGraphs.tableIn("shared/table.bin", 412, 64));
        assertThatThrownBy(() -> open(folder))
                .isInstanceOf(ChaiDataException.class)
                .hasMessageContaining("shared/table.bin, which is not there");
        Files.createDirectories(folder.resolve("onnx/shared"));
        Path table = Files.write(folder.resolve("onnx/shared/table.bin"), new byte[412 * 64 * Float.BYTES]);
        ModelFolder read = ModelFolder.read(folder);
        assertThat(read.graphs().weightBytes()).isGreaterThan(412 * 64 * Float.BYTES);
        String digest = read.digest();
        Files.write(table, new byte[] {1}, java.nio.file.StandardOpenOption.APPEND);
        assertThat(ModelFolder.read(folder).digest()).isNotEqualTo(digest);
        open(folder).close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3b", "3a03", "0affffffffffffffffff7f", "3a8f01"})
    void bytesThatAreNoGraphAreSaid(String hex) throws IOException {
        TinyModel.of(Layout.TRANSFORMERS_JS).write(folder);
        Files.write(
                folder.resolve("onnx/embed_tokens.onnx"),
                java.util.HexFormat.of().parseHex(hex));
        assertThatThrownBy(() -> open(folder))
                .hasMessageContaining("embed_tokens.onnx")
                .hasMessageContaining(" no ");
    }
}
