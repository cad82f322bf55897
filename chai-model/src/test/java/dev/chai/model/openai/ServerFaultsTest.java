package dev.chai.model.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chai.model.vlm.CallOptions;
import dev.chai.model.vlm.Cancellation;
import dev.chai.model.vlm.RetryPolicy;
import dev.chai.model.vlm.VlmException;
import dev.chai.model.vlm.VlmListener;
import dev.chai.model.vlm.VlmMessage;
import dev.chai.model.vlm.VlmPart;
import dev.chai.model.vlm.VlmRequest;
import dev.chai.model.vlm.VlmResponse;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** What goes wrong with servers, and what a person reads then. */
final class ServerFaultsTest {
    private static final VlmRequest QUESTION = VlmRequest.of(VlmMessage.user(VlmPart.text("What is this?")));
    private static final CallOptions QUICK = CallOptions.defaults()
            .withRetry(RetryPolicy.standard().withAttempts(3).withWaits(Duration.ofMillis(1), Duration.ofSeconds(2)));
    private static final CallOptions ONCE = CallOptions.defaults().withRetry(RetryPolicy.none());

    private final StubServer server = new StubServer();
    private final OpenAiVlm model = OpenAiVlm.builder(server.address(), "tiny").build();

    @AfterEach
    void stop() {
        model.close();
        server.close();
    }

    private String failure(CallOptions options) {
        return Failures.of(() -> model.run(QUESTION, options))
                .replace(server.address().toString(), "SERVER");
    }

    private String failure(StubServer.Act act) {
        server.then(act);
        return failure(ONCE);
    }

    @Test
    void tooManyRequestsAreRepeatedUntilItGoes() throws Exception {
        server.then(StubServer.status(429, "{\"error\":{\"message\":\"slow down\"}}"))
                .then(StubServer.status(503, ""))
                .then(StubServer.text("fine"));
        assertThat(model.run(QUESTION, QUICK).text()).isEqualTo("fine");
        assertThat(server.bodies()).hasSize(3);
    }

    @Test
    void retryAfterIsKeptAndTooLongOnesGiveUp() {
        server.then(StubServer.status(429, "{\"error\":{\"message\":\"quota\"}}", "Retry-After", "3600"));
        assertThatThrownBy(() -> model.run(QUESTION, QUICK)).isInstanceOfSatisfying(VlmException.class, e -> {
            assertThat(e.kind()).isEqualTo(VlmException.Kind.RATE_LIMITED);
            assertThat(e.retryAfter()).contains(Duration.ofHours(1));
            assertThat(e).hasMessage(server.address() + " asks to slow down (status 429): \"quota\"");
        });
        assertThat(server.bodies()).hasSize(1);
    }

    @Test
    void retryAfterOneSecondIsWaitedFor() throws Exception {
        server.then(StubServer.status(503, "", "Retry-After", "1")).then(StubServer.text("fine"));
        long start = System.nanoTime();
        model.run(QUESTION, QUICK);
        assertThat(System.nanoTime() - start)
                .isGreaterThanOrEqualTo(Duration.ofMillis(990).toNanos());
    }

    @Test
    void retryAfterMayBeADate() {
        server.then(StubServer.status(429, "", "Retry-After", "Fri, 31 Dec 2117 23:59:59 GMT"));
        assertThatThrownBy(() -> model.run(QUESTION, QUICK))
                .isInstanceOfSatisfying(
                        VlmException.class,
                        e -> assertThat(e.retryAfter().orElseThrow()).isGreaterThan(Duration.ofDays(365)));
        assertThat(server.bodies()).hasSize(1);
    }

    @Test
    void retriesEndWithTheLastFailure() {
        server.then(StubServer.status(503, "{\"detail\":\"loading\"}"));
        assertThat(failure(QUICK)).isEqualTo("UNAVAILABLE: SERVER cannot answer now (status 503): \"loading\"");
        assertThat(server.bodies()).hasSize(3);
    }

    @Test
    void serverErrorIsNotRepeated() {
        server.then(StubServer.status(500, "{\"error\":{\"message\":\"CUDA error\"}}"));
        assertThat(failure(QUICK))
                .isEqualTo(
                        "SERVER_ERROR: SERVER failed on the request (status 500): \"CUDA error\"; its own log says more");
        assertThat(server.bodies()).hasSize(1);
    }

