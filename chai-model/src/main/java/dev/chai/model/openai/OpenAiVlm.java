package dev.chai.model.openai;

import dev.chai.model.CallOptions;
import dev.chai.model.GeneratedToken.Alternative;
import dev.chai.model.LogprobRequest;
import dev.chai.model.VideoPreparation;
import dev.chai.model.VlmBackend;
import dev.chai.model.VlmCapabilities;
import dev.chai.model.VlmCapabilities.Feature;
import dev.chai.model.VlmException;
import dev.chai.model.VlmException.Kind;
import dev.chai.model.VlmListener;
import dev.chai.model.VlmMessage;
import dev.chai.model.VlmOutcome;
import dev.chai.model.VlmPart;
import dev.chai.model.VlmProvenance;
import dev.chai.model.VlmRequest;
import dev.chai.model.VlmResponse;
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
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A model behind an OpenAI-compatible server.
 *
 * <pre>{@code
 * URI server = URI.create("http://localhost:8000/v1");
 * try (OpenAiVlm model = OpenAiVlm.builder(server, "Qwen/Qwen3-VL-8B-Instruct").build()) {
 *     VlmVideo video = model.capabilities().video().prepare("clip.mp4", FrameSource.of(path));
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
 */
public final class OpenAiVlm implements VlmBackend {
    private static final long SLICE_MILLIS = 50;

    private final Settings settings;
    private final HttpCalls http;
    private final Exchanges exchanges;
    private final MediaParts media = new MediaParts();
    private final Semaphore slots;
    private final PromptEstimate estimate;
    private final AtomicReference<@Nullable LogprobKind> logprobs = new AtomicReference<>();
    private final AtomicReference<@Nullable ServerInfo> info = new AtomicReference<>();
    private volatile boolean closed;

    OpenAiVlm(Settings settings) {
        this.settings = settings;
        this.http = new HttpCalls(settings.maxAnswerBytes());
        this.exchanges = new Exchanges(settings, http);
        this.slots = new Semaphore(settings.maxConcurrent(), true);
        this.estimate = new PromptEstimate(settings.profile(), settings.tokenizer());
    }

    /**
     * Starts the settings of a client.
     *
     * @param server the address up to {@code /v1}, without user, key or query
     * @param model the name by which the server knows the model
     */
    public static OpenAiVlmBuilder builder(URI server, String model) {
        return new OpenAiVlmBuilder(server, model);
    }

    @Override
    public VlmResponse stream(VlmRequest request, CallOptions options, VlmListener listener) throws VlmException {
        if (closed) {
            throw new IllegalStateException("the client of " + settings.server() + " is closed");
        }
        Deadline deadline = Deadline.of(options);
        List<String> warnings = new ArrayList<>();
        if (request.logprobs().isPresent()) {
            checkLogprobs(request.logprobs().get(), options, warnings);
        }
        ChatBody body = new ChatBody(settings.profile(), media, settings.model());
        byte[] json = body.write(request, listener != VlmListener.NONE);
        warnings.addAll(body.warnings());
        ChatAnswer answer;
        acquire(deadline);
        try {
            answer = exchanges.chat(json, options, deadline, listener);
        } finally {
            slots.release();
        }
        return respond(request, body, answer, warnings);
    }

    private VlmResponse respond(VlmRequest request, ChatBody body, ChatAnswer answer, List<String> warnings)
            throws VlmException {
        VlmResponse.Usage usage = answer.usage(estimate.of(request));
        if (settings.tokenCheck() && usage.promptTokens().isPresent()) {
            estimate.complaint(request, usage.promptTokens().getAsLong()).ifPresent(warnings::add);
        }
        boolean scored = request.logprobs().isPresent();
        if (scored) {
            warnings.addAll(answer.warnings(request.logprobs().get()));
        }
        VlmProvenance by = VlmProvenance.of(backend(), settings.model())
                .withSeed(request.decoding().seed())
                .withVideos(body.seen());
        Optional<String> version = answer.fingerprint().or(() -> info().version());
        return new VlmResponse(
                answer.text(),
                answer.finish(),
                answer.tokens(),
                scored ? answer.answers(request.logprobs().get()) : List.of(),
                usage,
                version.map(by::withVersion).orElse(by),
                warnings);
    }

    private void checkLogprobs(LogprobRequest wanted, CallOptions options, List<String> warnings) throws VlmException {
        if (wanted.temperature() != 1) {
            throw new VlmException(
                    Kind.UNSUPPORTED,
                    "a server lists only the likeliest tokens, from which no other temperature than 1 can be computed; "
                            + wanted.temperature() + " was asked for");
        }
        boolean scores = settings.probe() && !wanted.answers().isEmpty();
        if (scores && probeLogprobs(options) == LogprobKind.PROCESSED) {
            warnings.add(
                    "the server reports log-probabilities changed by temperature: scores are not the model's own; for"
                            + " vLLM, start it with --logprobs-mode raw_logprobs");
        }
    }

    /**
     * Whether the server reports the model's own log-probabilities: a short prompt at temperature 0 and 2 must give the same. Asked once;
     * later calls know. Source: the temperature probe against guided and processed log-probabilities, vLLM issue 11397.
     *
     * @throws VlmException if the server cannot be asked
     */
    public LogprobKind probeLogprobs(CallOptions options) throws VlmException {
        LogprobKind known = logprobs.get();
        if (known == null) {
            known = probe(options);
            logprobs.set(known);
        }
        return known;
    }

    private LogprobKind probe(CallOptions options) throws VlmException {
        ChatAnswer cold = probe(0, options);
        ChatAnswer hot = probe(2, options);
        if (cold.tokens().isEmpty()
                || cold.tokens().get(0).top().size() < 2
                || hot.tokens().isEmpty()) {
            return LogprobKind.NONE;
        }
        if (cold.isMasked() || hot.isMasked()) {
            return LogprobKind.PROCESSED;
        }
        double coldGap = gap(cold, cold);
        double hotGap = gap(cold, hot);
        // Batches differ by some hundredths of a nat; a temperature of 2 halves the gap.
        return Math.abs(coldGap - hotGap) <= 0.05 + 0.1 * coldGap ? LogprobKind.RAW : LogprobKind.PROCESSED;
    }

    private ChatAnswer probe(double temperature, CallOptions options) throws VlmException {
        VlmRequest request = VlmRequest.of(VlmMessage.user(VlmPart.text("Name a colour in one word.")));
        request = request.withDecoding(request.decoding()
                        .withMaxTokens(1)
                        .withTemperature(temperature)
                        .withSeed(1))
                .withLogprobs(LogprobRequest.of());
        byte[] json = new ChatBody(settings.profile(), media, settings.model()).write(request, false);
        return exchanges.chat(json, options, Deadline.of(options), VlmListener.NONE);
    }

    /** How far the likeliest token of one answer is ahead of its least likely one, as another answer lists the two. */
    private static double gap(ChatAnswer tokens, ChatAnswer values) {
        List<Alternative> top = tokens.tokens().get(0).top();
        return value(values, top.get(0)) - value(values, top.get(top.size() - 1));
    }

    private static double value(ChatAnswer values, Alternative token) {
        return values.tokens().get(0).top().stream()
                .filter(other -> other.text().equals(token.text()))
                .mapToDouble(Alternative::logprob)
                .findFirst()
                .orElse(Double.NaN);
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
        if (known == null) {
            try {
                known = ServerInfo.ask(settings.server(), settings.model(), settings.profile(), exchanges::get);
            } catch (VlmException notNow) {
                known = new ServerInfo(OptionalLong.empty(), Optional.empty(), true);
            }
            info.set(known);
        }
        return known;
    }

    @Override
    public VideoPreparation videoPreparation() {
        return settings.video();
    }

    @Override
    public OptionalLong estimatePromptTokens(VlmRequest request) {
        return estimate.of(request);
    }

    /** Waits for a free slot, without missing that the caller cancels. */
    private void acquire(Deadline deadline) throws VlmException {
        try {
            while (!slots.tryAcquire(SLICE_MILLIS, TimeUnit.MILLISECONDS)) {
                deadline.check();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new VlmException(Kind.CANCELLED, "the call was interrupted", e);
        }
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
