package dev.chai.eval.text;

import dev.chai.eval.Measurer;
import dev.chai.eval.Sample;
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

    /** Words are kept from text to text; captions share most of theirs. */
    private static final int MOST_WORDS = 100_000;

    private final int order;
    private final Tokenizer tokenizer;
    private final UnaryOperator<String> preprocess;
    private final Vocabulary vocabulary = new Vocabulary();
    private final GramMatcher matcher;
    private int[] tokens = new int[256];
    private int count;

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
        Arrays.fill(row, 0);
        if (vocabulary.size() > MOST_WORDS) {
            vocabulary.clear();
        }
        read(sample.hypothesis());
        int hypothesis = count;
        matcher.hypothesis(tokens, hypothesis);
        int closest = -1;
        List<String> references = sample.references();
        for (int r = 0; r < references.size(); r++) {
            read(references.get(r));
            matcher.reference(tokens, count, row, MATCHES);
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

    /** Leaves the numbers of the words in {@code tokens}. */
    private void read(String text) {
        count = 0;
        tokenizer.forEachToken(preprocess.apply(text), this::push);
    }

    private void push(char[] buffer, int start, int end) {
        if (count == tokens.length) {
            tokens = Arrays.copyOf(tokens, count * 2);
        }
        tokens[count++] = vocabulary.intern(buffer, start, end);
    }

    /** sacreBLEU's {@code nrefs}: the number of references where all items have equally many. */
    static String references(double[] sums, long n) {
        double refs = sums[REFERENCES];
        boolean even = n * sums[REFERENCES_SQUARED] == refs * refs;
        return "nrefs:" + (even ? Long.toString(Math.round(refs / n)) : "var");
    }
}
