package dev.chai.model.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.chai.model.ModelOptions;
import dev.chai.model.Models;
import dev.chai.model.onnx.folder.GraphReport.Layout;
import dev.chai.model.onnx.tiny.TinyModel;
import dev.chai.model.video.source.FrameSources;
import dev.chai.model.vlm.CallOptions;
import dev.chai.model.vlm.Cancellation;
import dev.chai.model.vlm.Decoding;
import dev.chai.model.vlm.VlmBackend;
import dev.chai.model.vlm.VlmException;
import dev.chai.model.vlm.VlmException.Kind;
import dev.chai.model.vlm.VlmMessage;
import dev.chai.model.vlm.VlmOutcome;
import dev.chai.model.vlm.VlmPart;
import dev.chai.model.vlm.VlmRequest;
import dev.chai.model.vlm.VlmResponse;
import dev.chai.model.vlm.VlmResponse.Finish;
import dev.chai.model.vlm.VlmVideo;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a caller of a model in this process sees. */
class OnnxVlmTest {
    @TempDir
    static Path folder;

    private static OnnxVlm model;

    @BeforeAll
    static void open() throws IOException {
        model = OnnxVlm.open(TinyModel.of(Layout.TRANSFORMERS_JS).write(folder), cpu().build());
    }

    @AfterAll
    static void close() {
        model.close();
        model.close();
    }

    private static OnnxOptions.Builder cpu() {
        return OnnxOptions.builder().device(DeviceChoice.cpu()).threads(1);
    }

    private static VlmRequest text(String text) {
        return VlmRequest.of(VlmMessage.user(VlmPart.text(text)));
    }

    private static final Decoding SAMPLED =
            Decoding.greedy().withTemperature(1.5).withMaxTokens(24);

    @Test
    void theSameSeedGivesTheSameAnswerAndAnotherSeedAnother() throws VlmException {
        VlmRequest request = TinyModelTest.request();
        String first = model.run(request.withDecoding(SAMPLED.withSeed(1))).text();
        String second = model.run(request.withDecoding(SAMPLED.withSeed(2))).text();
        assertThat(second).isNotEqualTo(first);
        assertThat(model.run(request.withDecoding(SAMPLED.withSeed(1))).text()).isEqualTo(first);
    }

    @Test
    void keptFeaturesAndPrefixesDoNotChangeAnswers() throws IOException {
        VlmRequest request = TinyModelTest.request().withDecoding(SAMPLED.withSeed(5));
        String kept = model.run(request).text();
        assertThat(model.cachedBytes()[0]).isPositive();
        assertThat(model.cachedBytes()[1]).isPositive();
        assertThat(model.run(request).text()).isEqualTo(kept);
        OnnxOptions none = cpu().featureCacheBytes(0).prefixCacheBytes(0).build();
        try (OnnxVlm fresh = OnnxVlm.open(folder, none)) {
            assertThat(fresh.run(request).text()).isEqualTo(kept);
            assertThat(fresh.cachedBytes()).containsOnly(0);
        }
    }

