package dev.chai.eval.benchmark;

import dev.chai.eval.internal.JsonLines;
import dev.chai.eval.metric.Scale;
import dev.chai.eval.metric.Score;
import dev.chai.eval.metric.Version;
import dev.chai.spec.data.ChaiDataException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * DREAM-1K: how many of a clip's events a description mentions, and how many of the events it mentions are true.
 *
 * <pre>{@code
 * Dream1k benchmark = Dream1k.load(Path.of("dream1k.jsonl"), judge);
 * BenchmarkResult result = benchmark.score(predictions);       // Prediction.text(description)
 * result.score("F1");                                          // from mean precision and mean recall over clips
 * result.score("recall/DREAM/movie_animation");
 * }</pre>
 *
 * <p>Recall: gold events that the description entails. Precision: events of the description that the reference entails. A side
 * without events counts 1, as in the original, except that a missing or empty description counts 0 for both.
 *
 * <p>Immutable; as thread-safe as the judge. Costs one judgment for each event. Source: Wang et al. 2024 (Tarsier).
 *
 * @since 0.1
 */
public final class Dream1k implements Benchmark {
    private final List<Item> items;
    private final EventJudge judge;

    private Dream1k(List<Item> items, EventJudge judge) {
        this.items = items;
        this.judge = judge;
    }

    private record Item(String id, String group, String reference, List<String> events) {}

    /**
     * Reads lines of {@code idx, dataset, reference, events}.
     *
     * @throws ChaiDataException naming line and field of what cannot be understood, an index that occurs twice, or an empty file
     */
    public static Dream1k load(Path file, EventJudge judge) throws IOException {
        List<Item> items = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        JsonLines.forEach(file, entry -> {
            String id = entry.json().path("idx").asString("");
            if (id.isEmpty() || !ids.add(id)) {
                throw entry.problem("idx", id.isEmpty() ? "is missing" : "\"" + id + "\" occurs twice");
            }
            items.add(new Item(id, entry.text("dataset", "all"), entry.text("reference"), entry.texts("events")));
        });
        if (items.isEmpty()) {
            throw ChaiDataException.in(file.toString(), "holds no clips");
        }
        return new Dream1k(List.copyOf(items), judge);
    }

    @Override
    public String name() {
        return "DREAM-1K events";
    }

    @Override
    public List<Request> requests() {
        return items.stream()
                .map(i ->
                        new Request(i.id, i.id, "Describe in detail what happens in this video.", Request.Answer.TEXT))
                .toList();
    }

    /** Returns the references by request id, for tests of a pipeline. */
    public Map<String, String> references() {
        Map<String, String> references = new LinkedHashMap<>();
        items.forEach(i -> references.put(i.id, i.reference));
        return references;
    }

    /** Returns {@code F1, precision, recall}, then each with {@code /<dataset>}. */
    @Override
    public BenchmarkResult score(Map<String, Prediction> predictions) {
        Map<String, double[]> groups = new LinkedHashMap<>();
        double[] all = new double[3];
        for (Item item : items) {
            String text = predictions.getOrDefault(item.id, Prediction.none()).text();
            double precision = text.isBlank() ? 0 : entailed(item.reference, judge.events(text));
            double recall = text.isBlank() ? 0 : entailed(text, item.events);
            for (double[] sums : List.of(all, groups.computeIfAbsent(item.group, key -> new double[3]))) {
                sums[0] += precision;
                sums[1] += recall;
                sums[2]++;
            }
        }
        Map<String, Score> scores = new LinkedHashMap<>();
        put(scores, "", all);
        groups.forEach((group, sums) -> put(scores, "/" + group, sums));
        return BenchmarkResult.of(this, scores, predictions);
    }

    private double entailed(String text, List<String> events) {
        long count = events.stream().filter(event -> judge.entails(text, event)).count();
        return events.isEmpty() ? 1 : (double) count / events.size();
    }

    private void put(Map<String, Score> scores, String suffix, double[] sums) {
        double precision = sums[0] / sums[2];
        double recall = sums[1] / sums[2];
        double f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        scores.put("F1" + suffix, score("F1", f1, sums[2]));
        scores.put("precision" + suffix, score("precision", precision, sums[2]));
        scores.put("recall" + suffix, score("recall", recall, sums[2]));
    }

    private Score score(String name, double value, double n) {
        String signature = "dream1k:" + name + "|judge:" + judge.id() + "|version:" + Version.SIGNATURE;
        return Score.of(name, value, Scale.UNIT, Math.round(n), signature);
    }
}
