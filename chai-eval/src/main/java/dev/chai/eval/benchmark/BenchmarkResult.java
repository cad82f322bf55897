package dev.chai.eval.benchmark;

import dev.chai.eval.Score;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * What a benchmark says about a model.
 *
 * <pre>{@code
 * result.score("accuracy");                 // over everything
 * result.score("accuracy/camera movement"); // one group
 * result.missing();                         // ids without a prediction
 * result.toMarkdown();
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param benchmark its name
 * @param scores figures by name, in reading order
 * @param missing ids that were asked and not answered
 * @param extra ids that were answered and never asked
 */
public record BenchmarkResult(String benchmark, Map<String, Score> scores, List<String> missing, List<String> extra) {
    /** Copies the collections in their order. */
    public BenchmarkResult {
        Objects.requireNonNull(benchmark, "benchmark");
        scores = Collections.unmodifiableMap(new LinkedHashMap<>(scores));
        missing = List.copyOf(missing);
        extra = List.copyOf(extra);
    }

    static BenchmarkResult of(Benchmark benchmark, Map<String, Score> scores, Map<String, Prediction> predictions) {
        List<String> asked = benchmark.requests().stream().map(Request::id).toList();
        List<String> missing =
                asked.stream().filter(id -> !predictions.containsKey(id)).toList();
        java.util.Set<String> known = new java.util.HashSet<>(asked);
        List<String> extra = predictions.keySet().stream()
                .filter(id -> !known.contains(id))
                .sorted()
                .toList();
        return new BenchmarkResult(benchmark.name(), scores, missing, extra);
    }

    /**
     * One figure.
     *
     * @throws IllegalArgumentException naming the figures there are
     */
    public Score score(String name) {
        Score score = scores.get(name);
        if (score == null) {
            throw new IllegalArgumentException(benchmark + " has no score \"" + name + "\"; it has " + scores.keySet());
        }
        return score;
    }

    /** A Markdown table of all figures, with what is missing or too much below it. */
    public String toMarkdown() {
        StringBuilder out =
                new StringBuilder("## ").append(benchmark).append("\n\n| score | value | 95 % | n | skipped |\n");
        out.append("| --- | ---: | --- | ---: | ---: |\n");
        scores.forEach((name, score) -> out.append(row(name, score)));
        if (!missing.isEmpty()) {
            out.append("\nMissing predictions: ")
                    .append(missing.size())
                    .append(" (")
                    .append(first(missing))
                    .append(")\n");
        }
        if (!extra.isEmpty()) {
            out.append("\nPredictions nobody asked for: ")
                    .append(extra.size())
                    .append(" (")
                    .append(first(extra))
                    .append(")\n");
        }
        return out.toString();
    }

    private static String row(String name, Score score) {
        String value = score.isDefined()
                ? String.format(Locale.ROOT, "%.2f", score.percent())
                : "n/a: " + score.reason().orElse("undefined");
        String interval = score.interval()
                .map(i -> String.format(
                        Locale.ROOT,
                        "%.2f to %.2f",
                        score.scale().percent(i.low()),
                        score.scale().percent(i.high())))
                .orElse("");
        return "| " + name.replace("|", "\\|") + " | " + value + " | " + interval + " | " + score.n() + " | "
                + score.skipped() + " |\n";
    }

    private static String first(List<String> ids) {
        return String.join(", ", ids.subList(0, Math.min(5, ids.size()))) + (ids.size() > 5 ? ", ..." : "");
    }
}
