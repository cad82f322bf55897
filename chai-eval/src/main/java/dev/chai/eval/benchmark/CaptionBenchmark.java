package dev.chai.eval.benchmark;

import dev.chai.eval.Metrics;
import dev.chai.eval.internal.ChaiTriple;
import dev.chai.eval.internal.JsonLines;
import dev.chai.eval.internal.JsonLines.Entry;
import dev.chai.eval.legacy.LegacyCameraBench;
import dev.chai.eval.metric.Metric;
import dev.chai.eval.metric.Sample;
import dev.chai.eval.metric.Score;
import dev.chai.eval.primitive.PrimitiveF1;
import dev.chai.eval.primitive.PrimitiveTable;
import dev.chai.eval.stats.Confidence;
import dev.chai.eval.text.Cider;
import dev.chai.eval.text.CiderIdf;
import dev.chai.eval.text.Diversity;
import dev.chai.eval.token.Tokenizers;
import dev.chai.spec.Aspect;
import dev.chai.spec.data.ChaiDataException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Captions against captions that people wrote: n-gram metrics, and whether they state the same primitives.
 *
 * <pre>{@code
 * CaptionBenchmark chai = CaptionBenchmark.load(Path.of("chai-triples.jsonl"));
 * BenchmarkResult result = chai.score(predictions);      // Prediction.text(caption) for each "clip/task"
 * result.score("BLEU");                                  // sacreBLEU, 0 to 100, with an interval over clips
 * result.score("primitive-F1/camera");
 * }</pre>
 *
 * <p>A missing prediction counts as an empty caption and is named. Intervals draw the five aspects of a clip together. Figures with
 * {@code camerabench} in their names are that benchmark's stand-ins for the metrics, not the metrics.
 *
 * <p>Immutable and thread-safe. Source: arXiv 2604.21718 (captions); Lin et al. 2025 (CameraBench).
 *
 * @since 0.1
 */
public final class CaptionBenchmark implements Benchmark {
    private final String name;
    private final List<Item> items;
    private final boolean cameraBench;
    private final Confidence confidence;

    private CaptionBenchmark(String name, List<Item> items, boolean cameraBench, Confidence confidence) {
        this.name = name;
        this.items = items;
        this.cameraBench = cameraBench;
        this.confidence = confidence;
    }

    private record Item(String id, String clip, String prompt, Optional<Aspect> aspect, List<String> references) {}

    /**
     * Reads one of three forms, distinguished by content: CHAI's triples ({@code clip, task, final_caption}), CameraBench's {@code
     * caption_data.json} (an array of {@code video, question, answer}), or custom JSON Lines: {@code {"id", "references" or
     * "text", "aspect"?, "cluster"?}}.
     *
     * @throws ChaiDataException naming line and field of what cannot be understood, an id that occurs twice, or an empty file
     */
    public static CaptionBenchmark load(Path file) throws IOException {
        if (JsonLines.isArray(file)) {
            return new CaptionBenchmark("CameraBench captions", cameraBench(file), true, Confidence.standard());
        }
        boolean[] triples = new boolean[1];
        List<Item> own = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        JsonLines.forEach(file, entry -> {
            triples[0] |= entry.json().has("final_caption") || entry.json().has("pre_caption");
            if (!triples[0]) {
                own.add(own(entry, ids));
            }
        });
        if (triples[0]) {
            return new CaptionBenchmark("CHAI captions", chai(file), false, Confidence.standard());
        }
        if (own.isEmpty()) {
            throw ChaiDataException.in(file.toString(), "holds no captions");
        }
        return new CaptionBenchmark("Captions", List.copyOf(own), false, Confidence.standard());
    }

    private static List<Item> chai(Path file) throws IOException {
        return ChaiTriple.read(file).values().stream()
                .map(t -> new Item(
                        t.id(),
                        t.clip(),
                        "Describe the " + t.aspect().id() + " of this video.",
                        Optional.of(t.aspect()),
                        List.of(t.postCaption())))
                .toList();
    }

