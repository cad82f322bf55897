/**
 * Orders: how well a metric ranks what people rank, how often a reward prefers the better caption, and what best-of-N
 * gains.
 *
 * <pre>{@code
 * Correlation.spearman(human, metric);
 * PairwiseAccuracy.calibrated(human, metric).accuracy();
 * RewardPairs.of(scoresOfBetter, scoresOfWorse).accuracy();
 * }</pre>
 */
@NullMarked
package dev.chai.eval.rank;

import org.jspecify.annotations.NullMarked;
