package dev.chai.model.vlm;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Which log-probabilities a response reports: always of the raw logits over the full vocabulary, whatever penalties and filters
 * decoding applies.
 *
 * <pre>{@code
 * VlmRequest scoring = request
 *         .withDecoding(Decoding.greedy().withMaxTokens(1))
 *         .withLogprobs(LogprobRequest.of("Yes", "No"));
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param top how many of the likeliest tokens to list at each position; 0 for none
 * @param answers texts whose own log-probability is wanted, token by token, encoded without special tokens
 * @param temperature by which raw logits are divided; 1 for none. Only back ends with
 *     {@link VlmCapabilities.Feature#EXACT_LOGPROBS} take another
 * @param position where in the generated text answers of several tokens are read
 * @since 0.1
 */
public record LogprobRequest(int top, List<String> answers, double temperature, Position position) {
    /** As many alternatives as OpenAI's interface allows. */
    public static final int MOST_TOP = 20;

    /** Where answers are read. An answer of n tokens is read at n positions of what the model generated itself. */
    public enum Position {
        /** At the first n positions. */
        START,
        /** At the last n positions, before an end token. t2v_metrics' default; the same as START for one generated token. */
        END;

        /**
         * Returns the first position at which an answer is read.
         *
         * @param generated tokens generated, an end token included
         * @param tokens of the answer
         * @param ended whether the last generated token is an end token
         */
        public int first(int generated, int tokens, boolean ended) {
            int last = ended && generated > 1 ? generated - 1 : generated;
            return this == START ? 0 : Math.max(0, last - tokens);
        }
    }

    /** @throws IllegalArgumentException if a number is out of range or an answer empty */
    public LogprobRequest {
        requireNonNull(position, "position");
        answers = List.copyOf(answers);
        if (top < 0 || top > MOST_TOP) {
            throw new IllegalArgumentException("top " + top + " must be 0 to " + MOST_TOP);
        }
        if (!(temperature > 0) || Double.isInfinite(temperature)) {
            throw new IllegalArgumentException("temperature " + temperature + " must be positive");
        }
        if (answers.stream().anyMatch(String::isEmpty)) {
            throw new IllegalArgumentException("an answer to score must not be empty");
        }
    }

    /** Returns the twenty likeliest tokens at each position, and these answers. */
    public static LogprobRequest of(String... answers) {
        return new LogprobRequest(MOST_TOP, List.of(answers), 1, Position.END);
    }

    /** Returns a copy with another temperature. */
    public LogprobRequest withTemperature(double other) {
        return new LogprobRequest(top, answers, other, position);
    }

    /** Returns a copy that reads answers elsewhere. */
    public LogprobRequest withPosition(Position other) {
        return new LogprobRequest(top, answers, temperature, other);
    }
}
