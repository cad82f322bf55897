package dev.chai.eval.text;

import dev.chai.eval.text.ngram.GramMatcher;
import dev.chai.eval.text.ngram.Vocabulary;
import dev.chai.eval.token.Tokenizer;

/** Clipped counts of n-grams of one order. */
final class NgramOverlap implements Rouge.Overlap {
    private final int order;
    private final Tokenizer tokenizer;
    private final Vocabulary vocabulary = new Vocabulary();
    private final GramMatcher matcher;
    private final double[] matches;
    private int hypothesisLength;

    NgramOverlap(int order, Tokenizer tokenizer) {
        this.order = order;
        this.tokenizer = tokenizer;
        this.matcher = new GramMatcher(order);
        this.matches = new double[order];
    }

    @Override
    public void hypothesis(String text) {
        vocabulary.clear();
        int[] tokens = vocabulary.internAll(tokenizer.tokens(text));
        hypothesisLength = tokens.length;
        matcher.hypothesis(tokens, tokens.length);
    }

    @Override
    public boolean reference(String text, double[] counts) {
        int[] tokens = vocabulary.internAll(tokenizer.tokens(text));
        java.util.Arrays.fill(matches, 0);
        matcher.reference(tokens, tokens.length, matches, 0);
        matcher.forgetReferences();
        counts[0] = matches[order - 1];
        counts[1] = Math.max(0, hypothesisLength - order + 1);
        counts[2] = Math.max(0, tokens.length - order + 1);
        return true;
    }
}
