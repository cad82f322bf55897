package dev.chai.model.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractSymbolBlock;
import ai.djl.nn.ParameterList;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import ai.djl.util.passthrough.PassthroughNDArray;
import dev.chai.model.vlm.VlmBackend;
import dev.chai.model.vlm.VlmException;
import dev.chai.model.vlm.VlmRequest;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Answers requests that travel through DJL as opaque arrays. Thread-safe. */
final class VlmBlock extends AbstractSymbolBlock {
    private final VlmBackend backend;

    VlmBlock(VlmBackend backend) {
        this.backend = backend;
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore parameters, NDList inputs, boolean training, @Nullable PairList<String, Object> arguments) {
        NDList outputs = new NDList();
        for (NDArray input : inputs) {
            Object request = ((PassthroughNDArray) input).getObject();
            try {
                outputs.add(new PassthroughNDArray(input.getManager(), backend.run((VlmRequest) request)));
            } catch (VlmException e) {
                throw new UncheckedIOException(e.getMessage(), e);
            }
        }
        return outputs;
    }

    /** Weights lie in the graphs. */
    @Override
    public ParameterList getDirectParameters() {
        return new ParameterList();
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputShapes) {
        return inputShapes.clone();
    }
}
