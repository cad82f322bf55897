package dev.chai.model.grounding;

/**
 * Specifies the confidence from which on a motion contradicts a text; a fact in addition to the motion report.
 *
 * @param confidence from 0.5 to 1
 */
record Threshold(double confidence) {
    private static final double LEAST = 0.5;

    /** @throws IllegalArgumentException if it is outside the range */
    Threshold {
        if (!(confidence >= LEAST) || !(confidence <= 1)) {
            throw new IllegalArgumentException("threshold " + confidence + " must be between " + LEAST + " and 1");
        }
    }
}
