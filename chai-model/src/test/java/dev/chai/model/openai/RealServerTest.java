package dev.chai.model.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.chai.model.CallOptions;
import dev.chai.model.Decoding;
import dev.chai.model.LogprobRequest;
import dev.chai.model.RetryPolicy;
import dev.chai.model.VlmMessage;
import dev.chai.model.VlmPart;
import dev.chai.model.VlmRequest;
import dev.chai.model.VlmResponse;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The client beside a real server: {@code -Dchai.server=http://127.0.0.1:8080/v1#NAME -Dchai.server.profile=llama-server}. Any model
 * will do, a random one included.
 */
final class RealServerTest {
    private static final CallOptions ONCE = CallOptions.defaults().withRetry(RetryPolicy.none());
    private static final VlmRequest SHORT = VlmRequest.of(VlmMessage.user(VlmPart.text("Name a colour.")))
            .withDecoding(Decoding.greedy().withMaxTokens(16));

    private OpenAiVlm model =
            OpenAiVlm.builder(URI.create("http://127.0.0.1:1/v1"), "none").build();

    @BeforeEach
    void connect() {
        String name = System.getProperty("chai.server", "");
        Assumptions.assumeTrue(!name.isEmpty(), "no -Dchai.server=URL#NAME, so no real server to talk to");
        int hash = name.indexOf('#');
        model = OpenAiVlm.builder(URI.create(name.substring(0, hash)), name.substring(hash + 1))
                .profile(ServerProfile.named(System.getProperty("chai.server.profile", "vllm")))
                .build();
    }

    @AfterEach
    void disconnect() {
        model.close();
    }

    @Test
    void greedyAnswersRepeatAndAreCounted() throws Exception {
        VlmResponse first = model.run(SHORT, ONCE);
        VlmResponse second = model.run(SHORT, ONCE);
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(first.usage().promptTokens().orElseThrow()).isPositive();
        assertThat(first.usage().completionTokens().orElseThrow()).isBetween(1L, 16L);
        assertThat(first.provenance().version()).isPresent();
    }

    @Test
    void streamedPiecesAreTheWhole() throws Exception {
        List<String> heard = new ArrayList<>();
        VlmResponse response = model.stream(SHORT, ONCE, heard::add);
        assertThat(String.join("", heard)).isEqualTo(response.text());
        assertThat(response.usage().completionTokens().orElseThrow()).isPositive();
    }

    @Test
    void seededDrawsRepeat() throws Exception {
        VlmRequest drawn =
                SHORT.withDecoding(Decoding.qwen3VlInstruct().withMaxTokens(16).withSeed(5));
        assertThat(model.run(drawn, ONCE).text())
                .isEqualTo(model.run(drawn, ONCE).text());
    }

    @Test
    void likeliestTokenIsTheGeneratedOneAndRawLogprobsAreToldSo() throws Exception {
        assertThat(model.probeLogprobs(ONCE)).isEqualTo(LogprobKind.RAW);
        VlmRequest scoring =
                SHORT.withDecoding(Decoding.greedy().withMaxTokens(1)).withLogprobs(LogprobRequest.of("Yes"));
        VlmResponse response = model.run(scoring, ONCE);
        assertThat(response.tokens()).hasSize(1);
        assertThat(response.tokens().get(0).top()).hasSize(20);
        assertThat(response.tokens().get(0).top().get(0).logprob())
                .isCloseTo(response.tokens().get(0).logprob(), within(1e-6));
        assertThat(response.answer("Yes").orElseThrow().probability()).isBetween(0.0, 1.0);
    }

    @Test
    void promptThatIsTooLongIsAContextOverflow() {
        long most = model.capabilities().maxPromptTokens().orElse(4096);
        VlmRequest endless = VlmRequest.of(VlmMessage.user(VlmPart.text("word ".repeat((int) most))));
        assertThat(Failures.of(() -> model.run(endless, ONCE))).startsWith("CONTEXT_OVERFLOW: ");
    }

    @Test
    void serverListsItsModel() {
        assertThat(model.capabilities().warnings()).isEmpty();
        assertThat(model.capabilities().maxPromptTokens()).isPresent();
    }
}
