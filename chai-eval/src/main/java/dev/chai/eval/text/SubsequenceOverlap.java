package dev.chai.eval.text;

import dev.chai.eval.text.ngram.Lcs;
import dev.chai.eval.text.ngram.Vocabulary;
import dev.chai.eval.token.Tokenizer;

/** Length of the longest common subsequence of two whole texts. */
final class SubsequenceOverlap implements Rouge.Overlap {
    private final Tokenizer tokenizer;
    private final Vocabulary vocabulary = new Vocabulary();
    private final Lcs lcs = new Lcs();
    private int[] hypothesis = new int[0];

    SubsequenceOverlap(Tokenizer tokenizer) {
        this.tokenizer = tokenizer;
    }

    @Override
    public void hypothesis(String text) {
        vocabulary.clear();
        hypothesis = vocabulary.internAll(tokenizer.tokens(text));
    }

    @Override
    public boolean reference(String text, double[] counts) {
        int[] reference = vocabulary.internAll(tokenizer.tokens(text));
        if (!Lcs.isFeasible(reference.length, hypothesis.length, vocabulary.size())) {
            return false;
        }
        counts[0] = lcs.length(reference, hypothesis, vocabulary.size());
        counts[1] = hypothesis.length;
        counts[2] = reference.length;
        return true;
    }
}
