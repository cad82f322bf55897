package dev.chai.model.onnx.folder;

/**
 * What the graphs of a model turned out to be, read from the graphs themselves.
 *
 * <pre>{@code
 * if (vlm.graphs().deepStack() == GraphReport.DeepStack.MISSING) { ... }
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param layout where picture features join the text
 * @param positions how places are numbered
 * @param deepStack whether the features of inner vision layers reach the decoder
 * @param lastLogitsOnly whether the decoder can be asked for the last logits alone
 * @param cacheType numbers in the cache: {@code FLOAT}, {@code FLOAT16} or {@code BFLOAT16}
 * @since 0.1
 */
public record GraphReport(
        Layout layout, Positions positions, DeepStack deepStack, boolean lastLogitsOnly, String cacheType) {
    /** Where picture features join the text. */
    public enum Layout {
        /** We put them into the embeddings: onnx-community's files, made for transformers.js. */
        TRANSFORMERS_JS,
        /** The embedding graph does: packages for onnxruntime-genai. */
        GENAI,
        /** The embedding graph does, and passes DeepStack features on: packages built by mobius. */
        MOBIUS
    }

    /** How places are numbered. */
    public enum Positions {
        /** Time, row and column (M-RoPE). */
        THREE_AXES,
        /** One number. */
        PLAIN
    }

    /** Whether the features of inner vision layers reach the decoder. */
    public enum DeepStack {
        /** They do. */
        PRESENT,
        /** The model was trained with them, but these graphs lost them: answers are far below the model's. */
        MISSING,
        /** The model has none. */
        NOT_USED
    }
}
