package dev.chai.model.onnx.graph;

import java.nio.FloatBuffer;
import java.util.List;

/**
 * What the vision encoder makes of the pictures of one image or clip: a row for each token, and a row more for each DeepStack layer.
 * Immutable and thread-safe.
 */
public final class Features {
    private final List<FloatBuffer> layers;
    private final int rows;
    private final int width;

    /** Layer 0 goes into the embeddings, the others into the decoder; each has {@code rows * width} numbers. */
    Features(List<FloatBuffer> layers, int rows, int width) {
        this.layers = List.copyOf(layers);
        this.rows = rows;
        this.width = width;
    }

    /** Tokens. */
    public int rows() {
        return rows;
    }

    /** Layers for DeepStack. */
    int deepLayers() {
        return layers.size() - 1;
    }

    /** Some rows of a layer, to be read only. */
    FloatBuffer rows(int layer, int first, int count) {
        return layers.get(layer).slice(first * width, count * width);
    }

    /** Bytes held. */
    public long bytes() {
        return (long) layers.size() * rows * width * Float.BYTES;
    }
}
