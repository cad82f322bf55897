package dev.chai.model.onnx.graph;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import dev.chai.model.vlm.VlmException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** One graph in a session, with what goes in and out as the graph itself says. Thread-safe. */
public final class Graph implements AutoCloseable {
    private final String name;
    private final OrtSession session;
    private final Map<String, TensorInfo> inputs;
    private final Map<String, TensorInfo> outputs;

    private Graph(String name, OrtSession session) throws OrtException {
        this.name = name;
        this.session = session;
        this.inputs = tensors(session.getInputInfo());
        this.outputs = tensors(session.getOutputInfo());
    }

    /**
     * Opens a graph.
     *
     * @throws VlmException if ONNX Runtime refuses it
     */
    static Graph open(Path file, SessionSettings settings) throws VlmException {
        String name = String.valueOf(file.getFileName());
        try (OrtSession.SessionOptions options = settings.options()) {
            OrtSession session = RuntimeLibrary.environment().createSession(file.toString(), options);
            return new Graph(name, session);
        } catch (OrtException e) {
            throw new VlmException(
                    VlmException.Kind.REJECTED, file + " is no graph that ONNX Runtime can run: " + e.getMessage(), e);
        }
    }

    /** Opens a graph from its bytes; failures as above. */
    static Graph open(String name, byte[] bytes, SessionSettings settings) throws VlmException {
        try (OrtSession.SessionOptions options = settings.options()) {
            return new Graph(name, RuntimeLibrary.environment().createSession(bytes, options));
        } catch (OrtException e) {
            throw new VlmException(
                    VlmException.Kind.REJECTED, name + " is no graph that ONNX Runtime can run: " + e.getMessage(), e);
        }
    }

    private static Map<String, TensorInfo> tensors(Map<String, NodeInfo> infos) {
        Map<String, TensorInfo> tensors = new LinkedHashMap<>();
        infos.forEach((key, info) -> {
            if (info.getInfo() instanceof TensorInfo tensor) {
                tensors.put(key, tensor);
            }
        });
        return tensors;
    }

    /** Returns the file's name. */
    public String name() {
        return name;
    }

    OrtSession session() {
        return session;
    }

    /** What goes in. */
    Map<String, TensorInfo> inputs() {
        return inputs;
    }

    /** What comes out. */
    Map<String, TensorInfo> outputs() {
        return outputs;
    }

    boolean takes(String input) {
        return inputs.containsKey(input);
    }

    boolean gives(String output) {
        return outputs.containsKey(output);
    }

    /** An input that must be there. */
    TensorInfo input(String input) throws VlmException {
        TensorInfo info = inputs.get(input);
        if (info == null) {
            throw new VlmException(
                    VlmException.Kind.REJECTED,
                    name + " has no input \"" + input + "\"; it has " + String.join(", ", inputs.keySet()));
        }
        return info;
    }

    /** An output that must be there. */
    TensorInfo output(String output) throws VlmException {
        TensorInfo info = outputs.get(output);
        if (info == null) {
            throw new VlmException(
                    VlmException.Kind.UNSUPPORTED,
                    name + " has no output \"" + output + "\"; it has " + String.join(", ", outputs.keySet()));
        }
        return info;
    }

    /** Runs the graph for these outputs; the result must be closed. */
    OrtSession.Result run(Map<String, OnnxTensor> feed, Set<String> wanted, RunControl control) throws VlmException {
        return run(feed, wanted, Map.of(), control);
    }

    /** The same with outputs that are written into tensors of ours. */
    OrtSession.Result run(
            Map<String, OnnxTensor> feed, Set<String> wanted, Map<String, OnnxTensor> pinned, RunControl control)
            throws VlmException {
        control.check();
        try {
            return session.run(feed, wanted, pinned, control.options());
        } catch (OrtException e) {
            throw control.explain(e, name);
        }
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("cannot close " + name + ": " + e.getMessage(), e);
        }
    }
}
