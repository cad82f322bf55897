package dev.chai.model.onnx.graph;

import dev.chai.model.vlm.VlmException;
import java.nio.FloatBuffer;
import java.util.ArrayList;
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

    /** Joins the features of several groups. */
    public static Features concatenate(List<Features> parts) throws VlmException {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        Features first = parts.get(0);
        int rows = parts.stream().mapToInt(Features::rows).sum();
        List<FloatBuffer> layers = new ArrayList<>();
        for (int layer = 0; layer <= first.deepLayers(); layer++) {
            FloatBuffer all = Tensors.floats((long) rows * first.width);
            for (Features part : parts) {
                all.put(part.rows(layer, 0, part.rows()));
            }
            layers.add(all.flip());
        }
        return new Features(layers, rows, first.width);
    }

    /** Returns the number of tokens. */
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
