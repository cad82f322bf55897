package dev.chai.model.onnx.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chai.model.onnx.OnnxOptions;
import dev.chai.model.onnx.OnnxVlm;
import dev.chai.model.onnx.folder.GraphReport.Layout;
import dev.chai.model.onnx.tiny.TinyModel;
import dev.chai.spec.data.ChaiDataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFolderTest {
    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        TinyModel.of(Layout.TRANSFORMERS_JS).write(folder);
    }

    private void config(String json) throws IOException {
        Files.writeString(folder.resolve("config.json"), json);
    }

    @Test
    void readsWhatAConfigurationSays() throws IOException {
        ModelFolder read = ModelFolder.read(folder);
        assertThat(read.config().family()).isEqualTo(ModelFamily.QWEN3_VL);
        assertThat(read.config().imageToken()).isEqualTo(410);
        assertThat(read.config().endTokens()).containsExactly(406, 404);
        assertThat(read.config().deepStackLayers()).hasValue(1);
        assertThat(((QwenRules) read.pictures()).video().longestEdge()).isEqualTo(98_304);
        assertThat(read.graphs().weightBytes()).isPositive();
        assertThat(read.digest()).hasSize(64).isEqualTo(ModelFolder.read(folder).digest());
    }

    @Test
    void readsThePackagesOfOnnxruntimeGenai() throws IOException {
        Path genai = folder.resolve("genai");
        TinyModel.of(Layout.GENAI).write(genai);
        Files.delete(genai.resolve("config.json"));
        Files.writeString(genai.resolve("genai_config.json"), """
                {"model": {"type": "qwen3_vl", "context_length": 4096, "eos_token_id": [406, 404], "image_token_id": 410,
                 "video_token_id": 411, "decoder": {"filename": "onnx/model.onnx"},
                 "embedding": {"filename": "onnx/embedding.onnx"}, "vision": {"filename": "onnx/vision.onnx"}}}
                """);
        ModelFolder read = ModelFolder.read(genai);
        assertThat(read.config().endTokens()).containsExactly(406, 404);
        assertThat(read.config().deepStackLayers()).isEmpty();
        assertThat(read.graphs().decoder()).isEqualTo(genai.resolve("onnx/model.onnx"));
        try (OnnxVlm model =
                OnnxVlm.open(genai, OnnxOptions.builder().threads(1).build())) {
            assertThat(model.graphs().layout()).isEqualTo(Layout.GENAI);
        }
    }

    @Test
    void whatASmolVlmFolderDoesNotSayIsItsProcessorsDefault() throws IOException {
        config("""
                {"model_type": "smolvlm", "image_token_id": 410, "scale_factor": 4,
                 "vision_config": {"image_size": 512, "patch_size": 16}}
                """);
        Files.writeString(folder.resolve("preprocessor_config.json"), """
                {"do_image_splitting": false, "size": {"longest_edge": 2048}, "max_image_size": {"longest_edge": 512},
                 "video_sampling": {"fps": 2, "max_frames": 50, "video_size": {"longest_edge": 512}}}
                """);
        Files.delete(folder.resolve("video_preprocessor_config.json"));
        SquareRules rules = (SquareRules) ModelFolder.read(folder).pictures();
        assertThat(rules.tokensEach()).isEqualTo(64);
        assertThat(rules.longestSide()).isEqualTo(2048);
        assertThat(rules.splitting()).isFalse();
        assertThat(rules.clip()).isEqualTo(new SquareRules.Clip(2, 50, 512));
        Files.delete(folder.resolve("preprocessor_config.json"));
        SquareRules bare = (SquareRules) ModelFolder.read(folder).pictures();
        assertThat(bare.side()).isEqualTo(512);
        assertThat(bare.splitting()).isTrue();
        config("{\"model_type\": \"smolvlm\", \"image_token_id\": 1, \"vision_config\": {\"image_size\": 0}}");
        assertThatThrownBy(() -> ModelFolder.read(folder))
                .isInstanceOf(ChaiDataException.class)
                .hasMessageContaining("at /vision_config/image_size");
    }

    @Test
    void aGraphOutsideTheFolderIsRefused() throws IOException {
        Files.delete(folder.resolve("config.json"));
        Files.writeString(folder.resolve("genai_config.json"), """
                {"model": {"type": "qwen3_vl", "eos_token_id": 1, "image_token_id": 410,
                  "vision": {"filename": "../../etc/vision.onnx"}}}
                """);
        assertThatThrownBy(() -> ModelFolder.read(folder))
                .isInstanceOf(ChaiDataException.class)
                .hasMessageContaining("genai_config.json:2:")
                .hasMessageContaining("lies outside the model folder");
    }

    @Test
    void anUnknownModelIsNamedWithWhatIsKnown() throws IOException {
        config("{\n  \"model_type\": \"llava\"\n}");
        assertThatThrownBy(() -> ModelFolder.read(folder))
                .isInstanceOf(ChaiDataException.class)
                .hasMessageContaining("config.json:2:17 at /model_type")
                .hasMessageContaining("qwen3_vl")
                .hasMessageContaining("openai:URL#NAME");
    }

    @Test
    void wrongValuesAreLocated() throws IOException {
        config("{\"model_type\": \"qwen3_vl\", \"image_token_id\": \"410\"}");
        assertThatThrownBy(() -> ModelFolder.read(folder))
                .isInstanceOf(ChaiDataException.class)
                .hasMessageContaining("at /image_token_id: expected a whole number");
        config("{\"model_type\": \"qwen3_vl\"}");
        assertThatThrownBy(() -> ModelFolder.read(folder)).hasMessageContaining("\"image_token_id\" is missing");
        config("[1, 2]");
        assertThatThrownBy(() -> ModelFolder.read(folder)).hasMessageContaining("expected an object");
        config("{\"model_type\": ");
        assertThatThrownBy(() -> ModelFolder.read(folder)).isInstanceOf(ChaiDataException.class);
        config("[".repeat(10_000));
        assertThatThrownBy(() -> ModelFolder.read(folder)).isInstanceOf(ChaiDataException.class);
    }

    /** As in {@code --model onnx:../models/tiny} and {@code onnx:.}. */
    @Test
    void relativePathsAreFoldersToo() throws IOException {
        Path here = Path.of("").toAbsolutePath();
        Path relative = here.relativize(folder.toRealPath());
        assertThat(ModelFolder.read(relative).graphs().weightBytes()).isPositive();
        assertThat(ModelFolder.read(folder.resolve(".")).graphs().weightBytes()).isPositive();
    }

    @Test
    void missingFilesAreNamed() throws IOException {
        assertThatThrownBy(() -> ModelFolder.read(folder, Optional.of("q4")))
                .isInstanceOf(ChaiDataException.class)
                .hasMessageContaining("in the variant \"q4\"")
                .hasMessageContaining("onnx/embed_tokens.onnx");
        Files.delete(folder.resolve("onnx/embed_tokens.onnx"));
        assertThatThrownBy(() -> ModelFolder.read(folder)).hasMessageContaining("no complete set of graphs");
        Files.delete(folder.resolve("config.json"));
        assertThatThrownBy(() -> ModelFolder.read(folder))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("config.json");
        assertThatThrownBy(() -> ModelFolder.read(folder.resolve("nowhere")))
                .isInstanceOf(ChaiDataException.class)
                .hasMessageContaining("nowhere: no such folder; a model is a folder with config.json");
    }

    @Test
    void aBrokenGraphOrTokenizerIsNamed() throws IOException {
        Path decoder = folder.resolve("onnx/decoder_model_merged.onnx");
        byte[] whole = Files.readAllBytes(decoder);
        Files.write(decoder, java.util.Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(() -> OnnxVlm.open(folder)).hasMessageContaining("decoder_model_merged.onnx is no graph");
        Files.copy(
                folder.resolve("onnx/vision_encoder.onnx"), decoder, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThatThrownBy(() -> OnnxVlm.open(folder)).hasMessageContaining("has no input \"inputs_embeds\"");
        Files.write(decoder, whole);
        Files.writeString(folder.resolve("tokenizer.json"), "{\"added_tokens\": []}");
        assertThatThrownBy(() -> OnnxVlm.open(folder))
                .isInstanceOf(ChaiDataException.class)
                .hasMessageContaining("tokenizer.json: no tokenizer");
        Files.writeString(folder.resolve("tokenizer.json"), "{\n\"added_tokens\": [{\"id\": 1, \"special\": 3}]}");
        assertThatThrownBy(() -> OnnxVlm.open(folder)).hasMessageContaining("tokenizer.json:2:");
    }
}