    @Test
    void contextOverflowSaysWhatToDo() {
        assertThat(failure(StubServer.status(
                        400,
                        "{\"error\":{\"message\":\"This model's maximum context length is 4096 tokens. However, you requested"
                                + " 5000.\",\"code\":400}}")))
                .startsWith("CONTEXT_OVERFLOW: prompt and answer do not fit into the context of tiny: \"This model's")
                .endsWith(
                        "\"; send fewer or smaller frames, ask for fewer tokens, or start the server with a longer context");
    }

    @Test
    void refusedVideoSaysWhatToDo() {
        assertThat(failure(
                        StubServer.status(400, "{\"message\":\"At most 0 video(s) may be provided in one prompt\"}")))
                .isEqualTo(
                        "UNSUPPORTED_MEDIA: SERVER does not take this video or image: \"At most 0 video(s) may be provided"
                                + " in one prompt\"; another transport (mp4 or frames) or fewer frames may do");
    }

    @Test
    void vllmThatMayNotBeToldHowToReadVideosSaysHowToStartIt() {
        assertThat(failure(StubServer.status(
                        400,
                        "{\"error\":{\"message\":\"Per-request mm_processor_kwargs are disabled by default because they can change"
                                + " multimodal preprocessing resource usage.\",\"code\":400}}")))
                .startsWith("UNSUPPORTED: SERVER does not let requests say how videos are read: \"Per-request")
                .endsWith("\"; start vLLM with --trust-request-mm-kwargs, or send frames as images (transport=frames)");
    }

    @Test
    void otherRefusalIsQuoted() {
        assertThat(failure(StubServer.status(422, "{\"detail\":[{\"msg\":\"field required\"}]}")))
                .isEqualTo("REJECTED: SERVER refuses the request (status 422): \"[{\"msg\":\"field required\"}]\"");
    }

    @Test
    void bodyTooLargeForTheServer() {
        assertThat(failure(StubServer.status(413, "<html>nginx</html>")))
                .isEqualTo("UNSUPPORTED_MEDIA: SERVER takes no request of this size; send fewer or smaller frames");
    }

    @Test
    void wrongKeyIsSaidButNeverRepeated() {
        server.then(StubServer.status(401, "{\"error\":{\"message\":\"Incorrect API key: sk-topsecret\"}}"));
        try (OpenAiVlm keyed = OpenAiVlm.builder(server.address(), "tiny")
                .key(ApiKey.from(() -> "sk-topsecret"))
                .build()) {
            String failure = Failures.of(() -> keyed.run(QUESTION));
            assertThat(failure)
                    .startsWith("UNAUTHORIZED: ")
                    .contains("refuses this key: \"Incorrect API key: ***\"")
                    .doesNotContain("topsecret");
            assertThat(server.keys()).containsExactly("Bearer sk-topsecret");
            assertThat(keyed + " " + ApiKey.from(() -> "sk-topsecret")).doesNotContain("topsecret");
        }
        assertThat(failure(ONCE)).contains("refuses calls without a key");
    }

    @Test
    void unknownModel() {
        assertThat(failure(StubServer.status(404, "{\"message\":\"The model `tiny` does not exist.\"}")))
                .isEqualTo(
                        "NOT_FOUND: SERVER has no model \"tiny\", or no chat completions there: \"The model `tiny` does not"
                                + " exist.\"; the address usually ends with /v1");
    }

    @Test
    void redirectIsNotFollowed() {
        assertThat(failure(StubServer.status(307, "", "Location", "http://elsewhere.example/v1")))
                .isEqualTo(
                        "NOT_FOUND: SERVER sends calls on to http://elsewhere.example/v1; redirects are not followed, so give"
                                + " that address if you trust it");
    }

    @Test
    void truncatedJsonIsRepeatedThenSaid() throws Exception {
        server.then(StubServer.json("{\"choices\":[{\"message\":{\"cont")).then(StubServer.text("fine"));
        assertThat(model.run(QUESTION, QUICK).text()).isEqualTo("fine");
    }

    @Test
    void truncatedJsonIsQuoted() {
        assertThat(failure(StubServer.json("{\"choices\":[{\"message\":{\"cont")))
                .isEqualTo("BAD_ANSWER: the answer is no complete JSON: \"{\"choices\":[{\"message\":{\"cont\"");
    }

    @Test
    void hangingUpBeforeAnAnswerIsRepeated() throws Exception {
        server.then(StubServer.hangUp()).then(StubServer.text("fine"));
        assertThat(model.run(QUESTION, QUICK).text()).isEqualTo("fine");
    }

    @Test
    void connectionCutWithinTheAnswer() {
        assertThat(failure(StubServer.cut("application/json", "{\"choices\":[")))
                .startsWith("BAD_ANSWER: the connection broke while the answer came: ");
    }

