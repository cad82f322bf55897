package dev.chai.cli.eval;

import dev.chai.cli.io.Choice;
import dev.chai.eval.Corpus;
import dev.chai.eval.Evaluations;
import dev.chai.eval.embed.EmbeddingScores;
import dev.chai.eval.metric.Metric;
import dev.chai.eval.metric.Sample;
import dev.chai.eval.report.Report;
import dev.chai.model.embed.SentenceEmbedder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** The options of {@code chai eval} that name text metrics. */
final class EvalMetrics {
    private static final String SIMILARITY = "sentence-similarity";
    private static final String BERT_SCORE = "bert-score";
    private static final List<String> KNOWN = Stream.concat(
                    Evaluations.TEXT_METRICS.stream(), Stream.of(SIMILARITY, BERT_SCORE))
            .toList();

    @Option(
            names = "--metrics",
            split = ",",
            paramLabel = "NAME",
            description =
                    "bleu, chrf, chrf++, ter, rouge-1, rouge-2, rouge-l, coco-bleu, coco-rouge-l, cider-d, meteor,"
                            + " coco-meteor, primitive-f1, words, distinct-1, distinct-2, or all of these; sentence-similarity,"
                            + " bert-score, which run a model (default: bleu,chrf,rouge-l,meteor,primitive-f1).")
    private List<String> metrics = List.of("bleu", "chrf", "rouge-l", "meteor", "primitive-f1");

    @Option(
            names = "--embedder",
            paramLabel = "DIR",
            description = "Folder with model.onnx and tokenizer.json for sentence-similarity and bert-score (default:"
                    + " the bundled MiniLM L6 v2).")
    private Optional<Path> embedder = Optional.empty();

    EvalMetrics() {}

    /** Makes a report with the metrics; a model that they need is open meanwhile. */
    Report report(Corpus references, Function<Map<String, Metric<Sample>>, Report> report) throws IOException {
        List<String> names = names();
        if (!names.contains(SIMILARITY) && !names.contains(BERT_SCORE)) {
            return report.apply(Evaluations.textMetrics(names, references));
        }
        try (SentenceEmbedder model = open()) {
            Map<String, Metric<Sample>> chosen = new LinkedHashMap<>();
            for (String name : names) {
                chosen.put(
                        name,
                        switch (name) {
                            case SIMILARITY -> EmbeddingScores.sentenceSimilarity(model);
                            case BERT_SCORE -> EmbeddingScores.bertScore(model);
                            default -> Evaluations.textMetric(name, references);
                        });
            }
            return report.apply(chosen);
        }
    }

    private List<String> names() {
        return metrics.stream()
                .flatMap(name -> name.equals("all") ? Evaluations.TEXT_METRICS.stream() : Stream.of(name))
                .map(name -> Choice.of("--metrics", name, KNOWN))
                .distinct()
                .toList();
    }

    private SentenceEmbedder open() throws IOException {
        if (embedder.isEmpty()) {
            return SentenceEmbedder.bundled();
        }
        Path folder = embedder.get();
        return SentenceEmbedder.read(folder.resolve("model.onnx"), folder.resolve("tokenizer.json"));
    }
}
