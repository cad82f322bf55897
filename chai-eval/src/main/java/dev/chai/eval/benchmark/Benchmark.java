package dev.chai.eval.benchmark;

import dev.chai.eval.report.Report;
import java.util.List;
import java.util.Map;

/**
 * A set of questions with known answers.
 *
 * <pre>{@code
 * Benchmark benchmark = CameraBenchBinary.load(folder);
 * BenchmarkResult result = benchmark.score(predictions);
 * result.score("AP");
 * benchmark.report(predictions).write(Path.of("report.html"));
 * }</pre>
 *
 * <p>Implementations are immutable and thread-safe.
 *
 * @since 0.1
 */
public interface Benchmark {
    /** Returns the name, for reports. */
    String name();

    /** Returns everything to ask a model, in the order of the benchmark's files. */
    List<Request> requests();

    /** Scores answers keyed by the id of their request. Missing and extra ones are named in the result. */
    BenchmarkResult score(Map<String, Prediction> predictions);

    /** Returns the scores as a report that can be written as a page, JSON, CSV, Markdown or text. */
    default Report report(Map<String, Prediction> predictions) {
        return score(predictions).report();
    }
}
