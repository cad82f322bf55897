package dev.chai.model.vlm;

import java.util.List;

/**
 * How likely a model held a given answer, token by token.
 *
 * <pre>{@code
 * AnswerLogprob yes = response.answer("Yes").orElseThrow();
 * double p = yes.probability();          // geometric mean over the answer's tokens
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param answer the text asked for
 * @param tokens its tokens with their log-probabilities; not empty
 * @since 0.1
 */
public record AnswerLogprob(String answer, List<Token> tokens) {
    /**
     * One token of the answer.
     *
     * @param position the place among the generated tokens at which it was read, from 0
     * @param text the token
     * @param logprob its log-probability there; where censored, the least upper bound that is known
     * @param censored whether the back end listed only likelier tokens, so that the value is a bound
     */
    public record Token(int position, String text, double logprob, boolean censored) {}

    /** @throws IllegalArgumentException if there are no tokens */
    public AnswerLogprob {
        tokens = List.copyOf(tokens);
        if (tokens.isEmpty()) {
            throw new IllegalArgumentException("the answer \"" + answer + "\" has no tokens");
        }
    }

    /** Returns the geometric mean of the tokens' probabilities, 0 to 1; where censored, an upper bound of it. */
    public double probability() {
        double sum = 0;
        for (Token token : tokens) {
            sum += token.logprob;
        }
        // A server's rounding may lift a logarithm a little above 0.
        return Math.min(1, Math.exp(sum / tokens.size()));
    }

    /** Returns whether {@link #probability()} is only an upper bound. */
    public boolean isCensored() {
        return tokens.stream().anyMatch(Token::censored);
    }
}
