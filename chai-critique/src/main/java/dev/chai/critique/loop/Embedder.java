package dev.chai.critique.loop;

/**
 * Turns texts into vectors. chai-model supplies one, {@code dev.chai.model.embed.SentenceEmbedder}; chai-eval measures with any.
 *
 * <pre>{@code
 * float[] sentence = embedder.sentence("The camera pans left.");
 * float[][] tokens = embedder.tokens("The camera pans left.");
 * }</pre>
 *
 * <p>Implementations say whether they are thread-safe; a metric calls them from the threads that measure.
 *
 * <p>Do not judge directions by embeddings: "pans left" and "pans right" are nearly the same vector in the usual
 * models.
 *
 * @since 0.1
 */
public interface Embedder {
    /** Returns the model and layer, for signatures. */
    String id();

    /** Returns one vector for the whole text; all of one length. */
    float[] sentence(String text);

    /** Returns one vector per token, without the special tokens at both ends; all of one length; none for an empty text. */
    float[][] tokens(String text);
}
