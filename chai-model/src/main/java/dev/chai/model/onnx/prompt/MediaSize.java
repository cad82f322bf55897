package dev.chai.model.onnx.prompt;

/**
 * How many tokens an image or a video takes: groups of frames, rows and columns of tokens, each after scaling. Immutable and thread-safe.
 *
 * @param times groups of frames; 1 for an image
 * @param rows of tokens in a group
 * @param columns of tokens in a group
 * @param width pixels to which frames are scaled
 * @param height pixels to which frames are scaled
 */
public record MediaSize(int times, int rows, int columns, int width, int height) {
    /** Tokens of a group. */
    public int each() {
        return rows * columns;
    }

    /** Tokens in all. */
    public int tokens() {
        return times * each();
    }
}
