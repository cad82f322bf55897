package dev.chai.model.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.chai.model.onnx.folder.GraphReport.Layout;
import dev.chai.model.onnx.tiny.OddGraphs;
import dev.chai.model.vlm.Decoding;
import dev.chai.model.vlm.VlmException;
import dev.chai.model.vlm.VlmResponse;
import dev.chai.spec.data.ChaiDataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * SmolVLM2 in layouts other than transformers.js': the reference model's encoder and decoder, and its embeddings in a graph that puts
 * picture features in itself.
 */
class SmolVlmLayoutsTest {
    private static final int VOCABULARY = 416;
    private static final int IMAGE_TOKEN = 404;
    private static final Path REFERENCE = Reference.folder("smolvlm");

    @TempDir
    Path folder;

    static List<Reference> cases() throws IOException {
        return Reference.cases("smolvlm");
    }

    @BeforeEach
    void copySettings() throws IOException {
        for (String name : List.of(
                "config.json",
                "generation_config.json",
                "preprocessor_config.json",
                "processor_config.json",
                "tokenizer.json")) {
            Files.copy(REFERENCE.resolve(name), folder.resolve(name));
        }
    }

    /** Folders and names as mobius writes them. */
    private void writeMobius() throws Exception {
        for (String part : List.of("vision_encoder", "embedding", "decoder")) {
            Files.createDirectories(folder.resolve(part));
        }
        Files.copy(REFERENCE.resolve("onnx/vision_encoder.onnx"), folder.resolve("vision_encoder/model.onnx"));
        Files.copy(REFERENCE.resolve("onnx/decoder_model_merged.onnx"), folder.resolve("decoder/model.onnx"));
        Files.write(
                folder.resolve("embedding/model.onnx"),
                OddGraphs.embeddingWithFeatures(embeddings(REFERENCE.resolve("onnx/embed_tokens.onnx")), IMAGE_TOKEN));
    }

    private static float[][] embeddings(Path graph) throws OrtException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        long[][] ids = {LongStream.range(0, VOCABULARY).toArray()};
        try (OrtSession session = environment.createSession(graph.toString());
                OnnxTensor all = OnnxTensor.createTensor(environment, ids);
                OrtSession.Result result = session.run(Map.of("input_ids", all))) {
            return ((float[][][]) result.get(0).getValue())[0];
        }
    }

    /** A genai_config.json beside it, as onnxruntime-genai's own packages have: that library knows no SmolVLM2, but its form is plain. */
    private void writeGenai() throws Exception {
        writeMobius();
        Files.delete(folder.resolve("config.json"));
        Files.delete(folder.resolve("generation_config.json"));
        Files.writeString(folder.resolve("genai_config.json"), """
                {"model": {"type": "smolvlm", "context_length": 4096, "eos_token_id": 405, "image_token_id": %d,
                  "vision": {"filename": "vision_encoder/model.onnx"}, "decoder": {"filename": "decoder/model.onnx"},
                  "embedding": {"filename": "embedding/model.onnx"}}}
                """.formatted(IMAGE_TOKEN));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void logitsAreThoseOfTransformersInTheLayoutOfMobius(Reference reference) throws Exception {
        writeMobius();
        try (OpenModel open = new OpenModel(folder)) {
            assertThat(open.graphs.report().layout()).isEqualTo(Layout.GENAI);
            for (int chunk : new int[] {7, 1024}) {
                assertThat(open.logits(reference.request(), chunk))
                        .containsExactly(reference.floats("lastLogits"), within(1e-3f));
            }
        }
    }

    @Test
    void whatAGenaiFolderCannotSayIsAskedFor() throws Exception {
        writeGenai();
        assertThatThrownBy(() -> OnnxVlm.open(folder))
                .isInstanceOf(ChaiDataException.class)
                .hasMessageContaining("genai_config.json does not say how large SmolVLM2's squares are")
                .hasMessageContaining("config.json beside it");
    }

    /** Mobius builds SmolVLM2 as a LLaVA: without the shuffle that makes one token of several patches. */
    @Test
    void anEncoderWithoutPixelShuffleIsNamed() throws Exception {
        writeMobius();
        Files.write(folder.resolve("vision_encoder/model.onnx"), OddGraphs.encoderOfPatches(32, 8, 32));
        Reference picture = cases().stream()
                .filter(each -> each.values().path("squares").asInt(0) > 0)
                .findFirst()
                .orElseThrow();
        try (OnnxVlm model = OnnxVlm.open(folder)) {
            assertThatThrownBy(() -> {
                        VlmResponse ignored = model.run(
                                picture.request().withDecoding(Decoding.greedy().withMaxTokens(2)));
                        assertThat(ignored).isNull();
                    })
                    .isInstanceOf(VlmException.class)
                    .hasMessageContaining("model.onnx gave 16 rows of features for pictures of 4 tokens")
                    .hasMessageContaining("chai-model/tools");
        }
    }
}
