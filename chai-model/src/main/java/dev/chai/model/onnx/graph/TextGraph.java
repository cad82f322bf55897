package dev.chai.model.onnx.graph;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtSession;
import dev.chai.model.vlm.CallOptions;
import dev.chai.model.vlm.VlmException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** A BERT-like graph: ids of a text to a vector for each of them. Thread-safe. */
public final class TextGraph implements AutoCloseable {
    private static final String OUTPUT = "last_hidden_state";
    private static final CallOptions PATIENT = CallOptions.defaults().withTimeout(Duration.ofHours(1));

    private final Graph graph;

    private TextGraph(Graph graph) {
        this.graph = graph;
    }

    /**
     * Opens a graph from its bytes.
     *
     * @throws VlmException if ONNX Runtime refuses it, or it is another graph
     */
    public static TextGraph open(String name, byte[] bytes) throws VlmException {
        Graph graph = Graph.open(name, bytes, SessionSettings.cpu(1));
        if (!graph.gives(OUTPUT) || !graph.takes(GraphSet.IDS)) {
            graph.close();
            throw new VlmException(
                    VlmException.Kind.UNSUPPORTED,
                    name + " is no sentence model: expected input_ids and " + OUTPUT + ", but there are "
                            + graph.inputs().keySet() + " and "
                            + graph.outputs().keySet());
        }
        return new TextGraph(graph);
    }

    /** Returns a vector for each id. */
    public float[][] run(long[] ids) throws VlmException {
        LongBuffer values = Tensors.longs(ids.length).put(0, ids);
        LongBuffer ones = Tensors.longs(ids.length);
        for (int i = 0; i < ids.length; i++) {
            ones.put(i, 1);
        }
        try (RunControl control = RunControl.start(PATIENT);
                OnnxTensor idTensor = Tensors.of(values, 1, ids.length);
                OnnxTensor mask = Tensors.of(ones, 1, ids.length);
                OnnxTensor types = Tensors.of(Tensors.longs(ids.length), 1, ids.length)) {
            Map<String, OnnxTensor> feed = new LinkedHashMap<>();
            feed.put(GraphSet.IDS, idTensor);
            putIfTaken(feed, "attention_mask", mask);
            putIfTaken(feed, "token_type_ids", types);
            try (OrtSession.Result result = graph.run(feed, Set.of(OUTPUT), control)) {
                return rows(Tensors.read((OnnxTensor) result.get(0)), ids.length);
            }
        }
    }

    private void putIfTaken(Map<String, OnnxTensor> feed, String name, OnnxTensor tensor) {
        if (graph.takes(name)) {
            feed.put(name, tensor);
        }
    }

    private static float[][] rows(FloatBuffer values, int count) {
        float[][] rows = new float[count][values.remaining() / count];
        for (float[] row : rows) {
            values.get(row);
        }
        return rows;
    }

    @Override
    public void close() {
        graph.close();
    }
}
