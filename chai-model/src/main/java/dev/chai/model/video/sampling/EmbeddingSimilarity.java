package dev.chai.model.video.sampling;

import dev.chai.model.video.VideoFrame;
import java.util.function.Function;

/** The cosine between vectors. */
record EmbeddingSimilarity(Function<VideoFrame, float[]> model) implements FrameSimilarity {
    @Override
    public float[] describe(VideoFrame frame) {
        return model.apply(frame);
    }

    @Override
    public double compare(float[] a, float[] b) {
        if (a.length != b.length) {
            throw new IllegalArgumentException("embeddings of " + a.length + " and " + b.length + " numbers");
        }
        double dot = 0;
        double squareA = 0;
        double squareB = 0;
        for (int i = 0; i < a.length; i++) {
            dot += a[i] * b[i];
            squareA += a[i] * a[i];
            squareB += b[i] * b[i];
        }
        double norm = Math.sqrt(squareA * squareB);
        return norm > 0 ? dot / norm : 0;
    }
}
