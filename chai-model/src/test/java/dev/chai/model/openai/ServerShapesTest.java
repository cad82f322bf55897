package dev.chai.model.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.offset;

import dev.chai.model.vlm.CallOptions;
import dev.chai.model.vlm.LogprobRequest;
import dev.chai.model.vlm.RetryPolicy;
import dev.chai.model.vlm.VlmMessage;
import dev.chai.model.vlm.VlmPart;
import dev.chai.model.vlm.VlmRequest;
import dev.chai.model.vlm.VlmResponse;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The many shapes in which servers answer, complain and stream. */
final class ServerShapesTest {
    private static final VlmRequest QUESTION = VlmRequest.of(VlmMessage.user(VlmPart.text("What is this?")));
    private static final VlmRequest SCORED = QUESTION.withLogprobs(LogprobRequest.of("Yes", "No"));
    private static final CallOptions ONCE = CallOptions.defaults().withRetry(RetryPolicy.none());

    private final StubServer server = new StubServer();
    private final OpenAiVlm model =
            OpenAiVlm.builder(server.address(), "tiny").probe(false).build();

    @AfterEach
    void stop() {
        model.close();
        server.close();
    }

    private String streamed(String... events) throws Exception {
        server.then(StubServer.events(0, events));
        List<String> heard = new ArrayList<>();
        String text = model.stream(QUESTION, ONCE, heard::add).text();
        assertThat(String.join("", heard)).isEqualTo(text);
        return text;
    }

    private VlmResponse scored(String answer) throws Exception {
        server.then(StubServer.json(answer));
        return model.run(SCORED, ONCE);
    }

    private String scoreFailure(String answer) {
        server.then(StubServer.json(answer));
        return Failures.of(() -> model.run(SCORED, ONCE));
    }

    @Test
    void chunksWithoutChoicesAreSkipped() throws Exception {
        assertThat(streamed(
                        "data: {\"id\":\"1\",\"prompt_filter_results\":[]}\n\n",
                        "event: ping\ndata: {\"type\":\"ping\"}\n\n",
                        StubServer.event("It pans."),
                        "data: {\"usage\":{\"prompt_tokens\":3,\"completion_tokens\":2}}\n\n",
                        StubServer.END))
                .isEqualTo("It pans.");
    }

    @Test
    void anEventOverSeveralDataLinesIsRead() throws Exception {
        assertThat(streamed("data: {\"choices\":[{\"delta\":\ndata: {\"content\":\"It pans.\"}}]}\n\n", StubServer.END))
                .isEqualTo("It pans.");
    }

    @Test
    void keepAliveEventsWithoutDataAreSkipped() throws Exception {
        assertThat(streamed("data:\n\n", ": waiting\n\n", StubServer.event("It pans."), StubServer.END))
                .isEqualTo("It pans.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TEXT/Event-Stream", "text/event-stream;charset=UTF-8"})
    void theCaseOfTheContentTypeDoesNotMatter(String type) throws Exception {
        server.then(StubServer.cut(type, StubServer.event("It pans.") + StubServer.END));
        assertThat(model.stream(QUESTION, ONCE, text -> {}).text()).isEqualTo("It pans.");
    }

    @Test
    void anAnswerCompleteBeforeTheConnectionBreaksIsTaken() throws Exception {
        String finished = "data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"length\"}]}\n\n";
        server.then(StubServer.cut("text/event-stream", StubServer.event("It pans.") + finished));
        VlmResponse response = model.stream(QUESTION, ONCE, text -> {});
        assertThat(response.text()).isEqualTo("It pans.");
        assertThat(response.finish()).isEqualTo(VlmResponse.Finish.LENGTH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"data: [DONE]\n\n", ""})
    void aServerThatKeepsTheConnectionOpenAfterItsAnswerIsNotWaitedFor(String end) throws Exception {
        String finished = "data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n";
        server.then(StubServer.open("text/event-stream", StubServer.event("It pans.") + finished + end));
        CallOptions patient = ONCE.withTimeout(Duration.ofSeconds(30));
        assertThat(model.stream(QUESTION, patient, text -> {}).text()).isEqualTo("It pans.");
    }

    @Test
    void doneWithoutAReasonEndsAnAnswer() throws Exception {
        assertThat(streamed(StubServer.event("It pans."), "data: [DONE]\n\n")).isEqualTo("It pans.");
    }

    @Test
    void contentMayBeAListOfParts() throws Exception {
        server.then(StubServer.json(
                "{\"choices\":[{\"message\":{\"content\":[{\"type\":\"thinking\",\"thinking\":[]},{\"type\":\"text\",\"text\":\"It \"},"
                        + "{\"type\":\"output_text\",\"text\":\"pans\"},\".\"]}}]}"));
        assertThat(model.run(QUESTION, ONCE).text()).isEqualTo("It pans.");
    }

