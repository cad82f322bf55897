package dev.chai.model.onnx.graph;

import dev.chai.model.onnx.folder.GraphFiles;
import dev.chai.model.onnx.folder.GraphReport;
import dev.chai.model.onnx.folder.GraphReport.DeepStack;
import dev.chai.model.onnx.folder.GraphReport.Layout;
import dev.chai.model.onnx.folder.GraphReport.Positions;
import dev.chai.model.onnx.folder.ModelConfig;
import dev.chai.model.vlm.VlmException;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The three graphs of a model in sessions: vision encoder, embeddings, decoder.
 *
 * <p>Thread-safe: ONNX Runtime's sessions are. Close it after the last call.
 */
public final class GraphSet implements AutoCloseable {
    static final String FEATURES = "image_features";
    static final String DEEP_FEATURES = "deepstack_features";
    static final String IDS = "input_ids";

    private final VisionGraph vision;
    private final Graph embedding;
    private final DecoderGraph decoder;
    private final GraphReport report;
    private final int imageToken;
    private final int videoToken;

    private GraphSet(VisionGraph vision, Graph embedding, DecoderGraph decoder, ModelConfig config)
            throws VlmException {
        this.vision = vision;
        this.embedding = embedding;
        this.decoder = decoder;
        this.imageToken = config.imageToken();
        this.videoToken = config.videoToken();
        embedding.input(IDS);
        new GraphAgreement(vision, embedding, decoder).require();
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
            return new GraphSet(new VisionGraph(opened.get(0)), opened.get(1), new DecoderGraph(opened.get(2)), config);
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
        boolean passed = vision.deepOutputs().size() > 0
                && decoder.deepStack().isPresent()
                && (trained < 0 || decoder.deepStackLayers() == trained);
        return passed ? DeepStack.PRESENT : DeepStack.MISSING;
    }

    /** Returns what the graphs turned out to be. */
    public GraphReport report() {
        return report;
    }

    /** Returns how many tokens the logits distinguish; -1 where the graph does not say. */
    public long vocabulary() {
        return decoder.vocabulary();
    }

    /** Numbers in a token's embedding. */
    public int hidden() throws VlmException {
        long hidden = decoder.hidden();
        return (int) (hidden > 0 ? hidden : Tensors.axis(embedding.output(DecoderGraph.EMBEDS), 1));
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

    static List<String> deep(Set<String> names) {
        return DeepStackInputs.inOrder(
                names.stream().filter(name -> name.startsWith("deepstack")).toList());
    }

    /** Graphs that put features in themselves know images only: a video's pieces are shown to them as an image's. */
    long shownId(long id) {
        return id == videoToken ? imageToken : id;
    }

    /** Returns features of one group of patches, Qwen's way, as {@link VisionGraph#encode}. */
    public Features encode(FloatBuffer patches, long[] grid, int merge, RunControl control) throws VlmException {
        return vision.encode(
                patches,
                grid,
                new VisionGraph.Wanted((int) (patchesIn(grid) / merge), hidden(), deepLayersUsed()),
                control);
    }

    private static long patchesIn(long[] grid) {
        return grid[0] * grid[1] * grid[2];
    }

    /** Returns features of one square picture, SmolVLM's way, as {@link VisionGraph#encodeSquare}. */
    public Features encodeSquare(FloatBuffer pixels, int side, int tokens, RunControl control) throws VlmException {
        return vision.encodeSquare(pixels, side, new VisionGraph.Wanted(tokens, hidden(), deepLayersUsed()), control);
    }

    private int deepLayersUsed() {
        return report.deepStack() == DeepStack.PRESENT ? decoder.deepStackLayers() : 0;
    }

    /** Returns a decoder run for one call. */
    public DecoderRun start(PromptInput prompt, RunControl control) throws VlmException {
        return new DecoderRun(this, prompt, control);
    }

    /** Returns the cache before the first token. */
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
