package dev.chai.model.onnx.graph;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtSession;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Keys and values of the tokens so far. The decoder's outputs of one step are its inputs of the next, so nothing is copied; several calls
 * may go on from one cache, since no step changes the one it began with. Thread-safe; counts its holders.
 */
public final class KvCache {
    private final List<OnnxTensor> tensors;
    private final int length;
    private final OrtSession.@Nullable Result owner;
    private final AtomicInteger holders = new AtomicInteger(1);

    KvCache(List<OnnxTensor> tensors, int length, OrtSession.@Nullable Result owner) {
        this.tensors = List.copyOf(tensors);
        this.length = length;
        this.owner = owner;
    }

    /** Returns a cache of nothing that never frees anything. */
    public static KvCache none() {
        return new KvCache(List.of(), 0, null);
    }

    /** Tokens in it. */
    public int length() {
        return length;
    }

    List<OnnxTensor> tensors() {
        return tensors;
    }

    /** Bytes that it holds. */
    public long bytes() {
        long bytes = 0;
        for (OnnxTensor tensor : tensors) {
            bytes += tensor.getInfo().getNumElements() * tensor.getInfo().type.size;
        }
        return bytes;
    }

    /** Returns one more holder, unless it has been freed already. */
    public boolean retain() {
        return holders.updateAndGet(count -> count == 0 ? 0 : count + 1) > 0;
    }

    /** Gives up one holder's claim; the last one frees the memory. */
    public void release() {
        if (holders.decrementAndGet() > 0) {
            return;
        }
        if (owner != null) {
            owner.close();
        } else {
            tensors.forEach(OnnxTensor::close);
        }
    }
}
