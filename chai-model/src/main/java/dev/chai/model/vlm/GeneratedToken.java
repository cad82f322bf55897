package dev.chai.model.vlm;

import java.util.List;
import java.util.OptionalInt;

/**
 * One token of an answer with its log-probability and the likeliest alternatives.
 *
 * <pre>{@code
 * double p = Math.exp(response.tokens().get(0).logprob());
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param text the token as text; a token that is part of a character shows a replacement character
 * @param id in the model's vocabulary; empty where a server does not say
 * @param logprob natural logarithm of its probability, from raw logits
 * @param top the likeliest tokens at this position, the likeliest first
 * @since 0.1
 */
public record GeneratedToken(String text, OptionalInt id, double logprob, List<Alternative> top) {
    /** Copies the list. */
    public GeneratedToken {
        top = List.copyOf(top);
    }

    /**
     * A token that the model could have chosen there.
     *
     * @param text the token as text
     * @param id in the model's vocabulary; empty where a server does not say
     * @param logprob natural logarithm of its probability
     */
    public record Alternative(String text, OptionalInt id, double logprob) {}
}
