package dev.chai.model.vlm;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.OptionalLong;

/**
 * How an answer is chosen token by token. In-process models apply it in the order: repetition and presence penalty, temperature, top-k,
 * top-p, seeded draw.
 *
 * <pre>{@code
 * Decoding.greedy().withMaxTokens(1)
 * Decoding.qwen3VlInstruct().withSeed(7)
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param maxTokens most tokens to generate; 1 or more
 * @param temperature 0 takes the likeliest token; else logits are divided by it
 * @param topK keep this many of the likeliest; 0 for all
 * @param topP keep the likeliest until their probabilities add up to this; 1 for all
 * @param repetitionPenalty divides positive and multiplies negative logits of tokens seen in prompt or answer; 1 for none
 * @param presencePenalty taken from the logits of tokens that the answer already has; 0 for none
 * @param seed of the draw; in-process models repeat an answer exactly, servers as well as they can
 * @param stops texts that end the answer and are left out of it
 * @since 0.1
 */
public record Decoding(
        int maxTokens,
        double temperature,
        int topK,
        double topP,
        double repetitionPenalty,
        double presencePenalty,
        OptionalLong seed,
        List<String> stops) {
    private static final int DEFAULT_MAX_TOKENS = 2048;
    private static final Decoding GREEDY =
            new Decoding(DEFAULT_MAX_TOKENS, 0, 0, 1, 1, 0, OptionalLong.empty(), List.of());

    /** @throws IllegalArgumentException if a value is out of range */
    public Decoding {
        requireNonNull(seed, "seed");
        stops = List.copyOf(stops);
        require(maxTokens >= 1, "maxTokens", maxTokens, "at least 1");
        require(temperature >= 0 && temperature <= 100, "temperature", temperature, "0 to 100");
        require(topK >= 0, "topK", topK, "0 (all) or more");
        require(topP > 0 && topP <= 1, "topP", topP, "above 0 and at most 1");
        require(repetitionPenalty > 0 && repetitionPenalty <= 100, "repetitionPenalty", repetitionPenalty, "above 0");
        require(Math.abs(presencePenalty) <= 100, "presencePenalty", presencePenalty, "-100 to 100");
        if (stops.stream().anyMatch(String::isEmpty)) {
            throw new IllegalArgumentException("a stop text must not be empty");
        }
    }

    private static void require(boolean fine, String name, double value, String allowed) {
        if (!fine) {
            throw new IllegalArgumentException(name + " " + value + " must be " + allowed);
        }
    }

    /** Returns the likeliest token each time, at most 2,048 of them. */
    public static Decoding greedy() {
        return GREEDY;
    }

    /**
     * Returns what Qwen's evaluation of Qwen3-VL Instruct uses: temperature 0.7, top-p 0.8, top-k 20, presence penalty 1.5. Source: the
     * Qwen3-VL README.
     */
    public static Decoding qwen3VlInstruct() {
        return new Decoding(DEFAULT_MAX_TOKENS, 0.7, 20, 0.8, 1, 1.5, OptionalLong.empty(), List.of());
    }

    /** Returns a copy with another number of tokens at most. */
    public Decoding withMaxTokens(int tokens) {
        return new Decoding(tokens, temperature, topK, topP, repetitionPenalty, presencePenalty, seed, stops);
    }

    /** Returns a copy with another temperature; 0 for greedy. */
    public Decoding withTemperature(double other) {
        return new Decoding(maxTokens, other, topK, topP, repetitionPenalty, presencePenalty, seed, stops);
    }

    /** Returns a copy that keeps this many of the likeliest tokens; 0 for all. */
    public Decoding withTopK(int k) {
        return new Decoding(maxTokens, temperature, k, topP, repetitionPenalty, presencePenalty, seed, stops);
    }

    /** Returns a copy with another share of probability to keep. */
    public Decoding withTopP(double share) {
        return new Decoding(maxTokens, temperature, topK, share, repetitionPenalty, presencePenalty, seed, stops);
    }

    /** Returns a copy with other penalties. */
    public Decoding withPenalties(double repetition, double presence) {
        return new Decoding(maxTokens, temperature, topK, topP, repetition, presence, seed, stops);
    }

    /** Returns a copy with a seed. */
    public Decoding withSeed(long value) {
        OptionalLong chosen = OptionalLong.of(value);
        return new Decoding(maxTokens, temperature, topK, topP, repetitionPenalty, presencePenalty, chosen, stops);
    }

    /** Returns a copy with other texts that end the answer. */
    public Decoding withStops(List<String> texts) {
        return new Decoding(maxTokens, temperature, topK, topP, repetitionPenalty, presencePenalty, seed, texts);
    }

    /** Returns whether the likeliest token is taken each time. */
    public boolean isGreedy() {
        return temperature == 0;
    }
}
