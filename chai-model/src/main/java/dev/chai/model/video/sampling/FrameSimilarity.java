package dev.chai.model.video.sampling;

import dev.chai.model.video.VideoFrame;
import java.util.function.Function;

/**
 * How alike two pictures are, from a description of each: 1 for the same, 0 for nothing in common.
 *
 * <pre>{@code
 * FrameSimilarity colours = FrameSimilarity.histogram();
 * FrameSimilarity meaning = FrameSimilarity.embedding(frame -> imageModel.embed(frame));
 * double alike = colours.compare(colours.describe(a), colours.describe(b));
 * }</pre>
 *
 * <p>The ones made here are immutable and thread-safe, as far as a given embedding is.
 *
 * @since 0.1
 */
public interface FrameSimilarity {
    /** Returns what is kept of a picture for comparisons. */
    float[] describe(VideoFrame frame);

    /** Returns the likeness of two descriptions, at most 1. */
    double compare(float[] a, float[] b);

    /**
     * Compares shared colors: a histogram of 64 colors in each quarter of the picture, compared by intersection (Swain and Ballard 1991,
     * "Color Indexing"). Cost: one pass over the pixels.
     */
    static FrameSimilarity histogram() {
        return new ColourHistogram();
    }

    /** Returns the cosine between vectors that a model gives. */
    static FrameSimilarity embedding(Function<VideoFrame, float[]> model) {
        return new EmbeddingSimilarity(model);
    }
}
