package dev.chai.eval.text;

import dev.chai.eval.metric.Mean;
import dev.chai.eval.metric.Metric;
import dev.chai.eval.metric.Sample;
import dev.chai.eval.metric.Scale;
import dev.chai.eval.metric.Version;
import dev.chai.eval.text.ngram.GramTrie;
import dev.chai.eval.text.ngram.Vocabulary;
import dev.chai.eval.token.Tokenizer;

/**
 * Length and variety of texts, without references.
 *
 * <pre>{@code
 * Diversity.words(Tokenizers.rouge()).score(samples).value();       // mean words per text
 * Diversity.distinct(2, Tokenizers.rouge()).score(samples);         // share of different bigrams within a text
 * }</pre>
 *
 * <p>CHAI's captions have 200 to 400 words over their five aspects.
 *
 * <p>Thread-safe. Linear in the text. Source: Li et al. 2016 for distinct-n, here per text and averaged.
 *
 * @since 0.1
 */
public final class Diversity {
    private Diversity() {}

    /** Returns the mean number of tokens. */
    public static Metric<Sample> words(Tokenizer tokenizer) {
        String signature = "length|tok:" + tokenizer.id() + "|version:" + Version.SIGNATURE;
        return Mean.<Sample>of(
                "words",
                Scale.COUNT,
                signature,
                () -> (sample, row) -> {
                    row[0] = tokenizer.tokens(sample.hypothesis()).size();
                    return true;
                },
                "words");
    }

    /** Returns the share of different n-grams among all n-grams of a text; texts too short for one are skipped. */
    public static Metric<Sample> distinct(int order, Tokenizer tokenizer) {
        if (order < 1 || order > 16) {
            throw new IllegalArgumentException("distinct-n order " + order + " must lie between 1 and 16");
        }
        String signature = "distinct|n:" + order + "|tok:" + tokenizer.id() + "|version:" + Version.SIGNATURE;
        return Mean.<Sample>of(
                        "distinct-" + order,
                        Scale.UNIT,
                        signature,
                        () -> {
                            Vocabulary vocabulary = new Vocabulary();
                            GramTrie trie = new GramTrie(1024);
                            return (sample, row) -> {
                                vocabulary.clear();
                                trie.clear();
                                int[] tokens = vocabulary.internAll(tokenizer.tokens(sample.hypothesis()));
                                int grams = tokens.length - order + 1;
                                row[0] = grams < 1 ? 0 : (double) different(tokens, order, trie) / grams;
                                return grams >= 1;
                            };
                        },
                        "distinct")
                .skipping("texts of fewer than " + order + " tokens");
    }

    private static int different(int[] tokens, int order, GramTrie trie) {
        int different = 0;
        for (int i = 0; i + order <= tokens.length; i++) {
            int node = GramTrie.ROOT;
            boolean fresh = false;
            for (int j = i; j < i + order; j++) {
                int before = trie.nodes();
                node = trie.child(node, tokens[j]);
                fresh = node == before;
            }
            different += fresh ? 1 : 0;
        }
        return different;
    }
}
