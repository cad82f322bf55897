package dev.chai.eval.text;

import dev.chai.eval.metric.Mean;
import dev.chai.eval.metric.Measurer;
import dev.chai.eval.metric.Metric;
import dev.chai.eval.metric.Sample;
import dev.chai.eval.metric.Scale;
import dev.chai.eval.metric.Version;
import dev.chai.eval.text.ngram.Lcs;
import dev.chai.eval.text.ngram.Vocabulary;
import dev.chai.eval.token.Tokenizer;
import java.util.List;

/**
 * ROUGE-L as the COCO caption evaluation computes it: the best precision and the best recall over the references, each
 * by itself, joined with beta 1.2; the mean over items.
 *
 * <p>A text without tokens counts as one empty token there, so two empty texts score 1.
 */
final class CocoRouge {
    private static final double BETA_SQUARED = 1.2 * 1.2;

    private CocoRouge() {}

    static Metric<Sample> metric(Tokenizer tokenizer) {
        String signature = "rouge:coco|beta:1.2|tok:" + tokenizer.id() + "|version:" + Version.SIGNATURE;
        return Mean.<Sample>of("ROUGE-L-coco", Scale.UNIT, signature, () -> measurer(tokenizer), "f")
                .skipping(Lcs.INFEASIBLE);
    }

    private static Measurer<Sample> measurer(Tokenizer tokenizer) {
        Lcs lcs = new Lcs();
        Vocabulary vocabulary = new Vocabulary();
        return (sample, row) -> {
            vocabulary.clear();
            int[] hypothesis = vocabulary.internAll(orEmptyToken(tokenizer.tokens(sample.hypothesis())));
            double precision = 0;
            double recall = 0;
            for (String text : sample.references()) {
                int[] reference = vocabulary.internAll(orEmptyToken(tokenizer.tokens(text)));
                if (!Lcs.isFeasible(reference.length, hypothesis.length, vocabulary.size())) {
                    return false;
                }
                double common = lcs.length(reference, hypothesis, vocabulary.size());
                precision = Math.max(precision, common / hypothesis.length);
                recall = Math.max(recall, common / reference.length);
            }
            row[0] = precision == 0 || recall == 0
                    ? 0
                    : (1 + BETA_SQUARED) * precision * recall / (recall + BETA_SQUARED * precision);
            return true;
        };
    }

    private static List<String> orEmptyToken(List<String> tokens) {
        return tokens.isEmpty() ? List.of("") : tokens;
    }
}
