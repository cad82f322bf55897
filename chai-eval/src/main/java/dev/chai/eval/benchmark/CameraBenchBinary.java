package dev.chai.eval.benchmark;

import dev.chai.eval.binary.BinaryScores;
import dev.chai.eval.internal.JsonLines;
import dev.chai.eval.metric.Score;
import dev.chai.spec.data.ChaiDataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * CameraBench's binary task: does the clip show a camera movement? Average precision per movement, and their mean.
 *
 * <pre>{@code
 * CameraBenchBinary benchmark = CameraBenchBinary.load(Path.of("camerabench/binary_classification"));
 * BenchmarkResult result = benchmark.score(predictions);     // Prediction.yes(p) for each request
 * result.score("AP");                                        // mean over movements
 * result.score("AP/Pan_Left");
 * }</pre>
 *
 * <p>A missing or NaN score is left out, counted and named. Immutable and thread-safe. Source: Lin et al. 2025.
 *
 * @since 0.1
 */
public final class CameraBenchBinary implements Benchmark {
    private final Map<String, List<Item>> movements;

    private CameraBenchBinary(Map<String, List<Item>> movements) {
        this.movements = movements;
    }

    private record Item(String id, String media, String question, boolean yes) {}

    /**
     * Reads every {@code *.jsonl} of the folder; the file's name is the movement.
     *
     * @throws ChaiDataException naming file, line and field of what cannot be understood, or an empty folder
     */
    public static CameraBenchBinary load(Path folder) throws IOException {
        Map<String, List<Item>> movements = new LinkedHashMap<>();
        for (Path file : jsonLines(folder)) {
            String movement = file.getFileName().toString().replace(".jsonl", "");
            List<Item> items = new ArrayList<>();
            JsonLines.forEach(file, entry -> {
                String label = entry.text("label");
                if (!label.equals("Yes") && !label.equals("No")) {
                    throw entry.problem("label", "should be Yes or No, not \"" + label + "\"");
                }
                String id = movement + "/" + (items.size() + 1);
                items.add(new Item(id, entry.text("image"), entry.text("question"), label.equals("Yes")));
            });
            movements.put(movement, List.copyOf(items));
        }
        if (movements.isEmpty()) {
            throw ChaiDataException.in(folder.toString(), "holds no *.jsonl file");
        }
        return new CameraBenchBinary(movements);
    }

    static List<Path> jsonLines(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList();
        }
    }

    @Override
    public String name() {
        return "CameraBench binary";
    }

    @Override
    public List<Request> requests() {
        return movements.values().stream()
                .flatMap(List::stream)
                .map(i -> new Request(
                        i.id, i.media, i.question + " Please answer Yes or No.", Request.Answer.YES_PROBABILITY))
                .toList();
    }

    /** Returns whether the truth is yes, for tests of a pipeline; by request id. */
    public Map<String, Boolean> truth() {
        Map<String, Boolean> truth = new LinkedHashMap<>();
        movements.values().forEach(items -> items.forEach(i -> truth.put(i.id, i.yes)));
        return truth;
    }

    /** Returns {@code AP} and {@code AUC} as means over movements, then {@code AP/<movement>} and {@code AUC/<movement>}. */
    @Override
    public BenchmarkResult score(Map<String, Prediction> predictions) {
        Map<String, Score> precisions = new LinkedHashMap<>();
        Map<String, Score> areas = new LinkedHashMap<>();
        movements.forEach((movement, items) -> {
            boolean[] labels = new boolean[items.size()];
            double[] values = new double[items.size()];
            for (int i = 0; i < labels.length; i++) {
                labels[i] = items.get(i).yes;
                values[i] = predictions
                        .getOrDefault(items.get(i).id, Prediction.none())
                        .yes();
            }
            BinaryScores scores = BinaryScores.of(labels, values);
            precisions.put("AP/" + movement, scores.averagePrecision());
            areas.put("AUC/" + movement, scores.rocAuc());
        });
        Map<String, Score> all = new LinkedHashMap<>();
        all.put("AP", Figures.macro("AP", precisions.values()));
        all.put("AUC", Figures.macro("ROC-AUC", areas.values()));
        all.putAll(precisions);
        all.putAll(areas);
        return BenchmarkResult.of(this, all, predictions);
    }
}
