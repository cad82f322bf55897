/**
 * Metrics on embeddings that are computed elsewhere: BERTScore and sentence similarity behind one interface.
 *
 * <pre>{@code
 * Metric<Sample> bertScore = EmbeddingScores.bertScore(embedder);
 * Metric<Sample> similarity = EmbeddingScores.sentenceSimilarity(embedder);
 * }</pre>
 */
@NullMarked
package dev.chai.eval.embed;

import org.jspecify.annotations.NullMarked;
