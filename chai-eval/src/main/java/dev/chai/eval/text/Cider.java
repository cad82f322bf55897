package dev.chai.eval.text;

import dev.chai.eval.metric.Mean;
import dev.chai.eval.metric.Measurer;
import dev.chai.eval.metric.Metric;
import dev.chai.eval.metric.Sample;
import dev.chai.eval.metric.Scale;
import dev.chai.eval.metric.Score;
import dev.chai.eval.metric.Version;
import dev.chai.eval.text.ngram.GramTrie;
import dev.chai.eval.text.ngram.TokenNumbers;
import dev.chai.eval.text.ngram.Vocabulary;
import dev.chai.eval.token.Tokenizer;
import dev.chai.eval.token.Tokenizers;
import java.util.Arrays;
import java.util.List;

/**
 * CIDEr: agreement with several references in n-grams of orders 1 to 4, each weighed by how rare it is; 0 to 10.
 *
 * <pre>{@code
 * Cider.d(samples);                                  // weights from the samples' own references, COCO tokens
 * Cider.d(savedIdf, Tokenizers.coco()).score(one);   // weights from a saved corpus
 * Cider.d(samples).percent();                        // as papers print it (120.3)
 * }</pre>
 *
 * <p>What the COCO evaluation calls CIDEr is CIDEr-D: hypothesis counts are clipped and a difference in length is
 * punished. With a single item every weight is 0 and so is the score.
 *
 * <p>Thread-safe. Linear in the text. Source: Vedantam et al. 2015.
 *
 * @since 0.1
 */
public final class Cider {
    private static final double SIGMA = 6;

    private Cider() {}

    /** Returns CIDEr-D of the samples, weighed by their own references, with the tokenizer of the COCO evaluation. */
    public static Score d(List<Sample> samples) {
        Tokenizer tokenizer = Tokenizers.coco();
        return d(CiderIdf.fromReferences(samples, tokenizer), tokenizer).score(samples);
    }

    /** Returns CIDEr-D, which the COCO evaluation prints as CIDEr. */
    public static Metric<Sample> d(CiderIdf idf, Tokenizer tokenizer) {
        return metric("CIDEr-D", idf, tokenizer, true);
    }

    /** Returns CIDEr as first published: no clipping, no length penalty (and, as in its program, no stemming). */
    public static Metric<Sample> original(CiderIdf idf, Tokenizer tokenizer) {
        return metric("CIDEr", idf, tokenizer, false);
    }

    private static Metric<Sample> metric(String name, CiderIdf idf, Tokenizer tokenizer, boolean clipped) {
        String signature = "cider:" + (clipped ? "d|sigma:6" : "original") + "|n:4|idf:" + idf.items() + "|tok:"
                + tokenizer.id() + "|version:" + Version.SIGNATURE;
        return Mean.<Sample>of(name, Scale.TEN, signature, () -> new Worker(idf, tokenizer, clipped), "cider")
                .explainingZero(idf.items() == 1 ? "words of a corpus of one item have no weight" : "");
    }

    /** N-gram vectors of one sample after the other. Not thread-safe. */
    private static final class Worker implements Measurer<Sample> {
        private final CiderIdf idf;
        private final boolean clipped;
        private final TokenNumbers tokens;
        private final GramTrie trie = new GramTrie(1024);
        private int[] corpusTokens = new int[256];
        private int[] corpusNodes = new int[1024];
        private double[] weights = new double[1024];
        private byte[] orders = new byte[1024];
        private int[] inHypothesis = new int[1024];
        private int[] inReference = new int[1024];
        private int knownTokens;

        Worker(CiderIdf idf, Tokenizer tokenizer, boolean clipped) {
            this.idf = idf;
            this.clipped = clipped;
            this.tokens = new TokenNumbers(tokenizer);
        }

