package dev.chai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code chai caption}, {@code score}, {@code critique write}, {@code revise} and {@code best-of-n}. */
final class ModelCommandsTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String YES_OR_NO = "Please answer Yes or No";

    @TempDir
    private Path folder;

    private Path clip = Path.of("");
    private Path script = Path.of("");

    @BeforeEach
    void makeClipAndScript() throws IOException {
        clip = folder.resolve("clip.y4m");
        ByteArrayOutputStream frames = new ByteArrayOutputStream();
        frames.writeBytes("YUV4MPEG2 W64 H64 F8:1 Ip A1:1 C420jpeg\n".getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < 16; i++) {
            frames.writeBytes("FRAME\n".getBytes(StandardCharsets.US_ASCII));
            byte[] picture = new byte[64 * 64 * 3 / 2];
            Arrays.fill(picture, (byte) (10 * i));
            frames.writeBytes(picture);
        }
        Files.write(clip, frames.toByteArray());
        script = script(
                "{\"contains\":[\"" + YES_OR_NO + "\",\"pans right\"],\"answer\":\"Yes\",\"probabilities\":{\"Yes\":0.8,\"No\":0.1}}",
                "{\"contains\":\"" + YES_OR_NO + "\",\"answer\":\"No\",\"probabilities\":{\"Yes\":0.25,\"No\":0.7}}",
                "{\"contains\":\"Write the text again\",\"answer\":\"The camera pans right.\"}",
                "{\"contains\":\"write a critique\",\"answer\":\"It pans right, not left.\"}",
                "{\"seed\":12,\"answer\":\"The camera pans right.\"}",
                "{\"answer\":\"The camera pans left.\"}");
    }

    private Path script(String... lines) throws IOException {
        Path file = Files.createTempFile(folder, "script", ".jsonl");
        return Files.write(file, List.of(lines));
    }

    private String model() {
        return "scripted:" + script;
    }

    private static JsonNode json(String line) {
        return JSON.readTree(line);
    }

    @Test
    void captionHasTextAndProvenance() {
        Run run = Run.chai("caption", "--model", model(), "--aspect", "camera", clip.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        JsonNode answer = json(run.out());
        assertThat(answer.path("clip").asString()).isEqualTo(clip.toString());
        assertThat(answer.path("caption").asString()).isEqualTo("The camera pans left.");
        assertThat(answer.at("/provenance/backend").asString()).isEqualTo("scripted");
        assertThat(answer.at("/provenance/template").asString()).isEqualTo("caption@1");
        assertThat(answer.at("/provenance/videos/0/frames")).hasSize(4);
        assertThat(answer.at("/provenance/videos/0/profile").asString()).isEqualTo("hf-processor fps=2.0");
    }

    @Test
    void allAspectsWithoutOne() {
        Run run = Run.chai("caption", "--model", model(), clip.toString());
        assertThat(run.out().lines().map(line -> json(line).path("aspect").asString()))
                .containsExactly("subject", "scene", "motion", "spatial", "camera");
    }

    @Test
    void scoreOfOneCaption() {
        Run run = Run.chai(
                "score", "--model", model(), "--aspect", "camera", "--caption", "It pans left.", "--trace", clip.toString());
        JsonNode answer = json(run.out());
        assertThat(answer.path("score").asDouble()).isBetween(0.2499, 0.2501);
        Run right = Run.chai(
                "score", "--model", model(), "--aspect", "camera", "--caption", "It pans right.", clip.toString());
        assertThat(json(right.out()).path("score").asDouble()).isBetween(0.7999, 0.8001);
        assertThat(json(right.out()).path("normalised").asDouble()).isBetween(0.8888, 0.8889);
        assertThat(json(right.out()).path("censored").asBoolean()).isFalse();
        assertThat(answer.at("/trace/places/0/expected").asString()).isEqualTo("Yes");
    }

    @Test
    void answersPipeFromOneCommandIntoTheNext() {
        String draft = Run.chai("caption", "--model", model(), "--aspect", "camera", clip.toString())
                .out();
        String critique = Run.withInput(draft, "critique", "write", "--model", model(), "-").out();
        assertThat(json(critique).path("critique").asString()).isEqualTo("It pans right, not left.");
        String revised = Run.withInput(critique, "revise", "--model", model(), "-").out();
        assertThat(json(revised).path("postCaption").asString()).isEqualTo("The camera pans right.");
        Run scored = Run.withInput(revised, "score", "--model", model(), "-");
        assertThat(json(scored.out()).path("caption").asString()).isEqualTo("The camera pans right.");
        assertThat(json(scored.out()).path("score").asDouble()).isBetween(0.7999, 0.8001);
        assertThat(scored.code()).isZero();
    }

    @Test
    void perfectCaptionIsKeptWithoutAskingTheModel() throws IOException {
        Path content = script("{\"answer\":\"Nothing has to change.\"}");
        String critique = Run.chai(
                        "critique", "write", "--model", "scripted:" + content, "--aspect", "camera", "--caption", "Fine.",
                        clip.toString())
                .out();
        assertThat(json(critique).path("perfect").asBoolean()).isTrue();
        String revised = Run.withInput(critique, "revise", "--model", "scripted:" + script("{\"error\":\"REJECTED\"}"), "-")
                .out();
        assertThat(json(revised).path("postCaption").asString()).isEqualTo("Fine.");
    }

    @Test
    void bestOfNNamesTheBestAndKeepsAll() {
        Run run = Run.chai(
                "best-of-n", "--n", "3", "--seed", "10", "--model", model(), "--aspect", "camera", clip.toString());
        JsonNode answer = json(run.out());
        assertThat(answer.path("best").asInt()).isEqualTo(2);
        assertThat(answer.path("caption").asString()).isEqualTo("The camera pans right.");
        assertThat(answer.path("candidates")).hasSize(3);
        assertThat(answer.at("/candidates/0/seed").asInt()).isEqualTo(10);
    }

    @Test
    void dryRunAsksNobody() throws IOException {
        String silent = "scripted:" + script("{\"error\":\"REJECTED\"}");
        Run run = Run.chai("caption", "--dry-run", "--model", silent, "--aspect", "camera", clip.toString());
        JsonNode plan = json(run.out());
        assertThat(run.code()).isZero();
        assertThat(plan.path("frames").asInt()).isEqualTo(4);
        assertThat(plan.path("size").asString()).isEqualTo("64x64");
        assertThat(plan.path("promptTokens").asLong()).isPositive();
        assertThat(plan.path("prompt").asString()).contains("Cover these points");
    }

    @Test
    void itemsThatFailAreAnsweredAndDoNotEndTheRun() throws IOException {
        Path list = folder.resolve("items.jsonl");
        Files.writeString(
                list,
                """
                {"id":1,"clip":"no-such.mp4","aspect":"camera"}
                {"id":"two","clip":"%s","aspect":"kamera"}
                not json
                {"id":3,"clip":"%s","aspect":"camera"}
                """
                        .formatted(clip, clip));
        Run run = Run.chai("caption", "--model", model(), list.toString());
        List<String> lines = run.out().lines().toList();
        assertThat(run.code()).isEqualTo(2);
        assertThat(json(lines.get(0)).path("id").asInt()).isEqualTo(1);
        assertThat(json(lines.get(0)).path("error").asString()).contains("no-such.mp4");
        assertThat(json(lines.get(1)).path("error").asString())
                .isEqualTo("line 2: no aspect \"kamera\"; the aspects are subject, scene, motion, spatial, camera");
        assertThat(json(lines.get(2)).path("error").asString()).startsWith("line 3: ");
        assertThat(json(lines.get(3)).path("caption").asString()).isEqualTo("The camera pans left.");
        assertThat(run.err()).isEqualTo("chai: 3 of the answers are errors\n");
    }

    @Test
    void modelFailuresHaveAKind() throws IOException {
        String limited = "scripted:" + script("{\"error\":\"RATE_LIMITED\"}");
        Run run = Run.chai("caption", "--model", limited, "--aspect", "camera", clip.toString());
        assertThat(json(run.out()).path("kind").asString()).isEqualTo("RATE_LIMITED");
    }

    @Test
    void aRunIsCarriedOnWhereItStopped() throws IOException {
        Path out = folder.resolve("captions.jsonl");
        String some = "scripted:" + script("{\"contains\":\"camera\",\"error\":\"UNAVAILABLE\"}", "{\"answer\":\"a\"}");
        String[] command = {
            "caption", "--model", some, "--aspect", "camera", "--aspect", "subject", "--out", out.toString(), clip.toString()
        };
        Run.chai(command);
        List<String> first = Files.readAllLines(out);
        assertThat(first).hasSize(2);
        Files.writeString(out, first.get(0) + "\n" + first.get(1) + "\n{\"clip\":\"half a li");
        assertThat(Run.chai(command).err()).contains("is there already; add --resume to carry it on, or remove it");

        Files.writeString(Path.of(some.substring("scripted:".length())), "{\"answer\":\"b\"}\n");
        String[] again = Arrays.copyOf(command, command.length + 1);
        again[command.length] = "--resume";
        Run second = Run.chai(again);

        assertThat(second.code()).isZero();
        List<String> lines = Files.readAllLines(out);
        assertThat(lines).hasSize(2);
        assertThat(lines.stream().filter(line -> json(line).has("error"))).isEmpty();
        assertThat(lines.stream().map(line -> json(line).path("caption").asString()))
                .isSubsetOf("a", "b")
                .contains("b");
    }

    @Test
    void severalAtOnceKeepTheOrder() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            lines.append("{\"id\":").append(i).append(",\"clip\":\"").append(clip).append("\",\"aspect\":\"camera\"}\n");
        }
        Run run = Run.withInput(lines.toString(), "caption", "--jobs", "4", "--model", model(), "-");
        assertThat(run.out().lines().map(line -> json(line).path("id").asInt()))
                .containsExactlyElementsOf(IntStream.range(0, 40).boxed().toList());
    }

    @Test
    void unknownModelIsAUsageError() {
        Run run = Run.chai("caption", "--model", "gguf:x", clip.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("chai: \"gguf:x\" names no model; expected one of ");
    }

    @Test
    void aClipGoesThroughAllStepsOnAServer() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/chat/completions", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            byte[] answer = answer(body).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        try {
            String model = "openai:http://127.0.0.1:" + server.getAddress().getPort() + "/v1#tiny";
            String draft = Run.chai("caption", "--model", model, "--aspect", "camera", clip.toString())
                    .out();
            String critique = Run.withInput(draft, "critique", "write", "--model", model, "-").out();
            String revised = Run.withInput(critique, "revise", "--model", model, "-").out();
            JsonNode scored = json(Run.withInput(revised, "score", "--model", model, "-").out());
            assertThat(scored.path("caption").asString()).isEqualTo("The camera pans right.");
            assertThat(scored.path("score").asDouble()).isBetween(0.6065, 0.6066);
            assertThat(scored.at("/provenance/videos/0/transport").asString()).isEqualTo("mp4");
            assertThat(scored.at("/provenance/backend").asString()).isEqualTo("openai/vllm");
        } finally {
            server.stop(0);
        }
    }

    /** What a model might say; log-probabilities always come along. */
    private static String answer(String body) {
        String text = "The camera pans left.";
        if (body.contains(YES_OR_NO)) {
            text = "Yes";
        } else if (body.contains("Write the text again")) {
            text = "The camera pans right.";
        } else if (body.contains("write a critique")) {
            text = "It pans right, not left.";
        }
        return "{\"choices\":[{\"message\":{\"content\":\"" + text + "\"},\"finish_reason\":\"stop\",\"logprobs\":{\"content\":"
                + "[{\"token\":\"Yes\",\"logprob\":-0.5,\"top_logprobs\":[{\"token\":\"Yes\",\"logprob\":-0.5},"
                + "{\"token\":\"No\",\"logprob\":-1.5}]}]}}],\"usage\":{\"prompt_tokens\":9,\"completion_tokens\":1}}";
    }
}
