package dev.chai.eval.embed;

import dev.chai.critique.loop.Embedder;
import dev.chai.eval.metric.Mean;
import dev.chai.eval.metric.Metric;
import dev.chai.eval.metric.Sample;
import dev.chai.eval.metric.Scale;
import dev.chai.eval.metric.Version;

/**
 * BERTScore and sentence similarity, with a custom embedder or chai-model's.
 *
 * <pre>{@code
 * try (SentenceEmbedder embedder = SentenceEmbedder.bundled()) {      // of chai-model
 *     Score score = EmbeddingScores.bertScore(embedder).score(samples);
 *     score.value();               // F
 *     score.part("precision");
 * }
 * }</pre>
 *
 * <p>With several references the best F, or the best similarity, counts. An empty text scores 0, as in bert_score
 * 0.3.13. No importance weights and no rescaling with a baseline. Texts of more than 10,000 characters are skipped.
 *
 * <p>As thread-safe as the embedder. Cost: tokens times tokens times dimensions. Source: Zhang et al. 2020.
 *
 * @since 0.1
 */
public final class EmbeddingScores {
    /** About 2,500 tokens, whose vectors take some megabytes and whose pairs some seconds. */
    private static final int LONGEST = 10_000;

    private static final String TOO_LONG = "texts of more than " + LONGEST + " characters";

    private EmbeddingScores() {}

    /** Matches each token with the most similar one of the other text; precision, recall and F of the cosines. */
    public static Metric<Sample> bertScore(Embedder embedder) {
        String signature = "bertscore|model:" + embedder.id() + "|idf:no|rescale:no|version:" + Version.SIGNATURE;
        return Mean.<Sample>of(
                        "BERTScore",
                        Scale.SIGNED,
                        signature,
                        () -> (sample, row) -> {
                            if (isTooLong(sample)) {
                                return false;
                            }
                            float[][] hypothesis = normalized(embedder.tokens(sample.hypothesis()));
                            row[0] = Double.NEGATIVE_INFINITY;
                            for (String reference : sample.references()) {
                                keepBest(hypothesis, normalized(embedder.tokens(reference)), row);
                            }
                            return true;
                        },
                        "f",
                        "precision",
                        "recall")
                .skipping(TOO_LONG);
    }

    private static boolean isTooLong(Sample sample) {
        return sample.hypothesis().length() > LONGEST
                || sample.references().stream().anyMatch(text -> text.length() > LONGEST);
    }

    private static void keepBest(float[][] hypothesis, float[][] reference, double[] row) {
        double precision = 0;
        double recall = 0;
        double f = 0;
        if (hypothesis.length > 0 && reference.length > 0) {
            precision = meanOfBest(hypothesis, reference);
            recall = meanOfBest(reference, hypothesis);
            f = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        }
        if (f > row[0]) {
            row[0] = f;
            row[1] = precision;
            row[2] = recall;
        }
    }

    private static double meanOfBest(float[][] from, float[][] to) {
        double sum = 0;
        for (float[] vector : from) {
            double best = -1;
            for (float[] other : to) {
                best = Math.max(best, dot(vector, other));
            }
            sum += best;
        }
        return sum / from.length;
    }

    /** Returns the cosine of the two texts' vectors. */
    public static Metric<Sample> sentenceSimilarity(Embedder embedder) {
        String signature = "sentence-similarity|model:" + embedder.id() + "|version:" + Version.SIGNATURE;
        return Mean.<Sample>of(
                        "SentSim",
                        Scale.SIGNED,
                        signature,
                        () -> (sample, row) -> {
                            if (isTooLong(sample)) {
                                return false;
                            }
                            float[] hypothesis = normalized(embedder.sentence(sample.hypothesis()));
                            row[0] = -1;
                            for (String reference : sample.references()) {
                                row[0] = Math.max(row[0], dot(hypothesis, normalized(embedder.sentence(reference))));
                            }
                            return true;
                        },
                        "similarity")
                .skipping(TOO_LONG);
    }

    private static float[][] normalized(float[][] vectors) {
        float[][] result = new float[vectors.length][];
        for (int i = 0; i < vectors.length; i++) {
            result[i] = normalized(vectors[i]);
        }
        return result;
    }

    private static float[] normalized(float[] vector) {
        double norm = Math.sqrt(dot(vector, vector));
        float[] result = vector.clone();
        for (int i = 0; i < result.length && norm > 0; i++) {
            result[i] = (float) (result[i] / norm);
        }
        return result;
    }

    private static double dot(float[] a, float[] b) {
        if (a.length != b.length) {
            throw new IllegalArgumentException("vectors of " + a.length + " and " + b.length + " dimensions");
        }
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }
}
