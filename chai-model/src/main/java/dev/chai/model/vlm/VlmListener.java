package dev.chai.model.vlm;

/**
 * Hears an answer while it is generated.
 *
 * <pre>{@code
 * VlmResponse whole = model.stream(request, CallOptions.defaults(), System.out::print);
 * }</pre>
 *
 * <p>Called on one thread at a time, in order, with whole characters only. What it throws ends the call and reaches the caller.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface VlmListener {
    /** Hears nothing. */
    VlmListener NONE = text -> {};

    /** Takes the next piece of the answer; never empty. All pieces together are {@link VlmResponse#text()}. */
    void onText(String piece);
}
