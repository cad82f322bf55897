package dev.chai.model.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.chai.model.vlm.AnswerLogprob;
import dev.chai.model.vlm.CallOptions;
import dev.chai.model.vlm.Decoding;
import dev.chai.model.vlm.LogprobRequest;
import dev.chai.model.vlm.VlmCapabilities.Feature;
import dev.chai.model.vlm.VlmException;
import dev.chai.model.vlm.VlmMessage;
import dev.chai.model.vlm.VlmOutcome;
import dev.chai.model.vlm.VlmPart;
import dev.chai.model.vlm.VlmRequest;
import dev.chai.model.vlm.VlmResponse;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class OpenAiVlmTest {
    private static final VlmRequest QUESTION = VlmRequest.of(VlmMessage.user(VlmPart.text("What does the camera do?")));
    private static final VlmRequest SCORING =
            QUESTION.withDecoding(Decoding.greedy().withMaxTokens(1)).withLogprobs(LogprobRequest.of("Yes", "No"));

    private final StubServer server = new StubServer();

    @AfterEach
    void stop() {
        server.close();
    }

    private OpenAiVlm model() {
        return OpenAiVlm.builder(server.address(), "tiny").probe(false).build();
    }

    private JsonNode sent(int index) {
        return new JsonMapper().readTree(server.bodies().get(index));
    }

    @Test
    void answersWithTextUsageAndProvenance() throws Exception {
        server.then(StubServer.text("It pans left.")).version("{\"version\":\"0.11.0\"}");
        try (OpenAiVlm model = model()) {
            VlmResponse response =
                    model.run(QUESTION.withDecoding(Decoding.greedy().withSeed(7)));

            assertThat(response.text()).isEqualTo("It pans left.");
            assertThat(response.finish()).isEqualTo(VlmResponse.Finish.STOP);
            assertThat(response.usage().promptTokens()).hasValue(12);
            assertThat(response.provenance().backend()).isEqualTo("openai/vllm");
            assertThat(response.provenance().version()).contains("vllm 0.11.0");
            assertThat(response.provenance().seed()).hasValue(7);
            assertThat(response.warnings()).isEmpty();
        }
    }

    @Test
    void sendsEveryDecodingOptionSoThatNoDefaultOfTheServerCounts() throws Exception {
        server.then(StubServer.text("x"));
        try (OpenAiVlm model = model()) {
            model.run(QUESTION.withDecoding(Decoding.greedy().withStops(List.of("\n"))));

            JsonNode body = sent(0);
            assertThat(body.path("temperature").asDouble()).isZero();
            assertThat(body.path("top_p").asDouble()).isEqualTo(1);
            assertThat(body.path("top_k").asInt()).isEqualTo(-1);
            assertThat(body.path("repetition_penalty").asDouble()).isEqualTo(1);
            assertThat(body.path("presence_penalty").asDouble()).isZero();
            assertThat(body.path("stop").path(0).asString()).isEqualTo("\n");
            assertThat(body.path("messages").path(0).path("content").asString()).isEqualTo("What does the camera do?");
            assertThat(body.path("stream").asBoolean()).isFalse();
            assertThat(body.has("mm_processor_kwargs")).isFalse();
        }
    }

    @Test
    void llamaServerHasItsOwnNamesOfOptions() throws Exception {
        server.then(StubServer.text("x"));
        try (OpenAiVlm model = OpenAiVlm.builder(server.address(), "tiny")
                .profile(ServerProfile.named("llama-server"))
                .build()) {
            model.run(QUESTION);

            assertThat(sent(0).path("repeat_penalty").asDouble()).isEqualTo(1);
            assertThat(sent(0).path("top_k").asInt()).isZero();
        }
    }

    @Test
    void streamsTextInOrderAndReturnsTheWhole() throws Exception {
        server.then(StubServer.events(
                1,
                ": a comment\n\n",
                StubServer.event("It "),
                StubServer.event("pans "),
                StubServer.event("left."),
                StubServer.END));
        List<String> heard = new ArrayList<>();
        try (OpenAiVlm model = model()) {
            VlmResponse response = model.stream(QUESTION, CallOptions.defaults(), heard::add);

            assertThat(heard).containsExactly("It ", "pans ", "left.");
            assertThat(response.text()).isEqualTo("It pans left.");
            assertThat(response.usage().completionTokens()).hasValue(3);
            assertThat(sent(0).path("stream_options").path("include_usage").asBoolean())
                    .isTrue();
        }
    }

    @Test
    void holdsBackHalfOfASurrogatePair() throws Exception {
        server.then(StubServer.events(1, StubServer.event("a\\ud83d"), StubServer.event("\\ude00b"), StubServer.END));
        List<String> heard = new ArrayList<>();
        try (OpenAiVlm model = model()) {
            model.stream(QUESTION, CallOptions.defaults(), heard::add);
        }
        assertThat(heard).containsExactly("a", "\ud83d\ude00b");
    }

    @Test
    void readsProbabilitiesOfAnswers() throws Exception {
        server.then(StubServer.json(
                StubServer.completion("Yes", StubServer.logprobs("Yes", -0.25, "No", -1.75, " Yes", -4.0))));
        try (OpenAiVlm model = model()) {
            VlmResponse response = model.run(SCORING);

            AnswerLogprob yes = response.answer("Yes").orElseThrow();
            assertThat(yes.probability()).isCloseTo(Math.exp(-0.25), within(1e-12));
            assertThat(yes.isCensored()).isFalse();
            assertThat(response.answer("No").orElseThrow().probability()).isCloseTo(Math.exp(-1.75), within(1e-12));
            assertThat(sent(0).path("logprobs").asBoolean()).isTrue();
            assertThat(sent(0).path("top_logprobs").asInt()).isEqualTo(20);
            assertThat(response.warnings()).containsExactly("the server listed 3 of 20 log-probabilities");
        }
    }

    @Test
    void answerNotAmongTheListedIsCensoredByTheLeastLikely() throws Exception {
        server.then(StubServer.json(
                StubServer.completion("No", StubServer.logprobs("No", -0.01, "no", -5.0, "Not", -9.5))));
        try (OpenAiVlm model = model()) {
            AnswerLogprob yes = model.run(SCORING).answer("Yes").orElseThrow();

            assertThat(yes.isCensored()).isTrue();
            assertThat(yes.probability()).isCloseTo(Math.exp(-9.5), within(1e-12));
        }
    }

    @Test
    void drawnTokenFromBeyondTheListedDoesNotLowerTheBound() throws Exception {
        server.then(StubServer.json(
                StubServer.completion("odd", StubServer.logprobs("odd", -15.0, "No", -0.4, "no", -5.0))));
        try (OpenAiVlm model = model()) {
            assertThat(model.run(SCORING).answer("Yes").orElseThrow().probability())
                    .isCloseTo(Math.exp(-5.0), within(1e-12));
        }
    }

    @Test
    void missingTopLogprobsStillGiveTheGeneratedToken() throws Exception {
        server.then(StubServer.json(
                StubServer.completion("Yes", ",\"logprobs\":{\"content\":[{\"token\":\"Yes\",\"logprob\":-0.5}]}")));
        try (OpenAiVlm model = model()) {
            VlmResponse response = model.run(SCORING);

            assertThat(response.answer("Yes").orElseThrow().isCensored()).isFalse();
            AnswerLogprob no = response.answer("No").orElseThrow();
            assertThat(no.isCensored()).isTrue();
            assertThat(no.probability()).isCloseTo(1 - Math.exp(-0.5), within(1e-12));
            assertThat(response.warnings()).containsExactly("the server listed 0 of 20 log-probabilities");
        }
    }

    @Test
    void noLogprobsAtAllIsSaid() {
        server.then(StubServer.text("Yes"));
        try (OpenAiVlm model = model()) {
            assertThat(Failures.of(() -> model.run(SCORING)))
                    .isEqualTo(
                            "UNSUPPORTED: the server returned no log-probabilities, without which nothing can be scored;"
                                    + " vLLM and SGLang give up to 20, some servers have to be started for it");
        }
    }

    @Test
    void otherTemperatureThanOneCannotBeHadFromAServer() {
        try (OpenAiVlm model = model()) {
            VlmRequest hot = QUESTION.withLogprobs(LogprobRequest.of("Yes").withTemperature(2));
            assertThat(Failures.of(() -> model.run(hot)))
                    .startsWith("UNSUPPORTED: a server lists only the likeliest tokens")
                    .endsWith("2.0 was asked for");
        }
    }

    @Test
    void probeTellsRawFromProcessedLogprobs() throws Exception {
        String cold = StubServer.completion("Red", StubServer.logprobs("Red", -0.5, "Blue", -2.5));
        String halved = StubServer.completion("Red", StubServer.logprobs("Red", -0.7, "Blue", -1.7));
        String masked = StubServer.completion("Red", StubServer.logprobs("Red", 0.0, "Blue", "null"));
        assertThat(probe(cold, cold)).isEqualTo(LogprobKind.RAW);
        assertThat(probe(cold, halved)).isEqualTo(LogprobKind.PROCESSED);
        assertThat(probe(masked, masked)).isEqualTo(LogprobKind.PROCESSED);
        assertThat(probe(StubServer.completion("Red", ""), cold)).isEqualTo(LogprobKind.NONE);
        // vLLM lists a hot draw first, and the least likely one no more; bytes that are no text are all "".
        String full =
                StubServer.completion("Red", StubServer.logprobs("Red", -0.5, "Blue", -2.5, "", -3, "", -4, "x", -5));
        String drawn =
                StubServer.completion("q", StubServer.logprobs("q", -9, "Red", -0.5, "Blue", -2.5, "", -3, "", -4));
        String halfDrawn =
                StubServer.completion("q", StubServer.logprobs("q", -5, "Red", -0.7, "Blue", -1.7, "", -2, "", -2.5));
        assertThat(probe(full, drawn)).isEqualTo(LogprobKind.RAW);
        assertThat(probe(full, halfDrawn)).isEqualTo(LogprobKind.PROCESSED);
        String odd = StubServer.completion("", StubServer.logprobs("", -0.1, "Red", -0.5, "", -0.7, "Blue", -2.5));
        assertThat(probe(odd, odd)).isEqualTo(LogprobKind.RAW);
    }

    private static LogprobKind probe(String cold, String hot) throws VlmException {
        try (StubServer server = new StubServer().then(StubServer.json(cold)).then(StubServer.json(hot));
                OpenAiVlm model = OpenAiVlm.builder(server.address(), "tiny").build()) {
            LogprobKind kind = model.probeLogprobs(CallOptions.defaults());
            assertThat(model.probeLogprobs(CallOptions.defaults())).isEqualTo(kind);
            assertThat(server.bodies()).hasSize(2);
            return kind;
        }
    }

    @Test
    void firstScoringCallWarnsOfProcessedLogprobs() throws Exception {
        server.then(StubServer.json(StubServer.completion("R", StubServer.logprobs("R", -0.5, "B", -2.5))))
                .then(StubServer.json(StubServer.completion("R", StubServer.logprobs("R", -0.7, "B", -1.7))))
                .then(StubServer.json(StubServer.completion("Yes", StubServer.logprobs("Yes", -0.5, "No", -2.5))));
        try (OpenAiVlm model = OpenAiVlm.builder(server.address(), "tiny").build()) {
            assertThat(model.run(SCORING).warnings())
                    .anyMatch(warning -> warning.contains("--logprobs-mode raw_logprobs"));
        }
    }

    @Test
    void capabilitiesComeFromTheServer() {
        server.models("{\"data\":[{\"id\":\"tiny\",\"max_model_len\":4096}]}");
        try (OpenAiVlm model = model()) {
            assertThat(model.capabilities().maxPromptTokens()).hasValue(4096);
            assertThat(model.capabilities().has(Feature.VIDEO_LINKS)).isTrue();
            assertThat(model.capabilities().has(Feature.EXACT_LOGPROBS)).isFalse();
            assertThat(model.capabilities().warnings()).isEmpty();
        }
        server.models("{\"data\":[{\"id\":\"other\"}]}");
        try (OpenAiVlm model = model()) {
            assertThat(model.capabilities().warnings())
                    .containsExactly(server.address() + " does not list a model \"tiny\"");
        }
    }

    @Test
    void batchKeepsOrderAndOneFailureDoesNotEndTheOthers() {
        server.then(out -> {
            String body = server.bodies().toString();
            StubServer.Act act = body.contains("never") ? StubServer.status(400, "{}") : StubServer.text("fine");
            return act.play(out);
        });
        VlmRequest bad = VlmRequest.of(VlmMessage.user(VlmPart.text("never")));
        try (OpenAiVlm model =
                OpenAiVlm.builder(server.address(), "tiny").maxConcurrent(1).build()) {
            List<VlmOutcome> outcomes = model.runBatch(List.of(QUESTION, QUESTION, bad), CallOptions.defaults());
            assertThat(outcomes.get(0)).isInstanceOf(VlmOutcome.Ok.class);
            assertThat(outcomes.get(1)).isInstanceOf(VlmOutcome.Ok.class);
            assertThat(outcomes.get(2)).isInstanceOf(VlmOutcome.Failed.class);
        }
    }

    @Test
    void noMoreCallsRunAtOnceThanAllowedTheProbesIncluded() throws Exception {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        String answer = StubServer.completion("Yes", StubServer.logprobs("Yes", -0.5, "No", -2.5));
        server.then(out -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            LockSupport.parkNanos(20_000_000);
            running.decrementAndGet();
            return StubServer.json(answer).play(out);
        });
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try (OpenAiVlm model =
                OpenAiVlm.builder(server.address(), "tiny").maxConcurrent(2).build()) {
            List<Future<VlmResponse>> calls = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                calls.add(threads.submit(() -> model.run(SCORING)));
            }
            for (Future<VlmResponse> call : calls) {
                assertThat(call.get().text()).isEqualTo("Yes");
            }
        }
        threads.shutdown();
        assertThat(most.get()).isBetween(1, 2);
        assertThat(server.bodies()).hasSize(8 + 2);
    }

    @Test
    void sixtyFourStreamsAtOnceAllCome() {
        server.then(StubServer.events(2, StubServer.event("a"), StubServer.event("b"), StubServer.END));
        List<VlmRequest> requests = Collections.nCopies(64, QUESTION);
        try (OpenAiVlm model =
                OpenAiVlm.builder(server.address(), "tiny").maxConcurrent(64).build()) {
            assertThat(model.runBatch(requests, CallOptions.defaults()))
                    .allSatisfy(outcome -> assertThat(
                                    ((VlmOutcome.Ok) outcome).response().text())
                            .isEqualTo("ab"));
        }
    }

    @Test
    void addressesWithSecretsAreRefusedWithoutRepeatingThem() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OpenAiVlm.builder(URI.create("http://user:secret@host/v1"), "m"))
                .withMessageContaining("keys come from the environment or a callback")
                .withMessageNotContaining("secret");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OpenAiVlm.builder(URI.create("localhost:8000"), "m"))
                .withMessage("\"localhost:8000\" is no address of a server, expected such as http://localhost:8000/v1");
    }
}
