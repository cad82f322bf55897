package dev.chai.model.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.chai.model.video.TestClips;
import dev.chai.model.video.VideoFrame;
import dev.chai.model.vlm.CallOptions;
import dev.chai.model.vlm.Cancellation;
import dev.chai.model.vlm.Decoding;
import dev.chai.model.vlm.LogprobRequest;
import dev.chai.model.vlm.RetryPolicy;
import dev.chai.model.vlm.VlmMessage;
import dev.chai.model.vlm.VlmPart;
import dev.chai.model.vlm.VlmRequest;
import dev.chai.model.vlm.VlmResponse;
import dev.chai.model.vlm.VlmVideo;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The client beside a real server: {@code -Dchai.server=http://127.0.0.1:8080/v1#NAME -Dchai.server.profile=llama-server}, and the key,
 * where it wants one, in {@code CHAI_API_KEY}. Any Qwen3-VL will do, the random one of {@code tools/tiny_qwen3_vl.py} included; tests of
 * pictures are skipped with {@code -Dchai.server.pictures=false}. The commands that start servers are in the guide to models.
 */
final class RealServerTest {
    private static final CallOptions ONCE = CallOptions.defaults().withRetry(RetryPolicy.none());
    private static final VlmRequest SHORT = VlmRequest.of(VlmMessage.user(VlmPart.text("Name a colour.")))
            .withDecoding(Decoding.greedy().withMaxTokens(16));

    private static final ServerProfile PROFILE = ServerProfile.named(System.getProperty("chai.server.profile", "vllm"));

    private final String server = System.getProperty("chai.server", "");
    private OpenAiVlm model =
            OpenAiVlm.builder(URI.create("http://127.0.0.1:1/v1"), "none").build();

    @BeforeEach
    void connect() {
        Assumptions.assumeTrue(!server.isEmpty(), "no -Dchai.server=URL#NAME, so no real server to talk to");
        model = to(server.substring(server.indexOf('#') + 1)).build();
    }

    private OpenAiVlmBuilder to(String name) {
        return OpenAiVlm.builder(URI.create(server.substring(0, server.indexOf('#'))), name)
                .profile(PROFILE)
                .key(ApiKey.environment("CHAI_API_KEY"))
                .tokenCheck(true);
    }

    private static void needPictures() {
        Assumptions.assumeTrue(
                !"false".equals(System.getProperty("chai.server.pictures")), "-Dchai.server.pictures=false");
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

    @Test
    void modelThatIsNotThereIsSaid() {
        Assumptions.assumeTrue(PROFILE.name().equals("vllm"), "other servers answer to any name");
        try (OpenAiVlm other = to("no-such-model").build()) {
            assertThat(Failures.of(() -> other.run(SHORT, ONCE)))
                    .startsWith("NOT_FOUND: ")
                    .contains("has no model \"no-such-model\"");
            assertThat(other.capabilities().warnings()).hasSize(1);
        }
    }

    @Test
    void wrongKeyIsSaidWithoutRepeatingIt() {
        Assumptions.assumeTrue(System.getenv("CHAI_API_KEY") != null, "no CHAI_API_KEY, so the server wants none");
        try (OpenAiVlm stranger = to(server.substring(server.indexOf('#') + 1))
                .key(ApiKey.from(() -> "wrong-key-7"))
                .build()) {
            assertThat(Failures.of(() -> stranger.run(SHORT, ONCE)))
                    .startsWith("UNAUTHORIZED: ")
                    .doesNotContain("wrong-key-7");
        }
    }

    @Test
    void cancelledStreamLeavesTheServerWell() throws Exception {
        Cancellation stop = new Cancellation();
        VlmRequest endless = SHORT.withDecoding(Decoding.qwen3VlInstruct()
                .withTemperature(2)
                .withMaxTokens(1500)
                .withSeed(1));
        assertThat(Failures.of(() -> model.stream(endless, ONCE.withCancellation(stop), text -> stop.cancel())))
                .isEqualTo("CANCELLED: the call was cancelled");
        assertThat(model.run(SHORT, ONCE).text()).isNotNull();
    }

    @Test
    void stopTextsAreLeftOut() throws Exception {
        String whole = model.run(SHORT, ONCE).text();
        String stop = whole.substring(whole.offsetByCodePoints(0, 1), whole.offsetByCodePoints(0, 3));
        Assumptions.assumeFalse(stop.isBlank() || stop.indexOf('\ufffd') >= 0, "this model writes nothing to stop at");
        VlmResponse cut = model.run(SHORT.withDecoding(SHORT.decoding().withStops(List.of(stop))), ONCE);
        assertThat(cut.text()).isEqualTo(whole.substring(0, whole.indexOf(stop)));
    }

    @Test
    void everyFrameArrivesInItsSize() throws Exception {
        needPictures();
        for (VideoTransport transport : VideoTransport.values()) {
            if (transport == VideoTransport.MP4 && PROFILE.transport() != VideoTransport.MP4) {
                continue;
            }
            try (OpenAiVlm client = to(server.substring(server.indexOf('#') + 1))
                    .profile(PROFILE.withTransport(transport))
                    .build()) {
                seesEveryFrame(client, video(4, 12));
                seesEveryFrame(client, video(5, 12));
                seesEveryFrame(client, video(40, 12));
                seesEveryFrame(client, video(9, 3)); // 8 a second
                seesEveryFrame(client, video(6, 24)); // 1 a second
            }
        }
    }

    /** The server counts as many tokens more than for the text alone as the frames must give. */
    private static void seesEveryFrame(OpenAiVlm client, VlmVideo video) throws Exception {
        VlmRequest with = VlmRequest.of(VlmMessage.user(VlmPart.video(video), VlmPart.text("Name a colour.")))
                .withDecoding(SHORT.decoding());
        VlmResponse response = client.run(with, ONCE);
        long counted = response.usage().promptTokens().orElseThrow()
                - client.run(SHORT, ONCE).usage().promptTokens().orElseThrow();
        long expected = client.estimatePromptTokens(with).orElseThrow()
                - client.estimatePromptTokens(SHORT).orElseThrow();
        assertThat(counted - expected)
                .as(video + " by " + response.provenance().videos().get(0).transport())
                .isBetween(0L, 2L); // transformers 5 leaves another pair of markers around a video.
        assertThat(response.warnings()).isEmpty();
    }

    /** Frames of a clip of 24 a second. */
    private static VlmVideo video(int count, int step) {
        List<VideoFrame> frames = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            frames.add(TestClips.numbered(step * i, 384, 256));
        }
        return VlmVideo.of("clip.mp4", frames, 24, "test");
    }

    @Test
    void tooManyFramesAreAContextOverflow() throws Exception {
        needPictures();
        Assumptions.assumeTrue(PROFILE.transport() == VideoTransport.MP4, "no server of video");
        byte[] grey = new byte[1152 * 640 * 3];
        List<VideoFrame> frames = new ArrayList<>();
        long most = model.capabilities().maxPromptTokens().orElseThrow();
        for (int i = 0; i * 360L <= 2 * most; i++) { // Two frames share 720 tokens.
            frames.add(VideoFrame.of(12 * i, i / 2.0, 1152, 640, grey));
        }
        VlmVideo endless = VlmVideo.of("long.mp4", frames, 24, "test");
        assertThat(Failures.of(() ->
                        model.run(VlmRequest.of(VlmMessage.user(VlmPart.video(endless), VlmPart.text("?"))), ONCE)))
                .startsWith("CONTEXT_OVERFLOW: ");
    }

    @Test
    void scoreIsReadBesideAVideo() throws Exception {
        needPictures();
        VlmRequest scoring = VlmRequest.of(VlmMessage.user(
                        VlmPart.video(video(6, 12)), VlmPart.text("Does it move? Please answer Yes or No.")))
                .withDecoding(Decoding.greedy().withMaxTokens(1))
                .withLogprobs(LogprobRequest.of("Yes", "No"));
        VlmResponse first = model.run(scoring, ONCE);
        VlmResponse second = model.run(scoring, ONCE);
        assertThat(first.answers()).hasSize(2);
        for (int i = 0; i < 2; i++) {
            assertThat(first.answers().get(i).probability())
                    .isCloseTo(second.answers().get(i).probability(), within(1e-4));
        }
        double sum = first.tokens().get(0).top().stream()
                .mapToDouble(token -> Math.exp(token.logprob()))
                .sum();
        assertThat(sum).isBetween(0.0, 1 + 1e-6);
    }
}
