package dev.chai.model.onnx.tiny;

/** Sizes of a tiny model. */
public record TinyShape(int layers, int hidden, int heads, int kvHeads, int head, int vocabulary, int inner, int deep) {
    /** Numbers in a row of patches; the vision encoder's width is 16 a patch. */
    static final int ROW = 1536;

    static final int PATCH_WIDTH = 16;
    static final int MERGED = 4 * PATCH_WIDTH;
    static final double THETA = 5_000_000;
    static final double EPSILON = 1e-6;

    /** Two layers, four heads over two of keys, DeepStack of one layer; the vocabulary is that of the reference tokenizer. */
    public static TinyShape small() {
        return new TinyShape(2, 64, 4, 2, 16, 412, 128, 1);
    }

    /** The axis that a frequency follows: time, height, width interleaved, the rest time. */
    int axis(int frequency) {
        int half = head / 2;
        int each = half * 20 / 64;
        if (frequency % 3 == 1 && frequency < 3 * each) {
            return 1;
        }
        return frequency % 3 == 2 && frequency < 3 * each ? 2 : 0;
    }

    double frequency(int i) {
        return Math.pow(THETA, -2.0 * i / head);
    }
}
