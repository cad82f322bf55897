package dev.chai.eval.text;

import dev.chai.eval.metric.Sample;
import dev.chai.eval.text.ngram.GramTrie;
import dev.chai.eval.text.ngram.TokenNumbers;
import dev.chai.eval.text.ngram.Vocabulary;
import dev.chai.eval.token.Tokenizer;
import dev.chai.spec.data.ChaiDataException;
import dev.chai.spec.file.AtomicFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How many items of a reference corpus hold each n-gram: what CIDEr weighs words by. Kept and reloaded, it lets single
 * captions be scored on one footing, whatever else is scored with them.
 *
 * <pre>{@code
 * CiderIdf idf = CiderIdf.fromReferences(samples, Tokenizers.coco());
 * idf.write(Path.of("idf.tsv"));
 * Cider.d(CiderIdf.read(Path.of("idf.tsv")), Tokenizers.coco()).score(oneSample);
 * }</pre>
 *
 * <p>Immutable and thread-safe. Memory is linear in the number of distinct n-grams, about 40 bytes each.
 *
 * @since 0.1
 */
public final class CiderIdf {
    static final int ORDER = 4;

    private static final String HEADER = "chai-cider-idf\t1\t";

    /** Weights of frequencies below this are worked out once; two logarithms for each n-gram took half of the time. */
    private static final int TABULATED = 4096;

    private final Vocabulary vocabulary;
    private final GramTrie trie;
    private final int[] frequencies;
    private final long items;
    private final double[] weights;

    private CiderIdf(Vocabulary vocabulary, GramTrie trie, int[] frequencies, long items) {
        this.vocabulary = vocabulary;
        this.trie = trie;
        this.frequencies = frequencies;
        this.items = items;
        int most = Arrays.stream(frequencies).max().orElse(0);
        weights = new double[(int) Math.min(most + 1L, TABULATED)];
        for (int frequency = 0; frequency < weights.length; frequency++) {
            weights[frequency] = logarithm(frequency);
        }
    }

    /** Counts an n-gram once for each sample of which any reference holds it. */
    public static CiderIdf fromReferences(Iterable<Sample> samples, Tokenizer tokenizer) {
        TokenNumbers tokens = new TokenNumbers(tokenizer);
        Builder builder = new Builder(tokens.vocabulary());
        for (Sample sample : samples) {
            builder.items++;
            for (String reference : sample.references()) {
                tokens.read(reference);
                builder.count(tokens.numbers(), tokens.count());
            }
        }
        return builder.build(builder.items);
    }

    /**
     * Returns the same frequencies with another number of items, for example 40,504 for the frequencies of the COCO validation
     * set.
     */
    public CiderIdf withItems(long number) {
        if (number < 1) {
            throw new IllegalArgumentException("number of items " + number + " must be at least 1");
        }
        return new CiderIdf(vocabulary, trie, frequencies, number);
    }

    /** Returns the number of items that the frequencies are out of. */
    public long items() {
        return items;
    }

    /** Returns the number of items that hold the n-gram. */
    public int frequency(List<String> gram) {
        int node = GramTrie.ROOT;
        for (String token : gram) {
            int id = vocabulary.find(token);
            node = id < 0 ? GramTrie.ABSENT : trie.find(node, id);
            if (node == GramTrie.ABSENT) {
                return 0;
            }
        }
        return frequencies[node];
    }

    int token(String word) {
        return vocabulary.find(word);
    }

    int find(int node, int token) {
        return trie.find(node, token);
    }

    /** ln(items) - ln(max(1, frequency)) of a node, which may be {@link GramTrie#ABSENT}. */
    double weight(int node) {
        int frequency = node == GramTrie.ABSENT ? 0 : frequencies[node];
        return frequency < weights.length ? weights[frequency] : logarithm(frequency);
    }

    private double logarithm(int frequency) {
        return StrictMath.log((double) items) - StrictMath.log(Math.max(1, frequency));
    }

