package dev.chai.model.onnx.graph;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import dev.chai.model.vlm.VlmException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The vision encoder: from pixels to features, and to those of inner layers for DeepStack. Thread-safe. */
final class VisionGraph implements AutoCloseable {
    private static final String PIXELS = "pixel_values";
    private static final String PIXEL_MASK = "pixel_attention_mask";
    private static final int WITH_LAYERS = 3;

    private final Graph graph;

    VisionGraph(Graph graph) {
        this.graph = graph;
    }

    /**
     * What is expected of a run.
     *
     * @param tokens rows of features
     * @param width numbers in a row
     * @param deepLayers layers for DeepStack; 0 to leave them out
     */
    record Wanted(int tokens, int width, int deepLayers) {}

    Graph graph() {
        return graph;
    }

    /** Returns the name of the features; public exports name them in several ways. */
    Optional<String> features() {
        return named(name -> name.equals(GraphSet.FEATURES)
                        || name.equals("pooled_embeds")
                        || name.equals("vision_features"))
                .or(() -> named(name -> !name.contains("deepstack")));
    }

    private Optional<String> named(Predicate<String> condition) {
        return graph.outputs().keySet().stream().filter(condition).findFirst();
    }

    /** Returns the names of the outputs for DeepStack, from the innermost layer on. */
    List<String> deepOutputs() {
        return GraphSet.deep(graph.outputs().keySet());
    }

    /** Returns how many layers these hold; -1 where the graph does not say. */
    long deepLayers() throws VlmException {
        long layers = 0;
        for (String name : deepOutputs()) {
            TensorInfo info = graph.output(name);
            long own = info.getShape().length == WITH_LAYERS ? Tensors.axis(info, WITH_LAYERS) : 1;
            if (own < 0) {
                return -1;
            }
            layers += own;
        }
        return layers;
    }

    /**
     * Returns features of one group of patches, Qwen's way.
     *
     * @param patches rows of patches, in a direct buffer
     * @param grid pairs, rows and columns of patches
     */
    Features encode(FloatBuffer patches, long[] grid, Wanted wanted, RunControl control) throws VlmException {
        long rows = grid[0] * grid[1] * grid[2];
        String gridName = graph.takes("grid_thw") ? "grid_thw" : "image_grid_thw";
        LongBuffer gridValues = Tensors.longs(3).put(0, grid);
        try (OnnxTensor pixels = Tensors.of(patches, graph.input(PIXELS).type, rows, patches.remaining() / rows);
                OnnxTensor thw = Tensors.of(gridValues, 1, 3)) {
            Map<String, OnnxTensor> feed = new LinkedHashMap<>();
            feed.put(PIXELS, pixels);
            feed.put(gridName, thw);
            return run(feed, wanted, control);
        }
    }

    /**
     * Returns features of one square picture, SmolVLM's way.
     *
     * @param pixels by channel, then row, in a direct buffer
     */
    Features encodeSquare(FloatBuffer pixels, int side, Wanted wanted, RunControl control) throws VlmException {
        TensorInfo info = graph.input(PIXELS);
        boolean flat = info.getShape().length == 4;
        long[] shape = flat ? new long[] {1, 3, side, side} : new long[] {1, 1, 3, side, side};
        long[] maskShape = flat ? new long[] {1, side, side} : new long[] {1, 1, side, side};
        try (OnnxTensor picture = Tensors.of(pixels, info.type, shape);
                OnnxTensor mask = Tensors.allTrue(maskShape)) {
            Map<String, OnnxTensor> feed = new LinkedHashMap<>();
            feed.put(PIXELS, picture);
            if (graph.takes(PIXEL_MASK)) {
                feed.put(PIXEL_MASK, mask);
            }
            return run(feed, wanted, control);
        }
    }

    private Features run(Map<String, OnnxTensor> feed, Wanted wanted, RunControl control) throws VlmException {
        List<String> outputs = new ArrayList<>();
        features().ifPresent(outputs::add);
        if (wanted.deepLayers > 0) {
            outputs.addAll(deepOutputs());
        }
        try (OrtSession.Result result = graph.run(feed, new LinkedHashSet<>(outputs), control)) {
            List<FloatBuffer> layers = new ArrayList<>();
            for (int i = 0; i < outputs.size(); i++) {
                split(Tensors.read((OnnxTensor) result.get(i)), wanted.tokens * wanted.width, layers);
                if (i == 0 && layers.size() > 1) {
                    throw tooMany(layers.size() * wanted.tokens, wanted.tokens);
                }
            }
            requireLayers(layers.size() - 1, wanted.deepLayers);
            return new Features(layers, wanted.tokens, wanted.width);
        }
    }

    /** Fewer would leave inner layers of the decoder without what they were trained with, and nothing would say so. */
    private void requireLayers(int given, int wanted) throws VlmException {
        if (given != wanted) {
            throw new VlmException(
                    VlmException.Kind.REJECTED,
                    graph.name() + " gave " + given + " layers for DeepStack, but the decoder takes " + wanted
                            + ": they do not belong together");
        }
    }

    /** As from an encoder of SmolVLM2 that leaves out the shuffle of pixels, which makes one token of several patches. */
    private VlmException tooMany(int rows, int tokens) {
        return new VlmException(
                VlmException.Kind.REJECTED,
                graph.name() + " gave " + rows + " rows of features for pictures of " + tokens
                        + " tokens: it gives one for each patch, where the model joins several; export it anew"
                        + " (chai-model/tools)");
    }

    /** One output may hold several layers: [layers, tokens, width]. */
    private void split(FloatBuffer values, int each, List<FloatBuffer> layers) throws VlmException {
        if (values.remaining() == 0 || values.remaining() % each != 0) {
            throw new VlmException(
                    VlmException.Kind.REJECTED,
                    graph.name() + " gave " + values.remaining() + " numbers, which is no multiple of the " + each
                            + " expected for these pictures: encoder and decoder do not belong together");
        }
        for (int from = 0; from < values.remaining(); from += each) {
            layers.add(values.slice(from, each));
        }
    }

    @Override
    public void close() {
        graph.close();
    }
}
