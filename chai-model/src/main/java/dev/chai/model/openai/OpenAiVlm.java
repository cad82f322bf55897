package dev.chai.model.openai;

import dev.chai.model.internal.Slots;
import dev.chai.model.openai.http.Deadline;
import dev.chai.model.openai.http.HttpCalls;
import dev.chai.model.vlm.CallOptions;
import dev.chai.model.vlm.LogprobRequest;
import dev.chai.model.vlm.VideoPreparation;
import dev.chai.model.vlm.VlmBackend;
import dev.chai.model.vlm.VlmCapabilities;
import dev.chai.model.vlm.VlmCapabilities.Feature;
import dev.chai.model.vlm.VlmException;
import dev.chai.model.vlm.VlmException.Kind;
import dev.chai.model.vlm.VlmListener;
import dev.chai.model.vlm.VlmOutcome;
import dev.chai.model.vlm.VlmProvenance;
import dev.chai.model.vlm.VlmRequest;
import dev.chai.model.vlm.VlmResponse;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A model behind an OpenAI-compatible server.
 *
 * <pre>{@code
 * URI server = URI.create("http://localhost:8000/v1");
 * try (OpenAiVlm model = OpenAiVlm.builder(server, "Qwen/Qwen3-VL-8B-Instruct").build()) {
 *     VlmVideo video = model.capabilities().video().prepare("clip.mp4", FrameSources.of(path));
 *     model.run(VlmRequest.of(VlmMessage.user(VlmPart.video(video), VlmPart.text("What does the camera do?"))));
 * }
 * }</pre>
 *
 * <p>A call is made again after trouble that may pass (no connection, 429, 502, 503, 504, a cut answer), as {@link CallOptions#retry()}
 * says, but never once a listener has heard a part of the answer. After much trouble the server is left alone for half a minute. At most
 * so many calls run at once as {@linkplain OpenAiVlmBuilder#maxConcurrent set}; others wait.
 *
 * <p>Log-probabilities come from the likeliest tokens that the server lists: an answer that is not among them is censored. Answers must
 * be single tokens of the model. The first scoring call also asks whether the server reports raw log-probabilities at all.
 *
 * <p>Thread-safe.
 *
 * @since 0.1
 */
public final class OpenAiVlm implements VlmBackend {
    private final Settings settings;
    private final HttpCalls http;
    private final Exchanges exchanges;
    private final MediaParts media = new MediaParts();
    private final Slots slots;
    private final PromptEstimate estimate;
    private final LogprobProbe probe;
    private final AtomicReference<@Nullable ServerInfo> info = new AtomicReference<>();
    private volatile boolean closed;

    OpenAiVlm(Settings settings) {
        this.settings = settings;
        this.http = new HttpCalls(settings.maxAnswerBytes());
        this.exchanges = new Exchanges(settings, http);
        this.probe = new LogprobProbe(settings, exchanges);
        this.slots = new Slots(settings.maxConcurrent());
        this.estimate = new PromptEstimate(settings.profile(), settings.tokenizer());
    }

    /**
     * Returns a new builder for a client.
     *
     * @param server the address up to {@code /v1}, without user, key or query
     * @param model the name by which the server knows the model
     */
    public static OpenAiVlmBuilder builder(URI server, String model) {
        return new OpenAiVlmBuilder(server, model);
    }

    @Override
    @SuppressWarnings("try") // The slot is held while the block runs.
    public VlmResponse stream(VlmRequest request, CallOptions options, VlmListener listener) throws VlmException {
        if (closed) {
            throw new IllegalStateException("the client of " + settings.server() + " is closed");
        }
        Deadline deadline = Deadline.of(options);
        try (Slots.Slot slot = slots.take(deadline::check)) {
            return answer(request, options, deadline, listener);
        }
    }

    private VlmResponse answer(VlmRequest request, CallOptions options, Deadline deadline, VlmListener listener)
            throws VlmException {
        List<String> warnings = new ArrayList<>();
        if (request.logprobs().isPresent()) {
            checkLogprobs(request.logprobs().get(), options, deadline, warnings);
        }
        ChatBody body = new ChatBody(settings.profile(), media, settings.model());
        byte[] json = body.write(request, listener != VlmListener.NONE);
        warnings.addAll(body.warnings());
        return respond(request, body, exchanges.chat(json, options, deadline, listener), warnings);
    }

    private VlmResponse respond(VlmRequest request, ChatBody body, ChatAnswer answer, List<String> warnings)
            throws VlmException {
        answer.requireAnswer();
        warnings.addAll(answer.warnings());
        VlmResponse.Usage usage = answer.usage(estimate.of(request));
        if (settings.tokenCheck() && usage.promptTokens().isPresent()) {
            estimate.complaint(request, usage.promptTokens().getAsLong()).ifPresent(warnings::add);
        }
        boolean scored = request.logprobs().isPresent();
        if (scored) {
            warnings.addAll(answer.logprobs().warnings(request.logprobs().get()));
        }
        VlmProvenance by = VlmProvenance.of(backend(), settings.model())
                .withSeed(request.decoding().seed())
                .withVideos(body.seen());
        Optional<String> version = answer.fingerprint().or(() -> info().version());
        return new VlmResponse(
                answer.text(),
                answer.finish(),
                answer.tokens(),
                scored ? answer.logprobs().answers(request.logprobs().get()) : List.of(),
                usage,
                version.map(by::withVersion).orElse(by),
                warnings);
    }

    private void checkLogprobs(LogprobRequest wanted, CallOptions options, Deadline deadline, List<String> warnings)
            throws VlmException {
        if (wanted.temperature() != 1) {
            throw new VlmException(
                    Kind.UNSUPPORTED,
                    "a server lists only the likeliest tokens, from which no other temperature than 1 can be computed; "
                            + wanted.temperature() + " was asked for");
        }
        boolean scores = settings.probe() && !wanted.answers().isEmpty();
        if (scores && probe.kind(options, deadline) == LogprobKind.PROCESSED) {
            warnings.add(
                    "the server reports log-probabilities changed by temperature: scores are not the model's own; for"
                            + " vLLM, start it with --logprobs-mode raw_logprobs");
        }
    }

    /**
     * Returns whether the server reports the model's own log-probabilities: a short prompt at temperature 0 and 2 must give the same.
     * Asked once; later calls know. Source: the temperature probe against guided and processed log-probabilities, vLLM issue 11397.
     *
     * @throws VlmException if the server cannot be asked
     */
    public LogprobKind probeLogprobs(CallOptions options) throws VlmException {
        return probe.kind(options, Deadline.of(options));
    }

    @Override
    public List<VlmOutcome> runBatch(List<VlmRequest> requests, CallOptions options) {
        if (requests.size() < 2) {
            return VlmBackend.super.runBatch(requests, options);
        }
        ExecutorService pool = Executors.newFixedThreadPool(Math.min(requests.size(), settings.maxConcurrent()));
        try {
            List<CompletableFuture<VlmOutcome>> running = requests.stream()
                    .map(request ->
                            CompletableFuture.supplyAsync(() -> VlmOutcome.of(() -> run(request, options)), pool))
                    .toList();
            return running.stream().map(CompletableFuture::join).toList();
        } finally {
            pool.shutdown();
        }
    }

    @Override
    public VlmCapabilities capabilities() {
        Set<Feature> features =
                EnumSet.of(Feature.IMAGES, Feature.VIDEO, Feature.STREAMING, Feature.LOGPROBS, Feature.PREFIX_REUSE);
        if (settings.profile().takesLinks()) {
            features.add(Feature.VIDEO_LINKS);
        }
        ServerInfo known = info();
        List<String> warnings = known.listed()
                ? List.of()
                : List.of(settings.server() + " does not list a model \"" + settings.model() + "\"");
        return new VlmCapabilities(
                backend(), settings.model(), features, known.maxPromptTokens(), settings.video(), warnings);
    }

    /** What the server says about itself; nothing where it cannot be asked now. */
    private ServerInfo info() {
        ServerInfo known = info.get();
        if (known != null) {
            return known;
        }
        try {
            ServerInfo asked = ServerInfo.ask(settings.server(), settings.model(), settings.profile(), exchanges::get);
            info.set(asked);
            return asked;
        } catch (VlmException notNow) {
            return new ServerInfo(OptionalLong.empty(), Optional.empty(), true);
        }
    }

    @Override
    public VideoPreparation videoPreparation() {
        return settings.video();
    }

    @Override
    public OptionalLong estimatePromptTokens(VlmRequest request) {
        return estimate.of(request);
    }

    private String backend() {
        return "openai/" + settings.profile().name();
    }

    @Override
    public void close() {
        closed = true;
        http.close();
    }

    /** What the builder collects. */
    record Settings(
            URI server,
            String model,
            ServerProfile profile,
            ApiKey key,
            VideoPreparation video,
            int maxConcurrent,
            long maxAnswerBytes,
            Duration pause,
            boolean probe,
            boolean tokenCheck,
            @Nullable ToIntFunction<String> tokenizer) {}

    @Override
    public String toString() {
        return backend() + " " + settings.server() + "#" + settings.model();
    }
}