    /**
     * Writes UTF-8 text: a header with the number of items, then a frequency and an n-gram per line, tab-separated and
     * sorted.
     *
     * @throws IllegalArgumentException if a token holds a line break, which only a custom tokenizer can leave in
     */
    public void write(Path file) throws IOException {
        String[] grams = grams();
        int[] nodes = IntStream.range(1, grams.length)
                .filter(node -> frequencies[node] > 0)
                .boxed()
                .sorted(Comparator.comparing(node -> grams[node]))
                .mapToInt(Integer::intValue)
                .toArray();
        Stream<String> lines = IntStream.of(nodes).mapToObj(node -> frequencies[node] + "\t" + grams[node]);
        AtomicFile.writeLines(file, Stream.concat(Stream.of(HEADER + items), lines));
    }

    /** The n-gram of each node, its tokens joined by spaces. */
    private String[] grams() {
        int[] parents = new int[trie.nodes()];
        int[] tokens = new int[trie.nodes()];
        trie.forEachEdge((node, token, child) -> {
            parents[child] = node;
            tokens[child] = token;
        });
        String[] grams = new String[parents.length];
        grams[GramTrie.ROOT] = "";
        // A node is numbered after its parent.
        for (int node = 1; node < grams.length; node++) {
            String word = vocabulary.word(tokens[node]);
            if (word.indexOf('\n') >= 0 || word.indexOf('\r') >= 0) {
                throw new IllegalArgumentException("a token holds a line break: an idf table has a line per n-gram");
            }
            grams[node] = parents[node] == GramTrie.ROOT ? word : grams[parents[node]] + " " + word;
        }
        return grams;
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws ChaiDataException naming the line if the file is not of that form
     */
    public static CiderIdf read(Path file) throws IOException {
        Builder builder = new Builder(new Vocabulary());
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            String header = reader.readLine();
            if (header == null || !header.startsWith(HEADER)) {
                throw ChaiDataException.at(file.toString(), 1, 1, "not an idf table; write one with CiderIdf.write");
            }
            long items = number(file, 1, header.substring(HEADER.length()));
            int lineNumber = 1;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lineNumber++;
                int tab = line.indexOf('\t');
                if (tab < 0) {
                    throw ChaiDataException.at(
                            file.toString(), lineNumber, 1, "expected a frequency, a tab and an n-gram");
                }
                List<String> gram = List.of(line.substring(tab + 1).split(" ", -1));
                if (gram.size() > ORDER) {
                    throw ChaiDataException.at(
                            file.toString(), lineNumber, tab + 2, "an n-gram has at most " + ORDER + " tokens");
                }
                builder.set(
                        gram,
                        Math.toIntExact(Math.min(Integer.MAX_VALUE, number(file, lineNumber, line.substring(0, tab)))));
            }
            return builder.build(items);
        }
    }

    private static long number(Path file, int line, String text) {
        try {
            long number = Long.parseLong(text);
            if (number >= 1) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, like a number that is too small.
        }
        throw ChaiDataException.at(file.toString(), line, 1, "\"" + text + "\" should be a whole number of at least 1");
    }

    private static final class Builder {
        private final Vocabulary vocabulary;
        private final GramTrie trie = new GramTrie(4096);
        private int[] frequencies = new int[4096];
        private int[] lastItem = new int[4096];
        private int items;

        Builder(Vocabulary vocabulary) {
            this.vocabulary = vocabulary;
        }

        // HOT: once per n-gram of the references; benchmark TextMetricsBench.
        void count(int[] tokens, int length) {
            for (int i = 0; i < length; i++) {
                int node = GramTrie.ROOT;
                int end = Math.min(length, i + ORDER);
                for (int j = i; j < end; j++) {
                    node = trie.child(node, tokens[j]);
                    grow(node);
                    if (lastItem[node] != items) {
                        lastItem[node] = items;
                        frequencies[node]++;
                    }
                }
            }
        }

        void set(List<String> gram, int frequency) {
            int node = GramTrie.ROOT;
            for (String token : gram) {
                node = trie.child(node, vocabulary.intern(token));
                grow(node);
            }
            frequencies[node] = frequency;
        }

        private void grow(int node) {
            if (node >= frequencies.length) {
                frequencies = Arrays.copyOf(frequencies, node * 2);
                lastItem = Arrays.copyOf(lastItem, node * 2);
            }
        }

        CiderIdf build(long numberOfItems) {
            return new CiderIdf(vocabulary, trie, frequencies, numberOfItems);
        }
    }
}
