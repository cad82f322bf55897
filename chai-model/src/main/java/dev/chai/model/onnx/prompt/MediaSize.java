package dev.chai.model.onnx.prompt;

/**
 * How many tokens an image or a video takes: groups of frames or squares, rows and columns of tokens, each after scaling. Immutable and
 * thread-safe.
 *
 * @param times groups of frames, or squares; 1 for an image in one piece
 * @param rows of tokens in a group
 * @param columns of tokens in a group
 * @param width pixels to which frames are scaled
 * @param height pixels to which frames are scaled
 * @param across squares from left to right where an image is cut up, which is followed by the whole image in one; else 0
 */
public record MediaSize(int times, int rows, int columns, int width, int height, int across) {
    /** Creates the size of a picture that is not cut up. */
    public MediaSize(int times, int rows, int columns, int width, int height) {
        this(times, rows, columns, width, height, 0);
    }

    /** Tokens of a group. */
    public int each() {
        return rows * columns;
    }

    /** Tokens in all. */
    public int tokens() {
        return times * each();
    }
}
