package dev.chai.eval.benchmark;

import dev.chai.eval.dense.DenseDetection;
import dev.chai.eval.dense.EventReader;
import dev.chai.eval.dense.Soda;
import dev.chai.eval.dense.SodaScorer;
import dev.chai.eval.dense.TimedCaption;
import dev.chai.eval.dense.VideoEvents;
import dev.chai.eval.internal.JsonLines;
import dev.chai.eval.internal.JsonLines.Entry;
import dev.chai.eval.metric.Metric;
import dev.chai.eval.metric.Score;
import dev.chai.eval.metric.TimeSpan;
import dev.chai.eval.report.Report;
import dev.chai.eval.stats.Confidence;
import dev.chai.spec.data.ChaiDataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What happens when? Dense captions of YouCook2, ActivityNet Captions or a custom set.
 *
 * <pre>{@code
 * DenseBenchmark benchmark = DenseBenchmark.load(Path.of("youcook2_val.json"));
 * BenchmarkResult result = benchmark.score(predictions);   // Prediction.text("0.0 - 5.5 seconds, a man chops an onion. ...")
 * result.score("SODA_c");                                  // with METEOR, as papers report it
 * result.score("dense-F1").part("recall@0.5");
 * }</pre>
 *
 * <p>Events are read from free text by {@link EventReader}, or one a line as JSON {@code {"start", "end", "text"}}. A clip
 * without events counts 0 and is named where the prediction is missing. Several files are several annotators.
 *
 * <p>Immutable and thread-safe. Source: Krishna et al. 2017; Fujita et al. 2020; Zhou et al. 2018 (YouCook2).
 *
 * @since 0.1
 */
public final class DenseBenchmark implements Benchmark {
    private final Map<String, List<List<TimedCaption>>> gold;
    private final Confidence confidence;

    private DenseBenchmark(Map<String, List<List<TimedCaption>>> gold, Confidence confidence) {
        this.gold = gold;
        this.confidence = confidence;
    }

    /**
     * Reads one file for each annotator: {@code {"clip": {"timestamps": [[s, e], ...], "sentences": [...]}}}, YouCook2's own {@code
     * {"database": {"clip": {"annotations": [{"segment": [s, e], "sentence"}]}}}}, or JSON Lines {@code {"id", "events": [{"start",
     * "end", "text"}]}}.
     *
     * @throws ChaiDataException naming what cannot be understood, or files without a clip
     */
    public static DenseBenchmark load(Path... annotators) throws IOException {
        Map<String, List<List<TimedCaption>>> gold = new LinkedHashMap<>();
        for (Path file : annotators) {
            events(file)
                    .forEach((clip, events) ->
                            gold.computeIfAbsent(clip, key -> new ArrayList<>()).add(events));
        }
        if (gold.isEmpty()) {
            throw ChaiDataException.in(List.of(annotators).toString(), "hold no clips");
        }
        return new DenseBenchmark(gold, Confidence.standard());
    }

    private static Map<String, List<TimedCaption>> events(Path file) throws IOException {
        Map<String, List<TimedCaption>> events = new LinkedHashMap<>();
        if (isLines(file)) {
            JsonLines.forEach(file, entry -> {
                String id = entry.text("id");
                if (events.put(id, ownEvents(entry, "events")) != null) {
                    throw entry.problem("id", "\"" + id + "\" occurs twice");
                }
            });
            return events;
        }
        Map<String, Entry> clips = JsonLines.object(file);
        Entry database = clips.get("database");
        if (database != null) {
            for (String clip : database.json().propertyNames()) {
                Entry entry = new Entry(
                        database.source(),
                        0,
                        "/database/" + clip,
                        database.json().path(clip));
                events.put(clip, annotations(entry));
            }
        } else {
            clips.forEach((clip, entry) -> events.put(clip, sentences(entry)));
        }
        return events;
    }

