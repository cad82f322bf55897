package dev.chai.model.onnx.graph;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtSession;
import dev.chai.model.onnx.folder.GraphReport.Layout;
import dev.chai.model.onnx.graph.PromptInput.Pictures;
import dev.chai.model.vlm.VlmException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns a chunk of a prompt into what the decoder takes: embeddings with picture features put in, and DeepStack features. */
final class ChunkEmbedder {
    private final GraphSet graphs;
    private final PromptInput prompt;
    private final RunControl control;
    private final int width;

    ChunkEmbedder(GraphSet graphs, PromptInput prompt, RunControl control) throws VlmException {
        this.graphs = graphs;
        this.prompt = prompt;
        this.control = control;
        this.width = graphs.hidden();
    }

    /** Tensors of one chunk; closing it frees them. */
    static final class Chunk implements AutoCloseable {
        final OnnxTensor embeds;
        final Map<String, OnnxTensor> deep;
        private final AutoCloseable owner;

        Chunk(OnnxTensor embeds, AutoCloseable owner, Map<String, OnnxTensor> deep) {
            this.embeds = embeds;
            this.owner = owner;
            this.deep = deep;
        }

        @Override
        public void close() {
            deep.values().forEach(OnnxTensor::close);
            try {
                owner.close();
            } catch (Exception e) {
                throw new IllegalStateException("cannot free a tensor", e);
            }
        }
    }

    Chunk embed(int from, int to) throws VlmException {
        List<Pictures> pictures = prompt.between(from, to);
        Map<String, OnnxTensor> deep = deep(from, to, pictures);
        try {
            return graphs.report().layout() == Layout.TRANSFORMERS_JS
                    ? here(from, to, pictures, deep)
                    : inGraph(from, to, pictures, deep);
        } catch (VlmException | RuntimeException e) {
            deep.values().forEach(OnnxTensor::close);
            throw e;
        }
    }

    /** Zero but for the picture tokens. They go past the embedding graph, whatever it would make of them, so that one way serves all. */
    private Map<String, OnnxTensor> deep(int from, int to, List<Pictures> pictures) throws VlmException {
        Optional<DeepStackInputs> inputs = graphs.decoder().deepStack();
        if (inputs.isEmpty()) {
            return Map.of();
        }
        DeepStackInputs.Values values = inputs.get().values(to - from);
        for (Pictures each : pictures) {
            Features features = each.features();
            for (int layer = 0;
                    layer < Math.min(features.deepLayers(), inputs.get().layers());
                    layer++) {
                values.put(layer, each.start() - from, features.rows(layer + 1, each.firstRow(), each.count()));
            }
        }
        return values.tensors();
    }

    // ------------------------------------------------------------------------------------- features are put in by us

    private Chunk here(int from, int to, List<Pictures> pictures, Map<String, OnnxTensor> deep) throws VlmException {
        try (OnnxTensor ids = ids(from, to)) {
            OrtSession.Result result =
                    graphs.embedding().run(Map.of(GraphSet.IDS, ids), Set.of(DecoderGraph.EMBEDS), control);
            OnnxTensor embeds = (OnnxTensor) result.get(0);
            OnnxJavaType wanted = graphs.decoder().graph().input(DecoderGraph.EMBEDS).type;
            if (pictures.isEmpty() && embeds.getInfo().type == wanted) {
                return new Chunk(embeds, result, deep);
            }
            try (result) {
                OnnxTensor filled = withPictures(embeds, wanted, from, to - from, pictures);
                return new Chunk(filled, filled, deep);
            }
        }
    }

    private OnnxTensor withPictures(OnnxTensor embeds, OnnxJavaType type, int from, int count, List<Pictures> pictures)
            throws VlmException {
        FloatBuffer values = Tensors.floats((long) count * width);
        values.put(Tensors.read(embeds)).flip();
        for (Pictures each : pictures) {
            values.put(
                    (each.start() - from) * width,
                    each.features().rows(0, each.firstRow(), each.count()),
                    0,
                    each.count() * width);
        }
        return Tensors.of(values, type, 1, count, width);
    }

    // ------------------------------------------------------------------------------- features are put in by the graph

    private Chunk inGraph(int from, int to, List<Pictures> pictures, Map<String, OnnxTensor> deep) throws VlmException {
        Map<String, OnnxTensor> feed = new LinkedHashMap<>();
        try {
            feed.put(GraphSet.IDS, ids(from, to));
            feed.put(GraphSet.FEATURES, features(GraphSet.FEATURES, 0, 1, pictures));
            List<String> inputs = graphs.embeddingDeepInputs();
            for (int i = 0; i < inputs.size(); i++) {
                boolean all = inputs.get(i).equals(GraphSet.DEEP_FEATURES);
                int layers = all ? Math.max(1, graphs.deepStackLayers()) : 1;
                feed.put(inputs.get(i), features(inputs.get(i), i + 1, layers, pictures));
            }
            OrtSession.Result result = graphs.embedding().run(feed, Set.of(DecoderGraph.EMBEDS), control);
            return new Chunk((OnnxTensor) result.get(0), result, deep);
        } finally {
            feed.values().forEach(OnnxTensor::close);
        }
    }

    /** Features of some layers for an input that takes them as {@code [rows, width]}, or {@code [layers, rows, width]}. */
    private OnnxTensor features(String input, int first, int layers, List<Pictures> pictures) throws VlmException {
        int rows = pictures.stream().mapToInt(Pictures::count).sum();
        FloatBuffer values = Tensors.floats(Math.max(1, (long) layers * rows * width));
        int at = 0;
        for (int layer = first; layer < first + layers; layer++) {
            for (Pictures each : pictures) {
                int count = each.count() * width;
                if (layer <= each.features().deepLayers()) {
                    values.put(at, each.features().rows(layer, each.firstRow(), each.count()), 0, count);
                }
                at += count;
            }
        }
        OnnxJavaType type = graphs.embedding().input(input).type;
        long[] shape =
                input.equals(GraphSet.DEEP_FEATURES) ? new long[] {layers, rows, width} : new long[] {rows, width};
        return Tensors.of(values.limit(at), type, shape);
    }

    private OnnxTensor ids(int from, int to) throws VlmException {
        boolean shown = graphs.report().layout() != Layout.TRANSFORMERS_JS;
        LongBuffer ids = Tensors.longs(to - from);
        for (int i = from; i < to; i++) {
            ids.put(shown ? graphs.shownId(prompt.id(i)) : prompt.id(i));
        }
        return Tensors.of(ids.flip(), 1, to - from);
    }
}
