package dev.chai.eval.text;

import dev.chai.eval.metric.Mean;
import dev.chai.eval.metric.Measurer;
import dev.chai.eval.metric.Metric;
import dev.chai.eval.metric.Sample;
import dev.chai.eval.metric.Scale;
import dev.chai.eval.metric.Version;
import dev.chai.eval.text.ngram.Lcs;
import dev.chai.eval.token.Stemmers;
import dev.chai.eval.token.Tokenizer;
import dev.chai.eval.token.Tokenizers;

/**
 * ROUGE as google's {@code rouge_score} computes it, 0 to 1, with precision, recall and F as parts; and the COCO
 * variant of ROUGE-L.
 *
 * <pre>{@code
 * Rouge.l().score(sample).value();                  // F1 of the longest common subsequence
 * Rouge.n(2, true).score(samples).part("recall");   // bigrams, stemmed
 * Rouge.coco(Tokenizers.coco());                    // another tokenizer, another F, other references
 * }</pre>
 *
 * <p>A pair whose table would have more than 4e9 cells (for Lsum 64e6) is skipped. Only {@code [a-z0-9]} survives
 * google's tokenizer, so a text in another script scores 0. With several references the one with the best F counts.
 * The score of a set is the mean of its items.
 *
 * <p>Thread-safe. N-grams are linear, subsequences quadratic (divided by 64 for {@link #l()}) in the text. Source: Lin
 * 2004.
 *
 * @since 0.1
 */
public final class Rouge {
    private Rouge() {}

    /** Returns ROUGE-N: common n-grams of exactly {@code order} tokens. */
    public static Metric<Sample> n(int order, boolean stemmed) {
        if (order < 1 || order > 9) {
            throw new IllegalArgumentException("ROUGE-N order " + order + " must lie between 1 and 9");
        }
        return mean("ROUGE-" + order, stemmed, () -> best(new NgramOverlap(order, tokenizer(stemmed))));
    }

    /** Returns ROUGE-L without stemming: the longest common subsequence of the whole texts. */
    public static Metric<Sample> l() {
        return l(false);
    }

    /** Returns ROUGE-L: the longest common subsequence of the whole texts. */
    public static Metric<Sample> l(boolean stemmed) {
        return mean("ROUGE-L", stemmed, () -> best(new SubsequenceOverlap(tokenizer(stemmed))))
                .skipping(Lcs.INFEASIBLE);
    }

    /** Returns ROUGE-Lsum: the union of the longest common subsequences of every pair of lines. */
    public static Metric<Sample> lsum(boolean stemmed) {
        return mean("ROUGE-Lsum", stemmed, () -> best(new LineUnionOverlap(tokenizer(stemmed))))
                .skipping("pairs of more than " + LineUnionOverlap.MAX_CELLS + " word pairs");
    }

    /** Returns ROUGE-L of the COCO caption evaluation. */
    public static Metric<Sample> coco(Tokenizer tokenizer) {
        return CocoRouge.metric(tokenizer);
    }

    private static Tokenizer tokenizer(boolean stemmed) {
        return stemmed ? Tokenizers.rouge(Stemmers.porterNltk()) : Tokenizers.rouge();
    }

    private static Mean<Sample> mean(
            String name, boolean stemmed, java.util.function.Supplier<Measurer<Sample>> measurers) {
        String signature = "rouge:google|beta:1|tok:" + tokenizer(stemmed).id() + "|version:" + Version.SIGNATURE;
        return Mean.of(name, Scale.UNIT, signature, measurers, "f", "precision", "recall")
                .explainingZero("nothing in common; only letters a to z and digits are words here");
    }

    /** How much of two texts is shared. Not thread-safe. */
    interface Overlap {
        void hypothesis(String text);

        /**
         * Overwrites {@code counts} with the units shared, in the hypothesis and in the reference; false if it would
         * take too long.
         */
        boolean reference(String text, double[] counts);
    }

    private static Measurer<Sample> best(Overlap overlap) {
        double[] counts = new double[3];
        return (sample, row) -> {
            overlap.hypothesis(sample.hypothesis());
            row[0] = -1;
            for (String reference : sample.references()) {
                if (!overlap.reference(reference, counts)) {
                    return false;
                }
                double precision = counts[1] > 0 ? counts[0] / counts[1] : 0;
                double recall = counts[2] > 0 ? counts[0] / counts[2] : 0;
                double f = precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0;
                if (f > row[0]) {
                    row[0] = f;
                    row[1] = precision;
                    row[2] = recall;
                }
            }
            return true;
        };
    }
}
