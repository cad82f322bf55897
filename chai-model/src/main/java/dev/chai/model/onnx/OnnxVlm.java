package dev.chai.model.onnx;

import dev.chai.model.internal.Slots;
import dev.chai.model.onnx.decode.Generation;
import dev.chai.model.onnx.decode.Generator;
import dev.chai.model.onnx.folder.GraphReport;
import dev.chai.model.onnx.folder.ModelFolder;
import dev.chai.model.onnx.graph.DecoderRun;
import dev.chai.model.onnx.graph.Features;
import dev.chai.model.onnx.graph.GraphSet;
import dev.chai.model.onnx.graph.KvCache;
import dev.chai.model.onnx.graph.PromptInput;
import dev.chai.model.onnx.graph.RunControl;
import dev.chai.model.onnx.graph.SessionSettings;
import dev.chai.model.onnx.prompt.ChatFormat;
import dev.chai.model.onnx.prompt.Prompt;
import dev.chai.model.onnx.tokenizer.ModelTokenizer;
import dev.chai.model.vlm.CallOptions;
import dev.chai.model.vlm.VlmBackend;
import dev.chai.model.vlm.VlmCapabilities;
import dev.chai.model.vlm.VlmCapabilities.Feature;
import dev.chai.model.vlm.VlmException;
import dev.chai.model.vlm.VlmListener;
import dev.chai.model.vlm.VlmPart;
import dev.chai.model.vlm.VlmProvenance;
import dev.chai.model.vlm.VlmRequest;
import dev.chai.model.vlm.VlmResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/**
 * A vision-language model in this process: Qwen2-VL, Qwen2.5-VL, Qwen3-VL, SmolVLM2 and models fine-tuned from them, as
 * ONNX graphs.
 *
 * <pre>{@code
 * try (OnnxVlm model = OnnxVlm.open(Path.of("models/qwen3-vl-2b"))) {
 *     DryRun plan = model.dryRun(request);                    // tokens and memory, before anything runs
 *     VlmResponse response = model.run(request);
 *     model.graphs().deepStack();                             // PRESENT
 * }
 * }</pre>
 *
 * <p>Log-probabilities are exact, of raw logits over the whole vocabulary. The same request and seed give the same answer; with one
 * thread to the last bit. Requests that show the same pictures share the work on them, and those that also begin with the same text share
 * the reading of the prompt up to there.
 *
 * <p>Thread-safe: {@link OnnxOptions#concurrency()} calls run at once, the others wait. Canceling and timeouts end a running graph
 * between two of its operators.
 *
 * @since 0.1
 */
public final class OnnxVlm implements VlmBackend {
    private static final String BACKEND = "onnx";

    private final ModelFolder folder;
    private final OnnxOptions options;
    private final OptionalInt gpu;
    private final ModelTokenizer tokenizer;
    private final GraphSet graphs;
    private final PictureEncoder pictures;
    private final Planner planner;
    private final Generator generator;
    private final FeatureCache features;
    private final PrefixCache prefixes;
    private final Slots calls;
    private final List<String> warnings;
    private final ModelVersion version;
    private final AtomicBoolean closed = new AtomicBoolean();

    private OnnxVlm(ModelFolder folder, OnnxOptions options, OptionalInt gpu, Opened opened) throws IOException {
        this.folder = folder;
        this.options = options;
        this.gpu = gpu;
        this.tokenizer = opened.tokenizer;
        this.graphs = opened.graphs;
        this.pictures = PictureEncoder.of(graphs, folder);
        Planner.Limits limits = new Planner.Limits(options, opened.weights);
        this.planner = new Planner(folder.config(), tokenizer, pictures, graphs, limits);
        Set<Integer> ends = new HashSet<>(folder.config().endTokens());
        ends.add(tokenizer.special(ChatFormat.of(folder.config()).endToken()));
        this.generator = new Generator(tokenizer, ends, vocabulary(graphs));
        this.features = new FeatureCache(options.featureCacheBytes());
        this.prefixes = new PrefixCache(options.prefixCacheBytes());
        this.calls = new Slots(options.concurrency());
        this.version = new ModelVersion(folder, options.digest());
        this.warnings = Stream.concat(
                        warnings(graphs.report(), options).stream(), folder.pictures().warnings().stream())
                .toList();
    }

    private record Opened(ModelTokenizer tokenizer, GraphSet graphs, long weights) {}

