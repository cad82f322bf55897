package dev.chai.eval.text;

import dev.chai.eval.metric.Measurer;
import dev.chai.eval.metric.Sample;
import dev.chai.eval.text.ngram.GramMatcher;
import dev.chai.eval.text.ngram.TokenNumbers;
import dev.chai.eval.token.Tokenizer;
import java.util.Arrays;
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
    private final TokenNumbers tokens;
    private final UnaryOperator<String> preprocess;
    private final GramMatcher matcher;

    BleuCounts(int order, Tokenizer tokenizer, UnaryOperator<String> preprocess) {
        this.order = order;
        this.tokens = new TokenNumbers(tokenizer);
        this.preprocess = preprocess;
        this.matcher = new GramMatcher(order);
    }

    static int width(int order) {
        return MATCHES + 2 * order;
    }

    @Override
    public boolean measure(Sample sample, double[] row) {
        Arrays.fill(row, 0);
        tokens.clearIfFull();
        tokens.read(preprocess.apply(sample.hypothesis()));
        int hypothesis = tokens.count();
        matcher.hypothesis(tokens.numbers(), hypothesis);
        int closest = -1;
        List<String> references = sample.references();
        for (int r = 0; r < references.size(); r++) {
            tokens.read(preprocess.apply(references.get(r)));
            int count = tokens.count();
            matcher.reference(tokens.numbers(), count, row, MATCHES);
            closest = r == 0 ? count : closer(count, closest, hypothesis);
        }
        row[HYPOTHESIS] = hypothesis;
        row[REFERENCE] = closest;
        row[REFERENCES] = references.size();
        row[REFERENCES_SQUARED] = (double) references.size() * references.size();
        for (int n = 0; n < order; n++) {
            row[MATCHES + order + n] = Math.max(0, hypothesis - n);
        }
        return true;
    }

    /** The closer length; the shorter one of two that are equally close. */
    private static int closer(int candidate, int closest, int wanted) {
        int distance = Math.abs(candidate - wanted) - Math.abs(closest - wanted);
        return distance < 0 || (distance == 0 && candidate < closest) ? candidate : closest;
    }

    /** sacreBLEU's {@code nrefs}: the number of references where all items have equally many. */
    static String references(double[] sums, long n) {
        double refs = sums[REFERENCES];
        boolean even = n * sums[REFERENCES_SQUARED] == refs * refs;
        return "nrefs:" + (even ? Long.toString(Math.round(refs / n)) : "var");
    }
}
