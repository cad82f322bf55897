package dev.chai.model.onnx.graph;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtSession;
import dev.chai.model.VlmException;
import dev.chai.model.onnx.folder.GraphReport.DeepStack;
import dev.chai.model.onnx.folder.GraphReport.Layout;
import dev.chai.model.onnx.graph.PromptInput.Pictures;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns a stretch of a prompt into what the decoder takes: embeddings with picture features put in, and DeepStack features. */
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

    /** Tensors of one stretch; closing it frees them. */
    static final class Chunk implements AutoCloseable {
        final OnnxTensor embeds;
        final @Nullable OnnxTensor deep;
        private final List<AutoCloseable> owned;

        Chunk(OnnxTensor embeds, @Nullable OnnxTensor deep, List<AutoCloseable> owned) {
            this.embeds = embeds;
            this.deep = deep;
            this.owned = owned;
        }

        @Override
        public void close() {
            for (AutoCloseable each : owned) {
                try {
                    each.close();
                } catch (Exception e) {
                    throw new IllegalStateException("cannot free a tensor", e);
                }
            }
        }
    }

    Chunk embed(int from, int to) throws VlmException {
        List<Pictures> pictures = prompt.between(from, to);
        return graphs.report().layout() == Layout.TRANSFORMERS_JS
                ? here(from, to, pictures)
                : inGraph(from, to, pictures);
    }

    // ------------------------------------------------------------------------------------- features are put in by us

    private Chunk here(int from, int to, List<Pictures> pictures) throws VlmException {
        try (OnnxTensor ids = ids(from, to)) {
            List<AutoCloseable> owned = new ArrayList<>();
            OrtSession.Result result =
                    graphs.embedding().run(Map.of(GraphSet.IDS, ids), Set.of(DecoderGraph.EMBEDS), control);
            OnnxTensor embeds = (OnnxTensor) result.get(0);
            OnnxJavaType wanted = graphs.decoder().graph().input(DecoderGraph.EMBEDS).type;
            if (pictures.isEmpty() && embeds.getInfo().type == wanted) {
                owned.add(result);
            } else {
                try (result) {
                    embeds = withPictures(embeds, wanted, from, to - from, pictures);
                    owned.add(embeds);
                }
            }
            OnnxTensor deep = deep(from, to, pictures);
            if (deep != null) {
                owned.add(deep);
            }
            return new Chunk(embeds, deep, owned);
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

    /** Zero but for the picture tokens. */
    private @Nullable OnnxTensor deep(int from, int to, List<Pictures> pictures) throws VlmException {
        if (!graphs.decoder().hasDeepStack()) {
            return null;
        }
        int layers = graphs.deepStackLayers();
        int count = to - from;
        FloatBuffer values = Tensors.floats((long) layers * count * width);
        for (int layer = 0; layer < layers; layer++) {
            for (Pictures each : pictures) {
                if (layer < each.features().deepLayers()) {
                    values.put(
                            (layer * count + each.start() - from) * width,
                            each.features().rows(layer + 1, each.firstRow(), each.count()),
                            0,
                            each.count() * width);
                }
            }
        }
        OnnxJavaType type = graphs.decoder().graph().input(DecoderGraph.DEEPSTACK).type;
        return Tensors.of(values, type, layers, 1, count, width);
    }

    // ------------------------------------------------------------------------------- features are put in by the graph

    private Chunk inGraph(int from, int to, List<Pictures> pictures) throws VlmException {
        boolean deepStack = graphs.report().layout() == Layout.MOBIUS
                && graphs.decoder().hasDeepStack()
                && graphs.report().deepStack() == DeepStack.PRESENT;
        List<OnnxTensor> inputs = new ArrayList<>();
        try {
            Map<String, OnnxTensor> feed = new LinkedHashMap<>();
            put(feed, GraphSet.IDS, ids(from, to), inputs);
            put(feed, GraphSet.FEATURES, features(pictures), inputs);
            if (graphs.embedding().takes(GraphSet.DEEP_FEATURES)) {
                put(feed, GraphSet.DEEP_FEATURES, deepFeatures(pictures), inputs);
            }
            Set<String> wanted = new LinkedHashSet<>(List.of(DecoderGraph.EMBEDS));
            if (deepStack) {
                wanted.add(DecoderGraph.DEEPSTACK);
            }
            OrtSession.Result result = graphs.embedding().run(feed, wanted, control);
            List<AutoCloseable> owned = new ArrayList<>(List.of(result));
            OnnxTensor deep = deepStack ? (OnnxTensor) result.get(1) : deep(from, to, pictures);
            if (!deepStack && deep != null) {
                owned.add(deep);
            }
            return new Chunk((OnnxTensor) result.get(0), deep, owned);
        } finally {
            inputs.forEach(OnnxTensor::close);
        }
    }

    private static void put(Map<String, OnnxTensor> feed, String name, OnnxTensor tensor, List<OnnxTensor> owned) {
        feed.put(name, tensor);
        owned.add(tensor);
    }

    private OnnxTensor features(List<Pictures> pictures) throws VlmException {
        int rows = pictures.stream().mapToInt(Pictures::count).sum();
        FloatBuffer values = Tensors.floats(Math.max(1, (long) rows * width));
        for (Pictures each : pictures) {
            values.put(each.features().rows(0, each.firstRow(), each.count()));
        }
        OnnxJavaType type = graphs.embedding().input(GraphSet.FEATURES).type;
        return Tensors.of(values.flip(), type, rows, width);
    }

    private OnnxTensor deepFeatures(List<Pictures> pictures) throws VlmException {
        int layers = graphs.deepStackLayers();
        int rows = pictures.stream().mapToInt(Pictures::count).sum();
        FloatBuffer values = Tensors.floats(Math.max(1, (long) layers * rows * width));
        for (int layer = 1; layer <= layers; layer++) {
            for (Pictures each : pictures) {
                values.put(each.features().rows(layer, each.firstRow(), each.count()));
            }
        }
        OnnxJavaType type = graphs.embedding().input(GraphSet.DEEP_FEATURES).type;
        return Tensors.of(values.flip(), type, layers, rows, width);
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