    /** Opens a folder with the default options. Failures as below. */
    public static OnnxVlm open(Path folder) throws IOException {
        return open(folder, OnnxOptions.defaults());
    }

    /**
     * Opens a folder.
     *
     * @throws dev.chai.spec.data.ChaiDataException if a file of the folder is not what it should be
     * @throws VlmException if the graphs cannot be run, do not fit into memory, or lost DeepStack where it is required
     * @throws IOException if a file is missing or cannot be read
     * @throws IllegalArgumentException if the GPU asked for is unavailable; the message says what to add
     * @throws dev.chai.model.vlm.MissingLibraryException if a library is missing; the message says which
     */
    public static OnnxVlm open(Path folder, OnnxOptions options) throws IOException {
        return open(ModelFolder.read(folder, options.variant()), options);
    }

    private static OnnxVlm open(ModelFolder folder, OnnxOptions options) throws IOException {
        OptionalInt gpu = options.device().resolve(Gpus.here());
        long weights = folder.graphs().weightBytes();
        requireRoom(weights, options, gpu);
        ModelTokenizer tokenizer = ModelTokenizer.read(folder.tokenizer());
        GraphSet graphs = null;
        try {
            SessionSettings settings = new SessionSettings(gpu, options.threads(), options.gpuMemoryBytes());
            graphs = GraphSet.open(folder.graphs(), folder.config(), settings);
            return new OnnxVlm(folder, options, gpu, new Opened(tokenizer, graphs, weights));
        } catch (IOException | RuntimeException e) {
            tokenizer.close();
            if (graphs != null) {
                graphs.close();
            }
            throw e;
        }
    }

    private static void requireRoom(long weights, OnnxOptions options, OptionalInt gpu) throws VlmException {
        long most = options.memoryBytes().orElseGet(() -> gpu.isPresent() ? Long.MAX_VALUE : MachineMemory.available());
        if (weights > most) {
            throw new VlmException(
                    VlmException.Kind.OUT_OF_MEMORY,
                    "the model's weights take " + (weights >> 20) + " MiB, but " + (most >> 20)
                            + " MiB are available; take a smaller variant such as q4f16, or a smaller model");
        }
    }

    private static int vocabulary(GraphSet graphs) throws VlmException {
        long vocabulary = graphs.vocabulary();
        if (vocabulary < 1 || vocabulary > 1 << 24) {
            throw new VlmException(
                    VlmException.Kind.UNSUPPORTED, "the decoder does not say how many tokens its logits tell apart");
        }
        return (int) vocabulary;
    }

    private static List<String> warnings(GraphReport report, OnnxOptions options) throws VlmException {
        if (report.deepStack() != GraphReport.DeepStack.MISSING) {
            return List.of();
        }
        String warning =
                "DEEPSTACK IS MISSING: this model was trained with features of inner vision layers added inside the"
                        + " decoder, but these graphs lost them. Answers and scores are far below the model's own and must not be"
                        + " reported as its results. Export the checkpoint anew with chai-model/tools/export_qwen3_vl.py";
        if (options.requireDeepStack()) {
            throw new VlmException(VlmException.Kind.UNSUPPORTED, warning);
        }
        System.getLogger(OnnxVlm.class.getName()).log(System.Logger.Level.WARNING, warning);
        return List.of(warning);
    }

    /** Returns what the graphs turned out to be. */
    public GraphReport graphs() {
        return graphs.report();
    }

    /** Returns where it runs: {@code cpu} or {@code cuda:N}. */
    public String device() {
        return gpu.isPresent() ? "cuda:" + gpu.getAsInt() : "cpu";
    }

    @Override
    public VlmCapabilities capabilities() {
        EnumSet<Feature> has = EnumSet.of(
                Feature.IMAGES,
                Feature.VIDEO,
                Feature.STREAMING,
                Feature.REPRODUCIBLE,
                Feature.LOGPROBS,
                Feature.EXACT_LOGPROBS,
                Feature.PREFIX_REUSE);
        return new VlmCapabilities(
                BACKEND,
                folder.name(),
                has,
                OptionalLong.of(folder.config().maxPositions()),
                options.video().orElseGet(pictures::video),
                warnings);
    }

    /**
     * Returns what a request would take, without running it. Cost: the tokenizer's.
     *
     * @throws VlmException if the model cannot take a part of it; never for its size
     */
    public DryRun dryRun(VlmRequest request) throws VlmException {
        return planner.dryRun(planner.plan(request), request.decoding());
    }

