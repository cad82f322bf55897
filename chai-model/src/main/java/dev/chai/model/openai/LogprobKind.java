package dev.chai.model.openai;

/**
 * What a server's log-probabilities are.
 *
 * <pre>{@code
 * if (model.probeLogprobs(CallOptions.defaults()) != LogprobKind.RAW) { ... scores are not those of the model ... }
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public enum LogprobKind {
    /** The model's own, whatever the temperature. */
    RAW,
    /** Changed by temperature or filters, so that no score is right. */
    PROCESSED,
    /** None. */
    NONE
}
