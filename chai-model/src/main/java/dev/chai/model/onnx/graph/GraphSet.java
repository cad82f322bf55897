package dev.chai.model.onnx.graph;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import dev.chai.model.onnx.folder.GraphFiles;
import dev.chai.model.onnx.folder.GraphReport;
import dev.chai.model.onnx.folder.GraphReport.DeepStack;
import dev.chai.model.onnx.folder.GraphReport.Layout;
import dev.chai.model.onnx.folder.GraphReport.Positions;
import dev.chai.model.onnx.folder.ModelConfig;
import dev.chai.model.vlm.VlmException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The three graphs of a model in sessions: vision encoder, embeddings, decoder.
 *
 * <p>Thread-safe: ONNX Runtime's sessions are. Close it after the last call.
 */
public final class GraphSet implements AutoCloseable {
    static final String FEATURES = "image_features";
    static final String DEEP_FEATURES = "deepstack_features";
    static final String IDS = "input_ids";
    private static final String PIXELS = "pixel_values";
    private static final String PIXEL_MASK = "pixel_attention_mask";

    private final Graph vision;
    private final Graph embedding;
    private final DecoderGraph decoder;
    private final GraphReport report;
    private final int imageToken;
    private final int videoToken;

    private GraphSet(Graph vision, Graph embedding, DecoderGraph decoder, ModelConfig config) throws VlmException {
        this.vision = vision;
        this.embedding = embedding;
        this.decoder = decoder;
        this.imageToken = config.imageToken();
        this.videoToken = config.videoToken();
        embedding.input(IDS);
        this.report = new GraphReport(
                layout(),
                decoder.hasThreeAxes() ? Positions.THREE_AXES : Positions.PLAIN,
                deepStack(config),
                decoder.keepsLogits(),
                decoder.cacheType().name());
        if (decoder.hasThreeAxes() != config.family().hasThreeAxes()) {
            throw new VlmException(
                    VlmException.Kind.UNSUPPORTED,
                    decoder.graph().name() + " takes position_ids "
                            + (decoder.hasThreeAxes() ? "on three axes" : "without axes") + ", but " + config.family()
                            + " needs " + (config.family().hasThreeAxes() ? "[3, batch, tokens]" : "[batch, tokens]")
                            + ": this is another model's decoder");
        }
    }

    /**
     * Opens the graphs.
     *
     * @throws VlmException if one cannot be run, or they do not belong together
     */
    public static GraphSet open(GraphFiles files, ModelConfig config, SessionSettings settings) throws VlmException {
        List<Graph> opened = new ArrayList<>();
        try {
            opened.add(Graph.open(files.vision(), settings));
            opened.add(Graph.open(files.embedding(), settings));
            opened.add(Graph.open(files.decoder(), settings));
            return new GraphSet(opened.get(0), opened.get(1), new DecoderGraph(opened.get(2)), config);
        } catch (VlmException | RuntimeException e) {
            opened.forEach(Graph::close);
            throw e;
        }
    }

    private Layout layout() {
        if (!embedding.takes(FEATURES)) {
            return Layout.TRANSFORMERS_JS;
        }
        return embeddingDeepInputs().isEmpty() ? Layout.GENAI : Layout.MOBIUS;
    }

    /** Features must leave the encoder and reach the decoder; where the configuration is silent, Qwen3-VL is known to have them. */
    private DeepStack deepStack(ModelConfig config) throws VlmException {
        int trained = config.deepStackLayers().orElse(-1);
        if (trained == 0) {
            return DeepStack.NOT_USED;
        }
        boolean passed = visionOutputs().size() > 1
                && decoder.deepStack().isPresent()
                && (trained < 0 || decoder.deepStackLayers() == trained);
        return passed ? DeepStack.PRESENT : DeepStack.MISSING;
    }

    /** What the graphs turned out to be. */
    public GraphReport report() {
        return report;
    }

    /** How many tokens the logits tell apart; -1 where the graph does not say. */
    public long vocabulary() {
        return decoder.vocabulary();
    }

    /** Numbers in a token's embedding. */
    public int hidden() throws VlmException {
        long hidden = decoder.hidden();
        return (int) (hidden > 0 ? hidden : Tensors.axis(outputOf(embedding, "inputs_embeds"), 1));
    }

    /** Layers whose features DeepStack adds. */
    public int deepStackLayers() {
        return decoder.deepStackLayers();
    }

    /** Bytes that one token takes in the cache. */
    public long cacheBytesPerToken() throws VlmException {
        return decoder.cacheBytesPerToken();
    }

    Graph embedding() {
        return embedding;
    }

    DecoderGraph decoder() {
        return decoder;
    }

    /** Where the embedding graph takes DeepStack features, to scatter them as it does the others. */
    List<String> embeddingDeepInputs() {
        return deep(embedding.inputs().keySet());
    }

    private static List<String> deep(Set<String> names) {
        return DeepStackInputs.inOrder(
                names.stream().filter(name -> name.startsWith("deepstack")).toList());
    }

    /** Graphs that put features in themselves know images only: a video's pieces are shown to them as an image's. */
    long shownId(long id) {
        return id == videoToken ? imageToken : id;
    }

    private static TensorInfo outputOf(Graph graph, String name) throws VlmException {
        TensorInfo info = graph.outputs().get(name);
        if (info == null) {
            throw new VlmException(
                    VlmException.Kind.UNSUPPORTED,
                    graph.name() + " has no output \"" + name + "\"; it has "
                            + graph.outputs().keySet());
        }
        return info;
    }

