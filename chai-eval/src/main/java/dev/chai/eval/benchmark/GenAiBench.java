package dev.chai.eval.benchmark;

import dev.chai.eval.internal.JsonLines;
import dev.chai.eval.internal.JsonLines.Entry;
import dev.chai.eval.rank.MetaEvaluation;
import dev.chai.eval.rank.MetaEvaluation.Rating;
import dev.chai.spec.data.ChaiDataException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Does a metric rate pictures and clips as people do? GenAI-Bench, or custom ratings.
 *
 * <pre>{@code
 * GenAiBench benchmark = GenAiBench.load(Path.of("genai_video.json"));
 * BenchmarkResult result = benchmark.score(predictions);        // Prediction.yes(p), or any number a metric gives
 * result.score("kendall");
 * result.score("pairwise by group").part("threshold");          // pictures of one prompt against each other
 * }</pre>
 *
 * <p>An item without a prediction, or with NaN, is skipped, counted and named. The tie threshold of the pairwise figures is chosen on
 * the items that are scored, as published figures are. Immutable and thread-safe. Source: Li et al. 2024.
 *
 * @since 0.1
 */
public final class GenAiBench implements Benchmark {
    private final String name;
    private final List<Item> items;

    private GenAiBench(String name, List<Item> items) {
        this.name = name;
        this.items = List.copyOf(items);
    }

    private record Item(Request request, String group, double human) {}

    /**
     * Reads the benchmark's {@code genai_image.json} or {@code genai_video.json}, {@code {"00001": {"prompt", "models": {"NAME": [3, 4,
     * 5]}}}}, or JSON Lines (ending {@code .jsonl}) {@code {"id", "human", "prompt", "media"?, "group"?}} with one rating of people or an
     * array of them.
     *
     * @throws ChaiDataException naming place and field of what cannot be understood, an id that occurs twice, or a file without ratings
     */
    public static GenAiBench load(Path file) throws IOException {
        boolean lines = file.toString().endsWith(".jsonl");
        List<Item> items = lines ? own(file) : published(file);
        if (items.isEmpty()) {
            throw ChaiDataException.in(file.toString(), "holds no ratings");
        }
        return new GenAiBench(lines ? "Ratings of people" : "GenAI-Bench", items);
    }

    private static List<Item> published(Path file) throws IOException {
        String ending = String.valueOf(file.getFileName()).contains("video") ? ".mp4" : ".jpeg";
        List<Item> items = new ArrayList<>();
        JsonLines.object(file).forEach((index, entry) -> {
            String prompt = entry.text("prompt");
            Entry models = entry.child("models");
            for (String model : models.json().propertyNames()) {
                Request request = request(index + "/" + model, model + "/" + index + ending, prompt);
                items.add(new Item(request, index, human(models, model)));
            }
        });
        return items;
    }

    private static List<Item> own(Path file) throws IOException {
        List<Item> items = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        JsonLines.forEach(file, entry -> {
            String id = entry.newId(ids);
            String prompt = entry.text("prompt");
            Request request = request(id, entry.text("media", id), prompt);
            items.add(new Item(request, entry.text("group", prompt), human(entry, "human")));
        });
        return items;
    }

    private static Request request(String id, String media, String prompt) {
        String question = "Does this figure show \"" + prompt + "\"? Please answer Yes or No.";
        return new Request(id, media, question, Request.Answer.YES_PROBABILITY);
    }

    /** The mean of what people gave. */
    private static double human(Entry entry, String field) {
        if (!entry.json().path(field).isArray()) {
            return entry.number(field);
        }
        return Arrays.stream(entry.numbers(field))
                .average()
                .orElseThrow(() -> entry.problem(field, "is empty; give at least one rating"));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Request> requests() {
        return items.stream().map(Item::request).toList();
    }

    /** Returns the mean rating of people by request id, for tests of a pipeline. */
    public Map<String, Double> truth() {
        Map<String, Double> truth = new LinkedHashMap<>();
        items.forEach(item -> truth.put(item.request.id(), item.human));
        return truth;
    }

    /** Returns the figures of {@link MetaEvaluation}; items of one prompt are a group. */
    @Override
    public BenchmarkResult score(Map<String, Prediction> predictions) {
        List<Rating> ratings = items.stream()
                .map(item -> new Rating(
                        item.group,
                        item.human,
                        predictions
                                .getOrDefault(item.request.id(), Prediction.none())
                                .yes()))
                .toList();
        return BenchmarkResult.of(this, MetaEvaluation.of(ratings), predictions);
    }
}
