/**
 * Yes-or-no questions: ranking quality, decisions at a threshold, and whether probabilities mean what they say.
 *
 * <pre>{@code
 * BinaryScores scores = BinaryScores.of(labels, probabilities);
 * scores.averagePrecision();
 * scores.at(0.5).f1();
 * Calibration.of(scores, 10).expectedError();
 * }</pre>
 */
@NullMarked
package dev.chai.eval.binary;

import org.jspecify.annotations.NullMarked;