    @Test
    void noJsonAtAll() {
        assertThat(failure(StubServer.json("<html>hello</html>")))
                .isEqualTo("BAD_ANSWER: the answer is no complete JSON: \"<html>hello</html>\"");
    }

    @Test
    void jsonOfSomethingElse() {
        assertThat(failure(StubServer.json("{\"status\":\"ok\"}")))
                .isEqualTo("BAD_ANSWER: the answer has no \"choices\", so it is none of a chat completion");
    }

    @Test
    void hugeBodyIsRefused() {
        server.then(StubServer.text("x".repeat(5000)));
        try (OpenAiVlm careful =
                OpenAiVlm.builder(server.address(), "tiny").maxAnswerBytes(1000).build()) {
            assertThat(Failures.of(() -> careful.run(QUESTION)))
                    .isEqualTo(
                            "REJECTED: the answer is longer than 1000 bytes, so it is no answer of a model; is this the right"
                                    + " address?");
        }
    }

    @Test
    void cutStreamIsNotRepeatedOnceSomebodyHeardOfIt() {
        server.then(StubServer.events(1, StubServer.event("It pans"))).then(StubServer.text("fine"));
        List<String> heard = new ArrayList<>();
        assertThat(Failures.of(() -> model.stream(QUESTION, QUICK, heard::add)))
                .isEqualTo("BAD_ANSWER: the server cut the answer off after 7 characters");
        assertThat(heard).containsExactly("It pans");
        assertThat(server.bodies()).hasSize(1);
    }

    @Test
    void cutStreamOfWhichNothingWasHeardIsRepeated() throws Exception {
        server.then(StubServer.events(1, ": waiting\n\n"))
                .then(StubServer.events(1, StubServer.event("fine"), StubServer.END));
        List<String> heard = new ArrayList<>();
        VlmResponse response = model.stream(QUESTION, QUICK, heard::add);
        assertThat(response.text()).isEqualTo("fine");
        assertThat(heard).containsExactly("fine");
    }

    @Test
    void errorWithinAStreamIsTyped() {
        server.then(
                StubServer.events(
                        1,
                        "data: {\"error\":{\"message\":\"The input is longer than the maximum model length\",\"code\":400}}\n\n"));
        assertThat(Failures.of(() -> model.stream(QUESTION, ONCE, text -> {}))).startsWith("CONTEXT_OVERFLOW: ");
    }

    @Test
    void brokenEventIsSaid() {
        server.then(StubServer.events(1, "data: {\"choices\":[{\"del\n\n"));
        assertThat(Failures.of(() -> model.stream(QUESTION, ONCE, text -> {})))
                .startsWith("BAD_ANSWER: the answer is no complete JSON: ");
    }

    @Test
    void slowStreamEndsAtTheDeadline() {
        server.then(StubServer.events(
                100,
                StubServer.event("a"),
                StubServer.event("b"),
                StubServer.event("c"),
                StubServer.event("d"),
                StubServer.event("e"),
                StubServer.event("f"),
                StubServer.event("g"),
                StubServer.event("h"),
                StubServer.event("i"),
                StubServer.event("j"),
                StubServer.END));
        CallOptions hurried = ONCE.withTimeout(Duration.ofMillis(250));
        assertThat(Failures.of(() -> model.stream(QUESTION, hurried, text -> {})))
                .isEqualTo("TIMED_OUT: no answer within 250 ms; allow more time, or ask for fewer frames or tokens");
    }

    @Test
    void silentServerEndsAtTheDeadline() {
        server.then(StubServer.silence());
        assertThat(failure(ONCE.withTimeout(Duration.ofMillis(200))))
                .isEqualTo("TIMED_OUT: no answer within 200 ms; allow more time, or ask for fewer frames or tokens");
    }

