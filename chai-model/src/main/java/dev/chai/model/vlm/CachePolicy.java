package dev.chai.model.vlm;

/**
 * Whether answers of earlier runs count.
 *
 * <pre>{@code
 * CallOptions replay = CallOptions.defaults().withCache(CachePolicy.ONLY);     // a notebook without a model
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public enum CachePolicy {
    /** A known answer is given; a new one is kept. */
    USE,
    /** The model is asked again, and the new answer replaces the kept one. */
    REFRESH,
    /** The model is asked, and nothing is kept. */
    BYPASS,
    /** Only known answers are given; the model is never asked. */
    ONLY
}
