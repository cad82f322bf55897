package dev.chai.eval.camerabench;

import java.util.Objects;

/**
 * A model's scores for two opposite questions on two videos, one of which each question fits.
 *
 * <pre>{@code
 * PairedScores item = new PairedScores("q1", new Cells(0.9, 0.2, 0.3, 0.8), new Cells(0.1, 0.8, 0.7, 0.2));
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param id identifies the pair
 * @param yes scores of "yes"
 * @param no scores of "no"
 * @since 0.1
 */
public record PairedScores(String id, Cells yes, Cells no) {
    /** Checks for nulls. */
    public PairedScores {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(yes, "yes");
        Objects.requireNonNull(no, "no");
    }

    /**
     * One score for each text and video.
     *
     * @param positiveOnPositive the positive text on the positive video
     * @param positiveOnNegative the positive text on the negative video
     * @param negativeOnPositive the negative text on the positive video
     * @param negativeOnNegative the negative text on the negative video
     */
    public record Cells(
            double positiveOnPositive,
            double positiveOnNegative,
            double negativeOnPositive,
            double negativeOnNegative) {
        boolean isComplete() {
            return !Double.isNaN(positiveOnPositive + positiveOnNegative + negativeOnPositive + negativeOnNegative);
        }
    }
}
