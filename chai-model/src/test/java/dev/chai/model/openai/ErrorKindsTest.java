package dev.chai.model.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.chai.model.vlm.CallOptions;
import dev.chai.model.vlm.RetryPolicy;
import dev.chai.model.vlm.VlmException;
import dev.chai.model.vlm.VlmException.Kind;
import dev.chai.model.vlm.VlmMessage;
import dev.chai.model.vlm.VlmPart;
import dev.chai.model.vlm.VlmRequest;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which kind of failure each complaint is, whatever its status and shape. */
final class ErrorKindsTest {
    private static final VlmRequest QUESTION = VlmRequest.of(VlmMessage.user(VlmPart.text("What is this?")));
    private static final CallOptions QUICK = CallOptions.defaults()
            .withRetry(RetryPolicy.standard().withAttempts(2).withWaits(Duration.ofMillis(1), Duration.ofSeconds(1)));

    private final StubServer server = new StubServer();
    private final OpenAiVlm model = OpenAiVlm.builder(server.address(), "tiny").build();

    @AfterEach
    void stop() {
        model.close();
        server.close();
    }

    private VlmException failure(StubServer.Act act, CallOptions options) {
        server.then(act);
        return catchThrowableOfType(VlmException.class, () -> model.stream(QUESTION, options, text -> {}));
    }

    /** Each body as an error's body, as an answer of status 200, and as an event. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CONTEXT_OVERFLOW | 400 | {'error':{'message':'too big','code':'context_length_exceeded'}}",
                "CONTEXT_OVERFLOW | 400 | {'object':'error','message':'maximum context length is 4096','type':'BadRequestError','code':400}",
                "CONTEXT_OVERFLOW | 500 | {'error':{'message':'the request exceeds the available context size','type':'exceed_context_size_error'}}",
                "CONTEXT_OVERFLOW | 422 | {'detail':'Input length 9000 exceeds the maximum of 4096 tokens for images'}",
                "CONTEXT_OVERFLOW | 400 | {'error':{'message':'max_tokens must be at least 1, got -1372.','code':400}}",
                "CONTEXT_OVERFLOW | 400 | {'error':{'message':'The decoder prompt is longer than the maximum model length; for image inputs, fewer'}}",
                "UNSUPPORTED_MEDIA | 500 | {'error':{'message':'image input is not supported - hint: provide the mmproj','code':500}}",
                "UNSUPPORTED_MEDIA | 400 | {'error':{'message':'The image is too large: 9000x9000'}}",
                "UNSUPPORTED_MEDIA | 400 | {'error':{'message':'image size exceeds the maximum allowed of 20 MB'}}",
                "QUOTA_EXCEEDED | 429 | {'error':{'message':'You exceeded your current quota','type':'insufficient_quota'}}",
                "RATE_LIMITED | 429 | {'error':{'message':'slow','code':'rate_limit_exceeded'}}",
                "UNAVAILABLE | 503 | {'type':'error','error':{'type':'overloaded_error','message':'Overloaded'}}",
                "UNAVAILABLE | 503 | {'error':{'message':'Loading model','type':'unavailable_error','code':503}}",
                "NOT_FOUND | 404 | {'error':{'message':'no such model','code':'model_not_found'}}",
                "UNAUTHORIZED | 401 | {'error':{'message':'bad','code':'invalid_api_key'}}",
                "REJECTED | 400 | {'error':{'message':'bad','code':'400'}}",
                "REJECTED | 400 | {'error':{'message':'filtered','code':'content_filter'}}",
                "SERVER_ERROR | 500 | {'error':'CUDA error in the image encoder'}",
                "SERVER_ERROR | 500 | {'detail':[{'msg':'broken'}]}",
            })
    void meaningDecides(Kind kind, int status, String body) {
        String json = body.replace('\'', '"');
        CallOptions once = QUICK.withRetry(RetryPolicy.none());
        assertThat(failure(StubServer.status(status, json), once).kind()).isEqualTo(kind);
        if (kind != Kind.SERVER_ERROR) {
            server.then(StubServer.json(json));
            assertThat(failure(StubServer.events(0, "data: " + json + "\n\n"), once)
                            .kind())
                    .isEqualTo(kind);
            assertThat(failure(StubServer.events(0, "data: " + json + "\n\n"), once)
                            .kind())
                    .isEqualTo(kind);
        }
    }

    @ParameterizedTest
    @CsvSource({"501,UNSUPPORTED", "402,QUOTA_EXCEEDED"})
    void whatNoRepetitionChangesIsNotRepeated(int status, Kind kind) {
        assertThat(failure(StubServer.status(status, "{}"), QUICK).kind()).isEqualTo(kind);
        assertThat(server.bodies()).hasSize(1);
    }

    @Test
    void aUsedUpQuotaIsNotRepeatedButOneForTheMinuteIs() {
        String quota = "{\"error\":{\"message\":\"You exceeded your current quota\"}}";
        assertThat(failure(StubServer.status(429, quota), QUICK).kind()).isEqualTo(Kind.QUOTA_EXCEEDED);
        assertThat(server.bodies()).hasSize(1);
        assertThat(failure(StubServer.status(429, quota, "Retry-After", "0.01"), QUICK)
                        .kind())
                .isIn(Kind.RATE_LIMITED, Kind.QUOTA_EXCEEDED);
    }

    @ParameterizedTest
    @CsvSource({
        "Retry-After,0.25,250",
        "Retry-After,1e-3,1",
        "Retry-After,-3,0",
        "retry-after-ms,1500.5,1501",
        "Retry-After,99999999999999999999,31536000000"
    })
    void waitsAreReadInAllTheirForms(String name, String value, long millis) {
        VlmException error = failure(StubServer.status(429, "{}", name, value), QUICK.withRetry(RetryPolicy.none()));
        assertThat(error.retryAfter()).contains(Duration.ofMillis(millis));
    }

    @ParameterizedTest
    @CsvSource({"NaN", "soon", "''"})
    void whatIsNoWaitIsNone(String value) {
        VlmException error =
                failure(StubServer.status(429, "{}", "Retry-After", value), QUICK.withRetry(RetryPolicy.none()));
        assertThat(error.retryAfter()).isEmpty();
    }
}
