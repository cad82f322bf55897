package dev.chai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The model commands with a model in this process: the tiny random one of chai-model's parity tests, on a real clip. */
final class OnnxCommandsTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Path RESOURCES = Path.of(System.getProperty("chai.root"), "chai-model/src/test/resources");
    private static final String MODEL = "onnx:" + RESOURCES.resolve("onnx/qwen3vl");
    private static final String CLIP =
            RESOURCES.resolve("video/h264-b-frames.mp4").toString();

    private static JsonNode json(Run run) {
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        return JSON.readTree(run.out());
    }

    @Test
    void aDryRunTellsTokensAndMemory() {
        JsonNode plan = json(Run.chai(
                "caption",
                "--model",
                MODEL,
                "--device",
                "cpu",
                "--aspect",
                "camera",
                "--dry-run",
                "--max-tokens",
                "8",
                CLIP));
        assertThat(plan.path("promptTokens").asInt()).isGreaterThan(20);
        assertThat(plan.path("memory").asString()).contains("MiB available");
        assertThat(plan.path("fits").asBoolean()).isTrue();
    }

    @Test
    void aDryRunTellsTheSizeSentAndTheSizeThatTheModelMakesOfIt() {
        JsonNode plan = json(Run.chai(
                "caption",
                "--model",
                MODEL,
                "--aspect",
                "camera",
                "--dry-run",
                "--sample",
                "uniform=2",
                "--side",
                "50",
                CLIP));
        assertThat(plan.path("size").asString()).startsWith("50x");
        assertThat(plan.path("modelSize").asString())
                .matches("\\d+x\\d+")
                .isNotEqualTo(plan.path("size").asString());
    }

    @Test
    void aFolderWithoutAConfigurationIsToldWhatItNeeds(@TempDir Path folder) {
        Run run = Run.chai("caption", "--model", "onnx:" + folder, "--aspect", "camera", CLIP);
        assertThat(run.err())
                .contains("config.json: no such file; a model folder needs its config.json, or a genai_config.json");
    }

    @Test
    void oneGreedyCandidateIsAChoiceToo() {
        JsonNode best = json(Run.chai(
                "best-of-n",
                "--n",
                "1",
                "--temperature",
                "0",
                "--model",
                MODEL,
                "--aspect",
                "camera",
                "--max-tokens",
                "8",
                CLIP));
        assertThat(best.path("best").asInt()).isZero();
    }

    @Test
    void scoresGenerateAsManyTokensAsAskedFor() {
        JsonNode score = json(Run.chai(
                "score",
                "--max-tokens",
                "4",
                "--model",
                MODEL,
                "--aspect",
                "camera",
                "--caption",
                "The camera pans left.",
                CLIP));
        assertThat(score.path("score").asDouble()).isBetween(0.0, 1.0);
        assertThat(score.at("/provenance/videos/0/profile").asString()).endsWith("resize=torchvision");
    }

    @Test
    void aClipGoesThroughCaptionCritiqueRevisionAndScore(@TempDir Path folder) throws IOException {
        JsonNode caption = json(Run.chai("caption", "--model", MODEL, "--aspect", "camera", "--max-tokens", "8", CLIP));
        assertThat(caption.path("caption").asString()).isNotEmpty();
        assertThat(caption.at("/provenance/backend").asString()).isEqualTo("onnx");
        assertThat(caption.at("/provenance/version").asString())
                .startsWith("sha256:")
                .contains("deepstack=present");
        Path line = folder.resolve("item.jsonl");
        Files.writeString(
                line,
                JSON.writeValueAsString(JSON.createObjectNode()
                                .put("clip", CLIP)
                                .put("aspect", "camera")
                                .put("caption", "The camera pans left.")
                                .put("critique", "It pans right."))
                        + "\n");
        String item = line.toString();
        JsonNode critique = json(Run.chai("critique", "write", "--model", MODEL, "--max-tokens", "8", item));
        assertThat(critique.path("critique").asString()).isNotEmpty();
        JsonNode revised = json(Run.chai("revise", "--model", MODEL, "--max-tokens", "8", item));
        assertThat(revised.has("error")).isFalse();
        JsonNode score = json(Run.chai("score", "--model", MODEL, item));
        assertThat(score.path("score").asDouble()).isBetween(0.0, 1.0);
        assertThat(score.path("censored").asBoolean()).isFalse();
    }

    @Test
    void aMissingFolderOrDeviceIsSaid() {
        Run nowhere = Run.chai("caption", "--model", "onnx:no-such-folder", CLIP);
        assertThat(nowhere.code()).isEqualTo(2);
        assertThat(nowhere.err())
                .isEqualTo(
                        "chai: no-such-folder: no such folder; a model is a folder with config.json, tokenizer.json and its"
                                + " graphs\n");
        Run remote = Run.chai("caption", "--model", "onnx:https://models.example.org/tiny.zip", CLIP);
        assertThat(remote.code()).isEqualTo(2);
        assertThat(remote.err())
                .contains("would be downloaded, which nobody has allowed")
                .contains("--set download=true");
        Run gpu = Run.chai("caption", "--model", MODEL, "--device", "cuda:0", CLIP);
        assertThat(gpu.code()).isEqualTo(2);
        assertThat(gpu.err()).contains("onnxruntime_gpu");
        Run set = Run.chai("caption", "--model", MODEL, "--set", "thread=2", CLIP);
        assertThat(set.code()).isEqualTo(2);
        assertThat(set.err()).contains("threads");
    }
}