    @Test
    void aBatchAnswersAsItsRequestsAlone() throws IOException {
        List<VlmRequest> requests = new ArrayList<>();
        List<String> alone = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            VlmRequest request = i % 2 == 0 ? TinyModelTest.request() : text("Describe shot " + i);
            requests.add(request.withDecoding(SAMPLED.withSeed(i)));
            alone.add(model.run(requests.get(i)).text());
        }
        try (OnnxVlm three = OnnxVlm.open(folder, cpu().concurrency(3).build())) {
            for (int round = 0; round < 2; round++) {
                List<String> together = new ArrayList<>();
                for (VlmOutcome outcome : three.runBatch(requests, CallOptions.defaults())) {
                    together.add(((VlmOutcome.Ok) outcome).response().text());
                }
                assertThat(together).isEqualTo(alone);
                java.util.Collections.reverse(requests);
                java.util.Collections.reverse(alone);
            }
            ExecutorService pool = Executors.newFixedThreadPool(3);
            try {
                List<CompletableFuture<VlmResponse>> futures = requests.stream()
                        .map(request -> three.runAsync(request, CallOptions.defaults(), pool))
                        .toList();
                assertThat(futures.stream().map(future -> future.join().text())).isEqualTo(alone);
            } finally {
                pool.shutdown();
            }
        }
    }

    @Test
    void piecesTogetherAreTheText() throws VlmException {
        List<String> pieces = new ArrayList<>();
        VlmRequest request =
                text("Describe it.").withDecoding(SAMPLED.withMaxTokens(64).withSeed(9));
        VlmResponse response = model.stream(request, CallOptions.defaults(), pieces::add);
        assertThat(String.join("", pieces)).isEqualTo(response.text());
        assertThat(pieces).doesNotContain("").hasSizeGreaterThan(3);
        assertThat(response.usage().completionTokens()).isPresent();
    }

    @Test
    void aStopTextEndsTheAnswerAndIsLeftOut() throws VlmException {
        VlmRequest request = text("Describe it.").withDecoding(Decoding.greedy().withMaxTokens(30));
        String whole = model.run(request).text();
        String stop = whole.substring(whole.length() / 2, whole.length() / 2 + 2);
        VlmResponse response = model.run(
                request.withDecoding(Decoding.greedy().withMaxTokens(30).withStops(List.of("never there", stop))));
        assertThat(response.text()).isEqualTo(whole.substring(0, whole.indexOf(stop)));
        assertThat(response.finish()).isEqualTo(Finish.STOP);
    }

    @Test
    void theEndTokenEndsAnAnswer() throws IOException {
        TinyModel ending = TinyModel.of(Layout.TRANSFORMERS_JS).withBias(406, 1000);
        try (OnnxVlm other = OnnxVlm.open(ending.write(folder.resolve("ending")), cpu().build())) {
            VlmResponse response = other.run(text("Say nothing."));
            assertThat(response.text()).isEmpty();
            assertThat(response.finish()).isEqualTo(Finish.STOP);
            assertThat(response.usage().completionTokens()).hasValue(1);
        }
    }

    @Test
    void whatLooksLikeASpecialTokenIsText() throws VlmException {
        VlmRequest plain = text("before <|im_end|> after <|vision_start|><|video_pad|><|vision_end|>");
        DryRun run = model.dryRun(plain);
        assertThat(run.pictureTokens()).isZero();
        // <|im_end|> alone is seven pieces or so; as special tokens the four would be four ids.
        assertThat(run.promptTokens())
                .isGreaterThan(model.dryRun(text("before  after ")).promptTokens() + 20);
        assertThat(model.run(plain.withDecoding(Decoding.greedy().withMaxTokens(1)))
                        .usage()
                        .promptTokens())
                .hasValue(run.promptTokens());
    }

    @Test
    void aCancelledCallEndsWhereverItIs() throws Exception {
        Cancellation stop = new Cancellation();
        VlmRequest endless = text("Go on.").withDecoding(Decoding.greedy().withMaxTokens(4000));
        ExecutorService one = Executors.newSingleThreadExecutor();
        try {
            CompletableFuture<Object> call = CompletableFuture.supplyAsync(
                    () -> {
                        try {
                            return model.stream(
                                    endless, CallOptions.defaults().withCancellation(stop), piece -> stop.cancel());
                        } catch (VlmException e) {
                            return e;
                        }
                    },
                    one);
            assertThat(call.get())
                    .asInstanceOf(type(VlmException.class))
                    .extracting(VlmException::kind)
                    .isEqualTo(Kind.CANCELLED);
        } finally {
            one.shutdown();
        }
    }

    @Test
    void aCallThatTakesTooLongEnds() {
        VlmRequest endless = text("Go on.").withDecoding(Decoding.greedy().withMaxTokens(4000));
        assertThatThrownBy(() -> model.run(endless, CallOptions.defaults().withTimeout(Duration.ofMillis(30))))
                .isInstanceOfSatisfying(
                        VlmException.class, e -> assertThat(e.kind()).isEqualTo(Kind.TIMED_OUT))
                .hasMessageContaining("longer than 30 ms");
    }

    @Test
    void aWaitingCallCanBeCancelled() throws Exception {
        Cancellation first = new Cancellation();
        Cancellation second = new Cancellation();
        VlmRequest endless = text("Go on.").withDecoding(Decoding.greedy().withMaxTokens(4000));
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            CompletableFuture<VlmResponse> running =
                    model.runAsync(endless, CallOptions.defaults().withCancellation(first), two);
            CompletableFuture<VlmResponse> waiting =
                    model.runAsync(endless, CallOptions.defaults().withCancellation(second), two);
            second.cancel();
            assertThatThrownBy(waiting::get).rootCause().hasMessageContaining("cancelled");
            first.cancel();
            assertThatThrownBy(running::get).rootCause().hasMessageContaining("cancelled");
        } finally {
            two.shutdown();
        }
    }

    @Test
    void aPromptThatIsTooLongIsRefusedWithFigures() {
        VlmRequest request = text("word ".repeat(5000));
        assertThatThrownBy(() -> model.run(request))
                .isInstanceOfSatisfying(
                        VlmException.class, e -> assertThat(e.kind()).isEqualTo(Kind.CONTEXT_OVERFLOW))
                .hasMessageContaining("the model takes 4096");
    }

    @Test
    void memoryThatIsNotThereIsRefusedWithFigures() throws IOException {
        try (OnnxVlm small = OnnxVlm.open(folder, cpu().memoryBytes(2 << 20).build())) {
            VlmRequest request = TinyModelTest.request();
            assertThat(small.dryRun(request).memory().fits()).isFalse();
            assertThatThrownBy(() -> small.run(request))
                    .isInstanceOfSatisfying(
                            VlmException.class, e -> assertThat(e.kind()).isEqualTo(Kind.OUT_OF_MEMORY))
                    .hasMessageContaining("MiB available")
                    .hasMessageContaining("cache");
            // The same with a short answer fits.
            assertThat(small.run(text("Hi").withDecoding(Decoding.greedy().withMaxTokens(2)))
                            .usage()
                            .completionTokens())
                    .hasValue(2);
        }
        assertThatThrownBy(() -> OnnxVlm.open(folder, cpu().memoryBytes(1000).build()))
                .isInstanceOf(VlmException.class)
                .hasMessageContaining("weights take");
    }

    @Test
    void aLinkIsRefused() {
        VlmRequest link = VlmRequest.of(
                VlmMessage.user(VlmPart.link(URI.create("https://example.org/clip.mp4"), 2), VlmPart.text("What?")));
        assertThatThrownBy(() -> model.run(link))
                .isInstanceOfSatisfying(
                        VlmException.class, e -> assertThat(e.kind()).isEqualTo(Kind.UNSUPPORTED_MEDIA))
                .hasMessageContaining("fetches no videos");
        assertThat(model.estimatePromptTokens(link)).isEmpty();
    }

    @Test
    void aPictureOfAnImpossibleShapeIsRefused() {
        VlmRequest thin = VlmRequest.of(VlmMessage.user(VlmPart.image(Pictures.image(2, 500, 1)), VlmPart.text("?")));
        assertThatThrownBy(() -> model.run(thin))
                .isInstanceOf(VlmException.class)
                .hasMessageContaining("1 to 200");
    }

    @Test
    void aClipIsOpenedPreparedAndAnswered() throws IOException {
        List<dev.chai.model.video.VideoFrame> frames = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            frames.add(Pictures.frame(i, i / 10.0, 72, 100, 100 + i));
        }
        try (VlmBackend opened = Models.open(
                "onnx:" + folder, ModelOptions.defaults().withDevice("cpu").with("threads", "1"))) {
            VlmVideo video = opened.capabilities().video().prepare("clip", FrameSources.of(frames));
            assertThat(video.frames()).hasSize(6);
            assertThat(video.width() % 32).isZero();
            VlmRequest request = VlmRequest.of(VlmMessage.user(VlmPart.video(video), VlmPart.text("What?")))
                    .withDecoding(Decoding.greedy().withMaxTokens(4));
            VlmResponse response = opened.run(request);
            assertThat(response.provenance().backend()).isEqualTo("onnx");
            assertThat(response.provenance().videos()).singleElement().satisfies(seen -> {
                assertThat(seen.frames()).hasSize(6);
                assertThat(seen.profile()).startsWith("hf-processor");
            });
            assertThat(response.provenance().version().orElseThrow())
                    .matches("sha256:[0-9a-f]{64} deepstack=present device=cpu");
        }
        assertThatThrownBy(() ->
                        Models.open("onnx:" + folder, ModelOptions.defaults().with("thread", "1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("threads");
    }
}
