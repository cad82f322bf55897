package dev.chai.eval.benchmark;

import dev.chai.critique.check.CheckInput;
import dev.chai.eval.Metrics;
import dev.chai.eval.binary.Confusion;
import dev.chai.eval.critique.CritiqueProperty;
import dev.chai.eval.internal.ChaiTriple;
import dev.chai.eval.metric.Sample;
import dev.chai.eval.metric.Score;
import dev.chai.eval.stats.Confidence;
import dev.chai.spec.data.ChaiDataException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * CHAI's critique task: what has to change in a caption, and does the model notice where nothing has to.
 *
 * <pre>{@code
 * ChaiCritique benchmark = ChaiCritique.load(Path.of("chai-triples.jsonl"));
 * BenchmarkResult result = benchmark.score(predictions);   // Prediction.text(critique) for "/edit" and "/keep" of each caption
 * result.score("BLEU");              // where something has to change
 * result.score("sentinel-F1");       // where nothing has to
 * result.score("BLEU mixed");        // both together, as published figures are; see below
 * }</pre>
 *
 * <p>Every faulty draft makes two rows: the draft with the human critique, and the final caption with a fixed sentence that says that
 * nothing has to change. A model that always answers that sentence gets half of the mixed rows right, so the mixed figure alone says
 * little: the two kinds of rows are scored separately first.
 *
 * <p>Immutable and thread-safe. Source: arXiv 2604.21718, Table 1, and the authors' data format.
 *
 * @since 0.1
 */
public final class ChaiCritique implements Benchmark {
    /** The sentence that means "nothing has to change". */
    public static final String SENTINEL =
            "The caption is accurate and requires no edits, so it should remain exactly the same.";

    private final List<ChaiTriple> triples;
    private final Confidence confidence;

    private ChaiCritique(List<ChaiTriple> triples, Confidence confidence) {
        this.triples = triples;
        this.confidence = confidence;
    }

    /**
     * Reads the triples whose draft was edited and has a critique.
     *
     * @throws ChaiDataException naming line and field of what cannot be understood, or a file without such a triple
     */
    public static ChaiCritique load(Path file) throws IOException {
        List<ChaiTriple> edited = ChaiTriple.read(file).values().stream()
                .filter(t -> t.edited() && !t.critique().isBlank())
                .toList();
        if (edited.isEmpty()) {
            throw ChaiDataException.in(file.toString(), "holds no edited caption with a critique");
        }
        return new ChaiCritique(edited, Confidence.standard());
    }

    /** Returns the same with other intervals, or none. */
    public ChaiCritique withConfidence(Confidence newConfidence) {
        return new ChaiCritique(triples, newConfidence);
    }

    /** Returns whether an answer is the sentinel; letter case, blanks at the ends and the final stop do not count. */
    public static boolean isSentinel(String answer) {
        String text = answer.strip().toLowerCase(Locale.ROOT);
        String sentinel = SENTINEL.toLowerCase(Locale.ROOT);
        return text.equals(sentinel) || (text + ".").equals(sentinel);
    }

    @Override
    public String name() {
        return "CHAI critique";
    }

    @Override
    public List<Request> requests() {
        List<Request> requests = new ArrayList<>();
        for (ChaiTriple triple : triples) {
            requests.add(request(triple, "/edit", triple.preCaption()));
            requests.add(request(triple, "/keep", triple.postCaption()));
        }
        return List.copyOf(requests);
    }

    private static Request request(ChaiTriple triple, String which, String caption) {
        String prompt = "Say what has to change in this description of the "
                + triple.aspect().id() + " of the video: what is wrong, what is missing, and what to write instead. If"
                + " nothing has to change, answer exactly: " + SENTINEL + "\n" + caption;
        return new Request(triple.id() + which, triple.clip(), prompt, Request.Answer.TEXT);
    }

    /** Returns the right answers by request id, for tests of a pipeline. */
    public Map<String, String> truth() {
        Map<String, String> truth = new LinkedHashMap<>();
        for (ChaiTriple triple : triples) {
            truth.put(triple.id() + "/edit", triple.critique());
            truth.put(triple.id() + "/keep", SENTINEL);
        }
        return truth;
    }

    /**
     * Returns {@code sentinel} (accuracy on all rows), {@code sentinel-F1}, {@code BLEU, accuracy, recall, constructiveness} on rows where
     * something has to change, {@code BLEU mixed} and {@code sentence-BLEU mixed} on all rows.
     */
    @Override
    public BenchmarkResult score(Map<String, Prediction> predictions) {
        List<Sample> edits = new ArrayList<>();
        List<Sample> mixed = new ArrayList<>();
        List<CheckInput> inputs = new ArrayList<>();
        boolean[] keep = new boolean[triples.size() * 2];
        boolean[] said = new boolean[keep.length];
        for (int i = 0; i < triples.size(); i++) {
            ChaiTriple triple = triples.get(i);
            Sample edit = sample(triple, "/edit", triple.critique(), predictions);
            Sample kept = sample(triple, "/keep", SENTINEL, predictions);
            edits.add(edit);
            mixed.add(edit);
            mixed.add(kept);
            keep[2 * i + 1] = true;
            said[2 * i] = isSentinel(edit.hypothesis());
            said[2 * i + 1] = isSentinel(kept.hypothesis());
            inputs.add(CheckInput.of(triple.preCaption(), edit.hypothesis()).withPost(triple.postCaption()));
        }
        Map<String, Score> scores = new LinkedHashMap<>();
        Confusion confusion = Confusion.of(keep, said);
        long right = confusion.truePositives() + confusion.trueNegatives();
        scores.put("sentinel", Figures.accuracy(right, confusion.n(), "sentinel:exact"));
        scores.put("sentinel-F1", Figures.unit("F1", confusion.f1(), confusion.n(), "sentinel:exact"));
        List<String> clips = edits.stream().map(Sample::cluster).toList();
        scores.put("BLEU", confidence.score(Metrics.bleu().measure(edits), clips));
        CritiqueProperty.scores(inputs, clips, confidence).forEach(scores::put);
        scores.put(
                "BLEU mixed",
                confidence.score(
                        Metrics.bleu().measure(mixed),
                        mixed.stream().map(Sample::cluster).toList()));
        scores.put("sentence-BLEU mixed", Figures.meanSentenceBleu(mixed));
        return BenchmarkResult.of(this, scores, predictions);
    }

    private static Sample sample(
            ChaiTriple triple, String which, String reference, Map<String, Prediction> predictions) {
        String id = triple.id() + which;
        String text = predictions.getOrDefault(id, Prediction.none()).text();
        return new Sample(id, text, List.of(reference), triple.clip());
    }
}
