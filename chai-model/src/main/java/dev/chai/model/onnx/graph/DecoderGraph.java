package dev.chai.model.onnx.graph;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.TensorInfo;
import dev.chai.model.vlm.VlmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The decoder with the names and types of its caches, all read from the graph. Thread-safe. */
final class DecoderGraph implements AutoCloseable {
    static final String EMBEDS = "inputs_embeds";
    static final String MASK = "attention_mask";
    static final String POSITIONS = "position_ids";
    static final String KEEP = "num_logits_to_keep";
    static final String LOGITS = "logits";
    private static final Set<String> KNOWN = Set.of(EMBEDS, MASK, POSITIONS, KEEP);
    private static final String PAST = "past";

    private final Graph graph;
    private final List<String> past = new ArrayList<>();
    private final List<String> present = new ArrayList<>();
    private final Optional<DeepStackInputs> deepStack;

    DecoderGraph(Graph graph) throws VlmException {
        this.graph = graph;
        graph.input(EMBEDS);
        graph.input(POSITIONS);
        for (String input : graph.inputs().keySet()) {
            if (input.startsWith(PAST)) {
                past.add(input);
                present.add(presentOf(input));
            } else if (!KNOWN.contains(input) && !DeepStackInputs.known(input)) {
                throw new VlmException(
                        VlmException.Kind.UNSUPPORTED,
                        graph.name() + " wants an input \"" + input
                                + "\", which no known layout has; export the model anew"
                                + " (chai-model/tools)");
            }
        }
        if (!graph.gives(LOGITS) || past.isEmpty()) {
            throw new VlmException(
                    VlmException.Kind.UNSUPPORTED,
                    graph.name() + " is no decoder with a cache: it needs past_key_values.* inputs and a logits output,"
                            + " but has inputs " + graph.inputs().keySet() + " and outputs "
                            + graph.outputs().keySet());
        }
        this.deepStack = DeepStackInputs.of(graph, hidden());
    }

    private String presentOf(String input) throws VlmException {
        for (String start : List.of("past_key_values", "past_key", "past")) {
            String output = input.startsWith(start) ? "present" + input.substring(start.length()) : "";
            if (graph.gives(output)) {
                return output;
            }
        }
        throw new VlmException(
                VlmException.Kind.UNSUPPORTED,
                graph.name() + " has no output for its cache \"" + input + "\"; there are "
                        + graph.outputs().keySet());
    }

    Graph graph() {
        return graph;
    }

    List<String> past() {
        return past;
    }

    List<String> present() {
        return present;
    }

    boolean hasThreeAxes() throws VlmException {
        return graph.input(POSITIONS).getShape().length == 3;
    }

    /** How features of inner vision layers come in, if they do. */
    Optional<DeepStackInputs> deepStack() {
        return deepStack;
    }

    boolean keepsLogits() {
        return graph.takes(KEEP);
    }

    OnnxJavaType cacheType() throws VlmException {
        return graph.input(past.get(0)).type;
    }

    /** Whether logits come as floats, so that they can be written into a buffer of ours. */
    boolean givesFloats() {
        TensorInfo logits = graph.outputs().get(LOGITS);
        return logits != null && logits.type == OnnxJavaType.FLOAT;
    }

    /** How many tokens the logits distinguish; -1 where the graph does not say. */
    long vocabulary() {
        TensorInfo logits = graph.outputs().get(LOGITS);
        return logits == null ? -1 : Tensors.axis(logits, 1);
    }

    /** Numbers in a token's embedding; -1 where the graph does not say. */
    long hidden() throws VlmException {
        return Tensors.axis(graph.input(EMBEDS), 1);
    }

    /** Layers whose features DeepStack adds. */
    int deepStackLayers() {
        return deepStack.map(DeepStackInputs::layers).orElse(0);
    }

    /** Bytes that one token takes in the cache. */
    long cacheBytesPerToken() throws VlmException {
        long bytes = 0;
        for (String name : past) {
            TensorInfo info = graph.input(name);
            long numbers = 1;
            for (long size : info.getShape()) {
                numbers *= Math.max(1, size);
            }
            bytes += numbers * info.type.size;
        }
        return bytes;
    }

    /** The cache before the first token: one row, no places, the rest as the graph says. */
    KvCache empty() throws VlmException {
        List<OnnxTensor> tensors = new ArrayList<>(past.size());
        for (String name : past) {
            long[] shape = graph.input(name).getShape();
            boolean row = true;
            for (int i = 0; i < shape.length; i++) {
                if (shape[i] < 0) {
                    shape[i] = row ? 1 : 0;
                    row = false;
                }
            }
            tensors.add(Tensors.empty(graph.input(name).type, shape));
        }
        return new KvCache(tensors, 0, null);
    }

    @Override
    public void close() {
        graph.close();
    }
}
