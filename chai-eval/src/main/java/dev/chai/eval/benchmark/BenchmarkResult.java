package dev.chai.eval.benchmark;

import dev.chai.eval.metric.Score;
import dev.chai.eval.report.Chart;
import dev.chai.eval.report.Report;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What a benchmark says about a model.
 *
 * <pre>{@code
 * result.score("accuracy");                 // over everything
 * result.score("accuracy/camera movement"); // one group
 * result.missing();                         // ids without a prediction
 * result.report().write(Path.of("report.html"));
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param benchmark its name
 * @param scores figures by name, in reading order
 * @param missing ids that were asked and not answered
 * @param extra ids that were answered and never asked
 * @param details tables and charts in addition to the figures
 * @since 0.1
 */
public record BenchmarkResult(
        String benchmark,
        Map<String, Score> scores,
        List<String> missing,
        List<String> extra,
        List<Report.Part> details) {
    /** Copies the collections in their order. */
    public BenchmarkResult {
        Objects.requireNonNull(benchmark, "benchmark");
        scores = Collections.unmodifiableMap(new LinkedHashMap<>(scores));
        missing = List.copyOf(missing);
        extra = List.copyOf(extra);
        details = List.copyOf(details);
    }

    static BenchmarkResult of(Benchmark benchmark, Map<String, Score> scores, Map<String, Prediction> predictions) {
        List<String> asked = benchmark.requests().stream().map(Request::id).toList();
        List<String> missing =
                asked.stream().filter(id -> !predictions.containsKey(id)).toList();
        Set<String> known = new HashSet<>(asked);
        List<String> extra = predictions.keySet().stream()
                .filter(id -> !known.contains(id))
                .sorted()
                .toList();
        return new BenchmarkResult(benchmark.name(), scores, missing, extra, List.of());
    }

    /**
     * Returns one figure.
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

    /** Returns the same with tables or charts in addition to the figures. */
    BenchmarkResult with(List<Report.Part> more) {
        List<Report.Part> all = new ArrayList<>(details);
        all.addAll(more);
        return new BenchmarkResult(benchmark, scores, missing, extra, all);
    }

    /** Returns figures, what is missing or too much, and a chart of each group of figures such as {@code accuracy/...}. */
    public Report report() {
        Report.Builder report = Report.titled(benchmark)
                .ids("Missing predictions", missing)
                .ids("Predictions that nobody asked for", extra)
                .scores(scores);
        groups().forEach((name, group) -> report.chart(Chart.bars(name + " by group", group)));
        details.forEach(report::add);
        return report.build();
    }

    private Map<String, Map<String, Score>> groups() {
        Map<String, Map<String, Score>> groups = new LinkedHashMap<>();
        scores.forEach((name, score) -> {
            int slash = name.indexOf('/');
            if (slash > 0) {
                groups.computeIfAbsent(name.substring(0, slash), key -> new LinkedHashMap<>())
                        .put(name.substring(slash + 1), score);
            }
        });
        groups.values().removeIf(group -> group.size() < 2);
        return groups;
    }

    /** Returns Markdown tables of everything in the {@link #report()}. */
    public String toMarkdown() {
        return report().toMarkdown();
    }
}
