package dev.chai.model.onnx;

import java.util.Locale;

/**
 * How much memory a request needs at least, in bytes, by what it is for, and how much there is.
 *
 * <pre>{@code
 * MemoryEstimate memory = model.dryRun(request).memory();
 * if (!memory.fits()) { System.out.println(memory); }
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param weights of the graphs, on disk; in use already once the model is open
 * @param cache keys and values of all tokens, twice: a step reads the old ones while it writes the new
 * @param pictures patches of one group of frames, and features of all
 * @param working inputs and logits of the largest chunk that goes through the decoder at once
 * @param available what may be used in addition to the weights
 * @since 0.1
 */
public record MemoryEstimate(long weights, long cache, long pictures, long working, long available) {
    private static final double MIB = 1 << 20;

    /** Returns what a call takes in addition to the weights. */
    public long call() {
        return cache + pictures + working;
    }

    /** Returns whether there is room. */
    public boolean fits() {
        return call() <= available;
    }

    /** Returns the figures for a person, in MiB. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%.1f MiB (cache %.1f, pictures %.1f, working memory %.1f) beside %.1f MiB of weights; %.1f MiB available",
                call() / MIB,
                cache / MIB,
                pictures / MIB,
                working / MIB,
                weights / MIB,
                available / MIB);
    }
}