        @Override
        public boolean measure(Sample sample, double[] row) {
            if (tokens.clearIfFull()) {
                knownTokens = 0;
            }
            trie.clear();
            corpusNodes[GramTrie.ROOT] = GramTrie.ROOT;
            int length = count(sample.hypothesis(), true);
            int hypothesisNodes = trie.nodes();
            double[] norms = norms(inHypothesis, hypothesisNodes);
            double sum = 0;
            for (String reference : sample.references()) {
                Arrays.fill(inReference, 0, trie.nodes(), 0);
                int referenceLength = count(reference, false);
                sum += similarity(norms, hypothesisNodes, length - referenceLength);
            }
            row[0] = 10 * sum / sample.references().size();
            return true;
        }

        /** Counts the n-grams and returns the number of bigrams, which the length penalty goes by. */
        // HOT: benchmark TextMetricsBench.
        private int count(String text, boolean hypothesis) {
            tokens.read(text);
            lookUpTokens();
            int[] numbers = tokens.numbers();
            int length = tokens.count();
            for (int i = 0; i < length; i++) {
                int node = GramTrie.ROOT;
                int end = Math.min(length, i + CiderIdf.ORDER);
                for (int j = i; j < end; j++) {
                    int parent = node;
                    int before = trie.nodes();
                    node = trie.child(parent, numbers[j]);
                    if (node == before) {
                        open(node, parent, numbers[j], j - i);
                    }
                    if (hypothesis) {
                        inHypothesis[node]++;
                    } else {
                        inReference[node]++;
                    }
                }
            }
            return Math.max(0, length - 1);
        }

        private void lookUpTokens() {
            Vocabulary vocabulary = tokens.vocabulary();
            if (corpusTokens.length < vocabulary.size()) {
                corpusTokens = Arrays.copyOf(corpusTokens, vocabulary.size() * 2);
            }
            while (knownTokens < vocabulary.size()) {
                corpusTokens[knownTokens] = idf.token(vocabulary.word(knownTokens));
                knownTokens++;
            }
        }

        private void open(int node, int parent, int token, int order) {
            if (node == weights.length) {
                int size = node * 2;
                corpusNodes = Arrays.copyOf(corpusNodes, size);
                weights = Arrays.copyOf(weights, size);
                orders = Arrays.copyOf(orders, size);
                inHypothesis = Arrays.copyOf(inHypothesis, size);
                inReference = Arrays.copyOf(inReference, size);
            }
            int corpusNode = GramTrie.ABSENT;
            if (corpusNodes[parent] != GramTrie.ABSENT && corpusTokens[token] >= 0) {
                corpusNode = idf.find(corpusNodes[parent], corpusTokens[token]);
            }
            corpusNodes[node] = corpusNode;
            weights[node] = idf.weight(corpusNode);
            orders[node] = (byte) order;
            inHypothesis[node] = 0;
            inReference[node] = 0;
        }

        private double[] norms(int[] counts, int nodes) {
            double[] squares = new double[CiderIdf.ORDER];
            for (int node = 1; node < nodes; node++) {
                double weight = counts[node] * weights[node];
                squares[orders[node]] += weight * weight;
            }
            for (int n = 0; n < squares.length; n++) {
                squares[n] = Math.sqrt(squares[n]);
            }
            return squares;
        }

        private double similarity(double[] hypothesisNorms, int hypothesisNodes, int lengthDifference) {
            double[] referenceNorms = norms(inReference, trie.nodes());
            double[] products = new double[CiderIdf.ORDER];
            for (int node = 1; node < hypothesisNodes; node++) {
                if (inReference[node] > 0 && inHypothesis[node] > 0) {
                    double ofHypothesis = inHypothesis[node] * weights[node];
                    double ofReference = inReference[node] * weights[node];
                    products[orders[node]] +=
                            (clipped ? Math.min(ofHypothesis, ofReference) : ofHypothesis) * ofReference;
                }
            }
            double sum = 0;
            for (int n = 0; n < products.length; n++) {
                double norm = hypothesisNorms[n] * referenceNorms[n];
                sum += norm == 0 ? products[n] : products[n] / norm;
            }
            double mean = sum / CiderIdf.ORDER;
            double difference = lengthDifference;
            return clipped ? mean * StrictMath.exp(-(difference * difference) / (2 * SIGMA * SIGMA)) : mean;
        }
    }
}
