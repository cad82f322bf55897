package dev.chai.cli;

import dev.chai.eval.Evaluations;
import java.util.List;
import picocli.CommandLine.Option;

/** The option of {@code chai eval} that names text metrics. */
final class EvalMetrics {
    @Option(
            names = "--metrics",
            split = ",",
            paramLabel = "NAME",
            description =
                    "bleu, chrf, chrf++, ter, rouge-1, rouge-2, rouge-l, coco-bleu, coco-rouge-l, cider-d, meteor,"
                            + " primitive-f1, words, distinct-1, distinct-2, or all (default:"
                            + " bleu,chrf,rouge-l,meteor,primitive-f1).")
    private List<String> metrics = List.of("bleu", "chrf", "rouge-l", "meteor", "primitive-f1");

    EvalMetrics() {}

    List<String> names() {
        if (metrics.contains("all")) {
            return Evaluations.TEXT_METRICS;
        }
        return metrics.stream()
                .map(name -> Choice.of("--metrics", name, Evaluations.TEXT_METRICS))
                .toList();
    }
}