    /** JSON Lines hold an id in their first line; the other forms are one object over many lines or keyed by clip. */
    private static boolean isLines(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            String first = lines.filter(line -> !line.isBlank()).findFirst().orElse("");
            return first.strip().startsWith("{\"id\"")
                    || file.toString().toLowerCase(Locale.ROOT).endsWith(".jsonl");
        }
    }

    private static List<TimedCaption> ownEvents(Entry entry, String field) {
        List<TimedCaption> events = new ArrayList<>();
        for (Entry event : entry.children(field)) {
            events.add(new TimedCaption(
                    TimeSpan.ordered(event.number("start"), event.number("end")), event.text("text", "")));
        }
        return List.copyOf(events);
    }

    private static List<TimedCaption> annotations(Entry entry) {
        List<TimedCaption> events = new ArrayList<>();
        for (Entry event : entry.children("annotations")) {
            List<TimeSpan> span = event.spans("segment");
            if (span.size() != 1) {
                throw event.problem("segment", "should be [start, end]");
            }
            events.add(new TimedCaption(span.get(0), event.text("sentence")));
        }
        return List.copyOf(events);
    }

    private static List<TimedCaption> sentences(Entry entry) {
        List<TimeSpan> spans = entry.spans("timestamps");
        List<String> sentences = entry.texts("sentences");
        if (spans.size() != sentences.size()) {
            throw entry.problem(
                    "sentences", "are " + sentences.size() + ", but there are " + spans.size() + " timestamps");
        }
        List<TimedCaption> events = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            events.add(new TimedCaption(spans.get(i), sentences.get(i).strip()));
        }
        return List.copyOf(events);
    }

    /** Returns the same with other intervals, or none. */
    public DenseBenchmark withConfidence(Confidence newConfidence) {
        return new DenseBenchmark(gold, newConfidence);
    }

    @Override
    public String name() {
        return "Dense captions";
    }

    @Override
    public List<Request> requests() {
        String prompt = "Say what happens and when, one event a line, as \"0.0 - 5.5 seconds, a man chops an onion.\"";
        return gold.keySet().stream()
                .map(clip -> new Request(clip, clip, prompt, Request.Answer.TEXT))
                .toList();
    }

    /** Returns the first annotator's events by clip, for tests of a pipeline. */
    public Map<String, List<TimedCaption>> truth() {
        Map<String, List<TimedCaption>> truth = new LinkedHashMap<>();
        gold.forEach((clip, annotators) -> truth.put(clip, annotators.get(0)));
        return truth;
    }

    /** Scores text answers: {@code SODA_c} with METEOR, {@code SODA_d} without captions, and {@code dense-F1}. */
    @Override
    public BenchmarkResult score(Map<String, Prediction> predictions) {
        Map<String, List<TimedCaption>> events = new LinkedHashMap<>();
        predictions.forEach((clip, prediction) -> events.put(clip, EventReader.read(prediction.text())));
        return scoreEvents(events);
    }

    /** Scores events that were read already. */
    public BenchmarkResult scoreEvents(Map<String, List<TimedCaption>> predictions) {
        List<VideoEvents> videos = new ArrayList<>();
        gold.forEach((clip, annotators) ->
                videos.add(new VideoEvents(clip, annotators, predictions.getOrDefault(clip, List.of()))));
        List<String> clips = List.copyOf(gold.keySet());
        Map<String, Score> scores = new LinkedHashMap<>();
        for (Metric<VideoEvents> metric : List.of(Soda.c(SodaScorer.meteor()), Soda.d(), DenseDetection.standard())) {
            scores.put(metric.name(), confidence.score(metric.measure(videos), clips));
        }
        Map<String, Prediction> named = new LinkedHashMap<>();
        predictions.keySet().forEach(clip -> named.put(clip, Prediction.none()));
        List<String> unread = clips.stream()
                .filter(clip -> predictions.getOrDefault(clip, List.of()).isEmpty() && predictions.containsKey(clip))
                .toList();
        scores.put("unparsed", Figures.accuracy(unread.size(), clips.size(), "share:unparsed"));
        return BenchmarkResult.of(this, scores, named)
                .with(Report.titled("")
                        .ids("Answers without an event that can be read", unread)
                        .build()
                        .parts());
    }
}