    // ------------------------------------------------------------------------------------------------- vision encoder

    /** The features, then those for DeepStack; public exports name them in several ways. */
    private List<String> visionOutputs() {
        List<String> names = new ArrayList<>();
        named(name -> name.equals(FEATURES) || name.equals("pooled_embeds") || name.equals("vision_features"))
                .or(() -> named(name -> !name.contains("deepstack")))
                .ifPresent(names::add);
        names.addAll(deep(vision.outputs().keySet()));
        return names;
    }

    private Optional<String> named(Predicate<String> condition) {
        return vision.outputs().keySet().stream().filter(condition).findFirst();
    }

    /**
     * Features of one group of patches, Qwen's way.
     *
     * @param patches rows of patches, in a direct buffer
     * @param grid pairs, rows and columns of patches
     * @param merge patches that become one token
     */
    public Features encode(FloatBuffer patches, long[] grid, int merge, RunControl control) throws VlmException {
        long rows = grid[0] * grid[1] * grid[2];
        String gridName = vision.takes("grid_thw") ? "grid_thw" : "image_grid_thw";
        LongBuffer gridValues = Tensors.longs(3).put(0, grid);
        try (OnnxTensor pixels = Tensors.of(patches, vision.input(PIXELS).type, rows, patches.remaining() / rows);
                OnnxTensor thw = Tensors.of(gridValues, 1, 3)) {
            Map<String, OnnxTensor> feed = new LinkedHashMap<>();
            feed.put(PIXELS, pixels);
            feed.put(gridName, thw);
            return encode(feed, (int) (rows / merge), control);
        }
    }

    /**
     * Features of one square picture, SmolVLM's way.
     *
     * @param pixels by channel, then row, in a direct buffer
     */
    public Features encodeSquare(FloatBuffer pixels, int side, int tokens, RunControl control) throws VlmException {
        TensorInfo info = vision.input(PIXELS);
        boolean flat = info.getShape().length == 4;
        long[] shape = flat ? new long[] {1, 3, side, side} : new long[] {1, 1, 3, side, side};
        long[] maskShape = flat ? new long[] {1, side, side} : new long[] {1, 1, side, side};
        try (OnnxTensor picture = Tensors.of(pixels, info.type, shape);
                OnnxTensor mask = Tensors.allTrue(maskShape)) {
            Map<String, OnnxTensor> feed = new LinkedHashMap<>();
            feed.put(PIXELS, picture);
            if (vision.takes(PIXEL_MASK)) {
                feed.put(PIXEL_MASK, mask);
            }
            return encode(feed, tokens, control);
        }
    }

    private Features encode(Map<String, OnnxTensor> feed, int tokens, RunControl control) throws VlmException {
        List<String> outputs = report.deepStack() == DeepStack.PRESENT
                ? visionOutputs()
                : visionOutputs().subList(0, 1);
        int width = hidden();
        try (OrtSession.Result result = vision.run(feed, new LinkedHashSet<>(outputs), control)) {
            List<FloatBuffer> layers = new ArrayList<>();
            for (int i = 0; i < outputs.size(); i++) {
                split(Tensors.read((OnnxTensor) result.get(i)), tokens * width, layers);
                if (i == 0 && layers.size() > 1) {
                    throw tooMany(layers.size() * tokens, tokens);
                }
            }
            return new Features(layers, tokens, width);
        }
    }

    /** As from an encoder of SmolVLM2 that leaves out the shuffle of pixels, which makes one token of several patches. */
    private VlmException tooMany(int rows, int tokens) {
        return new VlmException(
                VlmException.Kind.REJECTED,
                vision.name() + " gave " + rows + " rows of features for pictures of " + tokens
                        + " tokens: it gives one for each patch, where the model joins several; export it anew"
                        + " (chai-model/tools)");
    }

    /** One output may hold several layers: [layers, tokens, width]. */
    private void split(FloatBuffer values, int each, List<FloatBuffer> layers) throws VlmException {
        if (values.remaining() == 0 || values.remaining() % each != 0) {
            throw new VlmException(
                    VlmException.Kind.REJECTED,
                    vision.name() + " gave " + values.remaining() + " numbers, which is no multiple of the " + each
                            + " expected for these pictures: encoder and decoder do not belong together");
        }
        for (int from = 0; from < values.remaining(); from += each) {
            layers.add(values.slice(from, each));
        }
    }

    /** Features of several groups as one. */
    public static Features concatenate(List<Features> parts) throws VlmException {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        Features first = parts.get(0);
        int rows = parts.stream().mapToInt(Features::rows).sum();
        int width = first.rows(0, 0, 1).remaining();
        List<FloatBuffer> layers = new ArrayList<>();
        for (int layer = 0; layer <= first.deepLayers(); layer++) {
            FloatBuffer all = Tensors.floats((long) rows * width);
            for (Features part : parts) {
                all.put(part.rows(layer, 0, part.rows()));
            }
            layers.add(all.flip());
        }
        return new Features(layers, rows, width);
    }

    /** Fresh input for one call. */
    public DecoderRun start(PromptInput prompt, RunControl control) throws VlmException {
        return new DecoderRun(this, prompt, control);
    }

    /** The cache before the first token. */
    public KvCache emptyCache() throws VlmException {
        return decoder.empty();
    }

    @Override
    public void close() {
        vision.close();
        embedding.close();
        decoder.close();
    }
}