    @ParameterizedTest
    @CsvSource({
        "It pans.<|im_end|>,It pans.",
        "It pans.<|im_end|>\\n<|endoftext|>\\n,It pans.",
        "It pans.<end_of_utterance>,It pans.",
        "It pans.</s>,It pans.",
        "A <|im_end|> in the middle.,A <|im_end|> in the middle.",
        "x < y <,x < y <"
    })
    void endTokensAreNoPartOfTheText(String content, String text) throws Exception {
        server.then(StubServer.text(content));
        assertThat(model.run(QUESTION, ONCE).text()).isEqualTo(text);
    }

    @Test
    void endTokensInPiecesAreNeverHeard() throws Exception {
        assertThat(streamed(
                        StubServer.event("It pans.<|im_"),
                        StubServer.event("end|>"),
                        StubServer.event("<|endof"),
                        StubServer.event("text|>"),
                        StubServer.END))
                .isEqualTo("It pans.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reasoning_content", "reasoning"})
    void nothingButThoughtsIsAnError(String field) {
        server.then(StubServer.json("{\"choices\":[{\"message\":{\"content\":null,\"" + field
                + "\":\"Let me see\"},\"finish_reason\":\"length\"}]}"));
        assertThat(Failures.of(() -> model.run(QUESTION)))
                .isEqualTo(
                        "BAD_ANSWER: the model wrote 10 characters of thoughts, but no answer; allow more tokens, or turn"
                                + " thinking off");
        assertThat(server.bodies()).hasSize(1);
    }

    @Test
    void aRefusalIsSaid() {
        server.then(StubServer.json("{\"choices\":[{\"message\":{\"content\":null,\"refusal\":\"I can't.\"}}]}"));
        assertThat(Failures.of(() -> model.run(QUESTION, ONCE)))
                .isEqualTo("REJECTED: the model refuses to answer: \"I can't.\"");
    }

    @Test
    void aThoughtIsNoScore() {
        assertThat(scoreFailure(StubServer.completion("<think>", StubServer.logprobs("<think>", -0.01, "Yes", -9))))
                .startsWith("UNSUPPORTED: the model thinks before it answers");
    }

    @Test
    void tokensNamedByNumberAreNoScore() {
        assertThat(scoreFailure(
                        StubServer.completion("Yes", StubServer.logprobs("token_id:9454", -0.01, "token_id:2753", -5))))
                .startsWith("UNSUPPORTED: the server names tokens by number (\"token_id:9454\")");
    }

    @Test
    void logprobsAboveZeroByRoundingAreCertainty() throws Exception {
        VlmResponse response = scored(StubServer.completion("Yes", StubServer.logprobs("Yes", 1e-7, "No", -20)));
        assertThat(response.answer("Yes").orElseThrow().probability()).isEqualTo(1);
        assertThat(response.tokens().get(0).logprob()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.7", "NaN", "\"NaN\"", "1e999", "Infinity"})
    void whatIsNoLogprobIsNoScore(String value) {
        assertThat(scoreFailure(StubServer.completion("Yes", StubServer.logprobs("Yes", value, "No", -20))))
                .startsWith("UNSUPPORTED: the server's log-probability of \"Yes\" is not a number of at most 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-Infinity", "\"-inf\"", "null", "-1e999", "-9999.0"})
    void impossibleTokensHaveNoProbability(String value) throws Exception {
        VlmResponse response = scored(StubServer.completion("Yes", StubServer.logprobs("Yes", -0.1, "No", value)));
        assertThat(response.answer("No").orElseThrow().probability()).isZero();
        assertThat(response.answer("Yes").orElseThrow().probability()).isEqualTo(0.9048, offset(1e-4));
    }

    @Test
    void countsBeyondLongAreNone() throws Exception {
        server.then(StubServer.json("{\"choices\":[{\"message\":{\"content\":\"fine\"}}],\"usage\":{\"prompt_tokens\":"
                + "99999999999999999999999999,\"completion_tokens\":-4}}"));
        VlmResponse.Usage usage = model.run(QUESTION, ONCE).usage();
        assertThat(usage.promptTokens()).isEmpty();
        assertThat(usage.completionTokens()).isEmpty();
    }

    @Test
    void aHostNameWithAnUnderscoreGetsItsReason() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OpenAiVlm.builder(URI.create("http://gpu_box:8000/v1"), "m"))
                .withMessageContaining("has an underscore");
    }

    @Test
    void aRequestIdThatNoHeaderCarriesIsRefusedAtOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CallOptions.defaults().withRequestId("a\nb"))
                .withMessageContaining("visible ASCII");
    }
}
