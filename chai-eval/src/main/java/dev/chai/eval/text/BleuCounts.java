package dev.chai.eval.text;

import dev.chai.eval.Measurer;
import dev.chai.eval.Sample;
import dev.chai.eval.token.Tokenizer;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The statistics behind every BLEU: hypothesis length, closest reference length, number of references and its square,
 * then matches and totals for the orders 1 to {@code order}.
 */
final class BleuCounts implements Measurer<Sample> {
    static final int HYPOTHESIS = 0;
    static final int REFERENCE = 1;
    static final int REFERENCES = 2;
    static final int REFERENCES_SQUARED = 3;
    static final int MATCHES = 4;

    private final int order;
    private final Tokenizer tokenizer;
    private final UnaryOperator<String> preprocess;
    private final Vocabulary vocabulary = new Vocabulary();
    private final GramMatcher matcher;

    BleuCounts(int order, Tokenizer tokenizer, UnaryOperator<String> preprocess) {
        this.order = order;
        this.tokenizer = tokenizer;
        this.preprocess = preprocess;
        this.matcher = new GramMatcher(order);
    }

    static int width(int order) {
        return MATCHES + 2 * order;
    }

    @Override
    public boolean measure(Sample sample, double[] row) {
        java.util.Arrays.fill(row, 0);
        vocabulary.clear();
        int[] hypothesis = tokens(sample.hypothesis());
        matcher.hypothesis(hypothesis, hypothesis.length);
        int closest = -1;
        List<String> references = sample.references();
        for (int r = 0; r < references.size(); r++) {
            int[] reference = tokens(references.get(r));
            matcher.reference(reference, reference.length, row, MATCHES);
            closest = r == 0 ? reference.length : closer(reference.length, closest, hypothesis.length);
        }
        row[HYPOTHESIS] = hypothesis.length;
        row[REFERENCE] = closest;
        row[REFERENCES] = references.size();
        row[REFERENCES_SQUARED] = (double) references.size() * references.size();
        for (int n = 0; n < order; n++) {
            row[MATCHES + order + n] = Math.max(0, hypothesis.length - n);
        }
        return true;
    }

    /** The closer length; the shorter one of two that are equally close. */
    private static int closer(int candidate, int closest, int wanted) {
        int distance = Math.abs(candidate - wanted) - Math.abs(closest - wanted);
        return distance < 0 || (distance == 0 && candidate < closest) ? candidate : closest;
    }

    private int[] tokens(String text) {
        return vocabulary.internAll(tokenizer.tokens(preprocess.apply(text)));
    }

    /** sacreBLEU's {@code nrefs}: the number of references where all items have equally many. */
    static String references(double[] sums, long n) {
        double refs = sums[REFERENCES];
        boolean even = n * sums[REFERENCES_SQUARED] == refs * refs;
        return "nrefs:" + (even ? Long.toString(Math.round(refs / n)) : "var");
    }
}