    private static List<Item> cameraBench(Path file) throws IOException {
        List<Item> items = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Entry entry : JsonLines.array(file)) {
            String id = entry.text("video");
            if (!ids.add(id)) {
                throw entry.problem("video", "\"" + id + "\" occurs twice");
            }
            items.add(new Item(
                    id, id, entry.text("question"), Optional.of(Aspect.CAMERA), List.of(entry.text("answer"))));
        }
        if (items.isEmpty()) {
            throw ChaiDataException.in(file.toString(), "holds no captions");
        }
        return List.copyOf(items);
    }

    private static Item own(Entry entry, Set<String> ids) {
        String id = entry.text("id");
        if (!ids.add(id)) {
            throw entry.problem("id", "\"" + id + "\" occurs twice");
        }
        List<String> references =
                entry.json().has("references") ? entry.texts("references") : List.of(entry.text("text"));
        if (references.isEmpty()) {
            throw entry.problem("references", "is empty; give at least one reference for id \"" + id + "\"");
        }
        Optional<Aspect> aspect = Optional.of(entry.text("aspect", ""))
                .filter(text -> !text.isEmpty())
                .map(text ->
                        Aspect.find(text).orElseThrow(() -> entry.problem("aspect", "\"" + text + "\" is no aspect")));
        return new Item(id, entry.text("cluster", id), "Describe this video.", aspect, references);
    }

    /** Returns the same with other intervals, or none. */
    public CaptionBenchmark withConfidence(Confidence newConfidence) {
        return new CaptionBenchmark(name, items, cameraBench, newConfidence);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Request> requests() {
        return items.stream()
                .map(i -> new Request(i.id, i.clip, i.prompt, Request.Answer.TEXT))
                .toList();
    }

    /** Returns the references by request id, for tests of a pipeline. */
    public Map<String, List<String>> references() {
        Map<String, List<String>> references = new LinkedHashMap<>();
        items.forEach(i -> references.put(i.id, i.references));
        return references;
    }

    /**
     * Returns {@code BLEU, chrF, ROUGE-L, METEOR, CIDEr-D, primitive-F1, words}; then {@code BLEU/<aspect>} and {@code
     * primitive-F1/<aspect>} over the captions of an aspect.
     */
    @Override
    public BenchmarkResult score(Map<String, Prediction> predictions) {
        List<Sample> samples = items.stream().map(i -> sample(i, predictions)).toList();
        Map<String, Score> scores = new LinkedHashMap<>();
        metrics(samples).forEach((key, metric) -> scores.put(key, score(metric, samples)));
        if (cameraBench) {
            Score standIns = LegacyCameraBench.captions().score(samples);
            scores.put("camerabench-stand-ins", standIns);
        }
        Map<Aspect, List<Sample>> byAspect = byAspect(samples);
        if (byAspect.size() > 1) {
            byAspect.forEach((a, some) -> scores.put("BLEU/" + a.id(), score(Metrics.bleu(), some)));
            byAspect.forEach((a, some) -> scores.put("primitive-F1/" + a.id(), score(PrimitiveF1.standard(), some)));
        }
        return BenchmarkResult.of(this, scores, predictions).with(PrimitiveParts.of(PrimitiveTable.of(samples)));
    }

    private static Sample sample(Item item, Map<String, Prediction> predictions) {
        String text = predictions.getOrDefault(item.id, Prediction.none()).text();
        return new Sample(item.id, text, item.references, item.clip);
    }

    private static Map<String, Metric<Sample>> metrics(List<Sample> samples) {
        Map<String, Metric<Sample>> metrics = new LinkedHashMap<>();
        metrics.put("BLEU", Metrics.bleu());
        metrics.put("chrF", Metrics.chrf());
        metrics.put("ROUGE-L", Metrics.rougeL());
        metrics.put("METEOR", Metrics.meteor());
        metrics.put("CIDEr-D", Cider.d(CiderIdf.fromReferences(samples, Tokenizers.coco()), Tokenizers.coco()));
        metrics.put("primitive-F1", PrimitiveF1.standard());
        metrics.put("words", Diversity.words(Tokenizers.whitespace()));
        return metrics;
    }

    private Score score(Metric<Sample> metric, List<Sample> samples) {
        return confidence.score(
                metric.measure(samples), samples.stream().map(Sample::cluster).toList());
    }

    private Map<Aspect, List<Sample>> byAspect(List<Sample> samples) {
        Map<Aspect, List<Sample>> groups = new LinkedHashMap<>();
        for (Aspect aspect : Aspect.values()) {
            List<Sample> some = new ArrayList<>();
            for (int i = 0; i < samples.size(); i++) {
                if (items.get(i).aspect.isPresent() && items.get(i).aspect.get() == aspect) {
                    some.add(samples.get(i));
                }
            }
            if (!some.isEmpty()) {
                groups.put(aspect, some);
            }
        }
        return groups;
    }
}