    @Test
    void callerCancelsASilentServer() throws Exception {
        server.then(StubServer.silence());
        Cancellation stop = new Cancellation();
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            CompletableFuture<VlmResponse> answer = model.runAsync(QUESTION, ONCE.withCancellation(stop), thread);
            while (server.bodies().isEmpty()) {
                Thread.sleep(5);
            }
            stop.cancel();
            assertThatThrownBy(answer::get)
                    .isInstanceOf(ExecutionException.class)
                    .cause()
                    .isInstanceOfSatisfying(
                            VlmException.class, e -> assertThat(e.kind()).isEqualTo(VlmException.Kind.CANCELLED));
        } finally {
            thread.shutdownNow();
        }
    }

    @Test
    void listenerCancelsAStreamInTheMiddle() {
        server.then(StubServer.events(1, StubServer.event("a"), StubServer.event("b"), StubServer.event("c")))
                .then(StubServer.silence());
        Cancellation stop = new Cancellation();
        VlmListener impatient = text -> stop.cancel();
        assertThat(Failures.of(() -> model.stream(QUESTION, ONCE.withCancellation(stop), impatient)))
                .isEqualTo("CANCELLED: the call was cancelled");
    }

    @Test
    void interruptionBeforeAnAnswerIsACancellationAndStays() throws Exception {
        server.then(StubServer.silence());
        assertThat(failureWhenInterrupted(
                        VlmListener.NONE, () -> !server.bodies().isEmpty()))
                .isEqualTo("CANCELLED: the call was interrupted");
    }

    @Test
    void interruptionWithinAnAnswerIsACancellationToo() throws Exception {
        Assumptions.assumeTrue(
                Runtime.version().feature() > 17, "JDK 17's client overhears interruptions while it reads a body");
        server.then(StubServer.events(
                50, Collections.nCopies(200, StubServer.event("a")).toArray(new String[0])));
        List<String> heard = new CopyOnWriteArrayList<>();
        assertThat(failureWhenInterrupted(heard::add, () -> !heard.isEmpty()))
                .isEqualTo("CANCELLED: the call was interrupted");
    }

    private String failureWhenInterrupted(VlmListener listener, BooleanSupplier then) throws Exception {
        AtomicReference<String> failure = new AtomicReference<>("");
        AtomicBoolean stillInterrupted = new AtomicBoolean();
        Thread caller = new Thread(() -> {
            failure.set(Failures.of(() -> model.stream(QUESTION, QUICK, listener)));
            stillInterrupted.set(Thread.currentThread().isInterrupted());
        });
        caller.start();
        while (!then.getAsBoolean()) {
            Thread.sleep(5);
        }
        caller.interrupt();
        caller.join(20_000);
        assertThat(stillInterrupted).isTrue();
        return String.valueOf(failure.get());
    }

    @Test
    void aDeadlineLeavesNoInterruptionBehind() {
        server.then(StubServer.silence());
        assertThat(failure(ONCE.withTimeout(Duration.ofMillis(50)))).startsWith("TIMED_OUT: ");
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void whatAListenerThrowsReachesTheCaller() {
        server.then(StubServer.events(1, StubServer.event("a"), StubServer.END));
        assertThatThrownBy(() -> model.stream(QUESTION, ONCE, text -> {
                    throw new IllegalStateException("full");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("full");
    }

    @Test
    void nobodyListens() throws Exception {
        int port;
        try (ServerSocket taken = new ServerSocket(0)) {
            port = taken.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        try (OpenAiVlm lost = OpenAiVlm.builder(URI.create("http://127.0.0.1:" + port + "/v1"), "tiny")
                .build()) {
            assertThat(Failures.of(() -> lost.run(QUESTION, ONCE)))
                    .isEqualTo("UNAVAILABLE: cannot connect to http://127.0.0.1:" + port
                            + ": is the server running, and is this its address?");
        }
    }

    @Test
    void afterMuchTroubleTheServerIsLeftAlone() throws Exception {
        server.then(StubServer.status(503, ""));
        try (OpenAiVlm wary = OpenAiVlm.builder(server.address(), "tiny")
                .pause(Duration.ofMillis(300))
                .build()) {
            for (int i = 0; i < 10; i++) {
                assertThat(Failures.of(() -> wary.run(QUESTION, ONCE))).startsWith("UNAVAILABLE");
            }
            assertThat(Failures.of(() -> wary.run(QUESTION, ONCE)))
                    .startsWith("CIRCUIT_OPEN: most of the last calls to " + server.address() + " failed");
            assertThat(server.bodies()).hasSize(10);
            server.then(StubServer.text("fine"));
            Thread.sleep(350);
            assertThat(Failures.of(() -> wary.run(QUESTION, ONCE)))
                    .startsWith("UNAVAILABLE"); // The last of the old act.
            assertThat(wary.run(QUESTION, ONCE).text()).isEqualTo("fine");
        }
    }

    @Test
    void endedWithoutAnAnswer() {
        assertThat(failure(StubServer.json(
                        "{\"choices\":[{\"message\":{\"content\":\"\"},\"finish_reason\":\"abort\"}]}")))
                .isEqualTo("UNAVAILABLE: the server ended the answer with \"abort\"");
    }
}
