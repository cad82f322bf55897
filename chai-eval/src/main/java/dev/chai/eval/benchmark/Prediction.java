package dev.chai.eval.benchmark;

/**
 * A model's answer to a {@link Request}.
 *
 * <pre>{@code
 * Prediction.text("<answer>B</answer>");
 * Prediction.yes(0.83);               // P(No) is taken as the rest
 * Prediction.yesAndNo(0.61, 0.22);
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param text free text; empty for scores
 * @param yes score of "Yes"; NaN where the model gave none
 * @param no score of "No"; NaN where the model gave none
 * @since 0.1
 */
public record Prediction(String text, double yes, double no) {
    /** Returns an answer in words. */
    public static Prediction text(String text) {
        return new Prediction(text, Double.NaN, Double.NaN);
    }

    /** Returns the probability of "Yes". */
    public static Prediction yes(double probability) {
        return new Prediction("", probability, 1 - probability);
    }

    /** Scores of "Yes" and of "No", which need not add up to 1. */
    public static Prediction yesAndNo(double yes, double no) {
        return new Prediction("", yes, no);
    }

    static Prediction none() {
        return text("");
    }
}