    @Override
    public OptionalLong estimatePromptTokens(VlmRequest request) {
        try {
            return OptionalLong.of(planner.plan(request).tokens());
        } catch (VlmException e) {
            return OptionalLong.empty();
        }
    }

    @Override
    @SuppressWarnings("try") // The slot is held while the block runs.
    public VlmResponse stream(VlmRequest request, CallOptions call, VlmListener listener) throws VlmException {
        try (RunControl control = RunControl.start(call)) {
            try (Slots.Slot slot = calls.take(control::check)) {
                PromptPlan plan = planner.plan(request);
                DryRun dry = planner.dryRun(plan, request.decoding());
                planner.check(dry);
                VlmRequest bounded = request.withDecoding(request.decoding().withMaxTokens(dry.maxNewTokens()));
                return response(bounded, plan, generate(bounded, plan, control, listener));
            }
        }
    }

    private Generation generate(VlmRequest request, PromptPlan plan, RunControl control, VlmListener listener)
            throws VlmException {
        List<String> digests = new ArrayList<>();
        PromptInput input = input(plan, digests, control);
        try (DecoderRun run = graphs.start(input, control)) {
            KvCache begun = begin(plan, digests, run);
            try {
                Generator.Start start = new Generator.Start(
                        plan.prompt().ids(),
                        begun,
                        planner.chunkTokens(),
                        plan.positions().next());
                return generator.generate(start, run, request, control, listener);
            } finally {
                begun.release();
            }
        }
    }

    private PromptInput input(PromptPlan plan, List<String> digests, RunControl control) throws VlmException {
        List<Features> media = new ArrayList<>();
        for (int i = 0; i < plan.media().size(); i++) {
            VlmPart part = plan.media().get(i);
            String digest = Digests.of(part) + " " + plan.sizes().get(i);
            digests.add(digest);
            Features known = features.find(digest).orElse(null);
            if (known == null) {
                known = pictures.encode(part, plan.sizes().get(i), control);
                features.keep(digest, known);
            }
            media.add(known);
        }
        List<PromptInput.Pictures> places = new ArrayList<>();
        for (Prompt.Block block : plan.prompt().blocks()) {
            places.add(
                    new PromptInput.Pictures(block.start(), media.get(block.media()), block.firstRow(), block.count()));
        }
        return new PromptInput(plan.prompt().ids(), plan.positions().places(), places);
    }

    /**
     * Reads the prompt as far as its last picture, or finds that it was read before. It is always read in these two parts, so that
     * answers do not depend on what was kept.
     */
    private KvCache begin(PromptPlan plan, List<String> digests, DecoderRun run) throws VlmException {
        int end = Math.min(plan.prompt().picturesEnd(), plan.tokens() - 1);
        if (end <= 0) {
            return graphs.emptyCache();
        }
        String key = Digests.of(plan.prompt().ids(), end, digests);
        KvCache known = prefixes.find(key).orElse(null);
        if (known != null) {
            return known;
        }
        KvCache empty = graphs.emptyCache();
        try {
            KvCache read = run.fill(empty, 0, end, planner.chunkTokens());
            prefixes.keep(key, read);
            return read;
        } finally {
            empty.release();
        }
    }

    private VlmResponse response(VlmRequest request, PromptPlan plan, Generation answer) throws VlmException {
        OptionalLong prompt = OptionalLong.of(plan.tokens());
        return new VlmResponse(
                answer.text(),
                answer.finish(),
                answer.tokens(),
                answer.answers(),
                new VlmResponse.Usage(prompt, OptionalLong.of(answer.ids().size()), prompt),
                provenance(request, plan),
                warnings);
    }

    private VlmProvenance provenance(VlmRequest request, PromptPlan plan) throws VlmException {
        return VlmProvenance.of(BACKEND, folder.name())
                .withVersion(version.text(graphs.report(), device()))
                .withDtype(graphs.report().cacheType().toLowerCase(Locale.ROOT))
                .withSeed(request.decoding().seed())
                .withVideos(plan.seen());
    }

    /** Bytes that the two caches hold, for tests: features, then keys and values. */
    long[] cachedBytes() {
        return new long[] {features.bytes(), prefixes.bytes()};
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            prefixes.close();
            graphs.close();
            tokenizer.close();
        }
    }

    @Override
    public String toString() {
        return "OnnxVlm " + folder.path() + " on " + device();
    }
}
