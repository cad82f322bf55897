package dev.chai.eval.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.chai.eval.stats.Confidence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The benchmarks' own files with simulated models: perfect, random and always the same, against what theory demands. */
class RealBenchmarkTest {
    private static Path data(String name) {
        Path path = Path.of(System.getProperty("chai.root", ".."))
                .resolve("../shared/data")
                .resolve(name)
                .normalize();
        assumeTrue(Files.exists(path), "no ../shared/data/" + name + " beside the repository");
        return path;
    }

    private static Map<String, Prediction> answers(Benchmark benchmark, Function<Request, Prediction> model) {
        Map<String, Prediction> predictions = new HashMap<>();
        benchmark.requests().forEach(request -> predictions.put(request.id(), model.apply(request)));
        return predictions;
    }

    @ParameterizedTest
    @ValueSource(strings = {"shotbench/shotbench.json", "shotbench/refineshot.json"})
    void shotBench(String file) throws IOException {
        ShotBench benchmark = ShotBench.load(data(file));
        assertThat(benchmark.requests()).hasSize(2177);
        BenchmarkResult perfect = benchmark.score(answers(benchmark, r -> Prediction.text(benchmark.answer(r.id()))));
        assertThat(perfect.score("accuracy").value()).isEqualTo(1);
        assertThat(perfect.score("macro").n()).isEqualTo(8);
        assertThat(perfect.score("original").value()).isEqualTo(1);
        Random random = new Random(5);
        Map<String, Prediction> drawn = new HashMap<>();
        double expected = 0;
        for (Request request : benchmark.requests()) {
            int options = (int) request.prompt().lines().count() - 2;
            expected += 1.0 / options / benchmark.requests().size();
            drawn.put(request.id(), Prediction.text("(" + (char) ('A' + random.nextInt(options)) + ")"));
        }
        // Four standard deviations of a share of 2,177.
        assertThat(benchmark.score(drawn).score("accuracy").value()).isCloseTo(expected, within(0.045));
        long a = benchmark.requests().stream()
                .filter(r -> benchmark.answer(r.id()).equals("A"))
                .count();
        BenchmarkResult always = benchmark.score(answers(benchmark, r -> Prediction.text("A")));
        assertThat(always.score("accuracy").value()).isEqualTo(a / 2177.0);
        BenchmarkResult silent = benchmark.score(Map.of());
        assertThat(silent.score("accuracy").value()).isZero();
        assertThat(silent.missing()).hasSize(2177);
    }

    @Test
    void cameraBenchBinary() throws IOException {
        CameraBenchBinary benchmark = CameraBenchBinary.load(data("camerabench/binary_classification"));
        Map<String, Boolean> truth = benchmark.truth();
        assertThat(truth).hasSize(4520);
        BenchmarkResult perfect =
                benchmark.score(answers(benchmark, r -> Prediction.yes(truth.getOrDefault(r.id(), false) ? 0.9 : 0.1)));
        assertThat(perfect.score("AP").value()).isEqualTo(1);
        assertThat(perfect.score("AP").n()).isEqualTo(15);
        BenchmarkResult always = benchmark.score(answers(benchmark, r -> Prediction.yes(1)));
        assertThat(always.score("AUC").value()).isEqualTo(0.5);
        // All scores tied: average precision is the share of positives.
        assertThat(always.score("AP").value()).isCloseTo(meanPrevalence(truth), within(1e-12));
        Random random = new Random(5);
        BenchmarkResult drawn = benchmark.score(answers(benchmark, r -> Prediction.yes(random.nextDouble())));
        assertThat(drawn.score("AUC").value()).isCloseTo(0.5, within(0.05));
        assertThat(drawn.score("AP").value()).isCloseTo(meanPrevalence(truth), within(0.06));
    }

    private static double meanPrevalence(Map<String, Boolean> truth) {
        Map<String, int[]> counts = new HashMap<>();
        truth.forEach((id, yes) -> {
            int[] count = counts.computeIfAbsent(id.substring(0, id.indexOf('/')), k -> new int[2]);
            count[0] += yes ? 1 : 0;
            count[1]++;
        });
        return counts.values().stream()
                .mapToDouble(c -> (double) c[0] / c[1])
                .average()
                .orElseThrow();
    }

    @Test
    void cameraBenchPairs() throws IOException {
        CameraBenchPairs benchmark = CameraBenchPairs.load(data("camerabench/vqa_and_retrieval"));
        BenchmarkResult perfect = benchmark.score(
                answers(benchmark, r -> Prediction.yes(r.id().endsWith("pp") || r.id().endsWith("nn") ? 0.9 : 0.1)));
        for (String figure : new String[] {"accuracy", "questionAccuracy", "text", "video", "group"}) {
            assertThat(perfect.score(figure).value()).isEqualTo(1);
        }
        BenchmarkResult always = benchmark.score(answers(benchmark, r -> Prediction.yes(1)));
        assertThat(always.score("accuracy").value()).isEqualTo(0.5);
        assertThat(always.score("questionAccuracy").value()).isZero();
        assertThat(always.score("group").value()).isZero();
        Random random = new Random(5);
        BenchmarkResult drawn = benchmark.score(answers(benchmark, r -> Prediction.yes(random.nextDouble())));
        assertThat(drawn.score("accuracy").value()).isCloseTo(0.5, within(0.06));
        assertThat(drawn.score("questionAccuracy").value()).isCloseTo(0.25, within(0.06));
        assertThat(drawn.score("text").value()).isCloseTo(0.25, within(0.08));
        assertThat(drawn.score("group").value()).isCloseTo(1.0 / 6, within(0.08));
    }

    @Test
    void chaiReward() throws IOException {
        ChaiReward benchmark = ChaiReward.load(data("chai-triples.jsonl"));
        BenchmarkResult perfect =
                benchmark.score(answers(benchmark, r -> Prediction.yes(r.id().endsWith("/post") ? 0.9 : 0.1)));
        assertThat(perfect.score("pairwise").value()).isEqualTo(1);
        assertThat(perfect.score("yes-no").value()).isEqualTo(1);
        BenchmarkResult always = benchmark.score(answers(benchmark, r -> Prediction.yes(1)));
        assertThat(always.score("pairwise").value()).isEqualTo(0.5);
        assertThat(always.score("strict").value()).isZero();
        assertThat(always.score("yes-no").value()).isEqualTo(0.5);
        Random random = new Random(5);
        BenchmarkResult drawn = benchmark.score(answers(benchmark, r -> Prediction.yes(random.nextDouble())));
        assertThat(drawn.score("pairwise").value()).isCloseTo(0.5, within(0.06));
        assertThat(drawn.score("pairwise").interval().orElseThrow().low())
                .isBetween(0.4, drawn.score("pairwise").value());
        assertThat(drawn.score("AUC").value()).isCloseTo(0.5, within(0.05));
        long pairs = perfect.score("pairwise").n();
        long byAspect = perfect.scores().entrySet().stream()
                .filter(e -> e.getKey().startsWith("pairwise/") && !e.getKey().contains("rating"))
                .mapToLong(e -> e.getValue().n())
                .sum();
        assertThat(byAspect).isEqualTo(pairs);
    }

    @Test
    void chaiCaptions() throws IOException {
        CaptionBenchmark benchmark =
                CaptionBenchmark.load(data("chai-triples.jsonl")).withConfidence(Confidence.none());
        Map<String, List<String>> references = benchmark.references();
        BenchmarkResult perfect = benchmark.score(answers(
                benchmark,
                r -> Prediction.text(
                        references.getOrDefault(r.id(), List.of("")).get(0))));
        assertThat(perfect.score("BLEU").value()).isCloseTo(100, within(1e-9));
        assertThat(perfect.score("CIDEr-D").value()).isCloseTo(10, within(1e-9));
        assertThat(perfect.score("primitive-F1").value()).isEqualTo(1);
        assertThat(perfect.score("primitive-F1/camera").part("contradictions")).isZero();
        BenchmarkResult silent = benchmark.score(Map.of());
        assertThat(silent.score("BLEU").value()).isZero();
        assertThat(silent.score("primitive-F1").value()).isZero();
        assertThat(silent.missing()).hasSize(references.size());
    }

    @Test
    void cameraBenchCaptions() throws IOException {
        CaptionBenchmark benchmark =
                CaptionBenchmark.load(data("camerabench/caption_data.json")).withConfidence(Confidence.none());
        Map<String, List<String>> references = benchmark.references();
        BenchmarkResult perfect = benchmark.score(answers(
                benchmark,
                r -> Prediction.text(
                        references.getOrDefault(r.id(), List.of("")).get(0))));
        assertThat(perfect.score("BLEU").value()).isCloseTo(100, within(1e-9));
        assertThat(perfect.score("camerabench-stand-ins").value()).isCloseTo(1, within(1e-3));
        assertThat(perfect.score("primitive-F1").value()).isEqualTo(1);
    }

    @Test
    void chaiCritiquesSeparateTheSentinelRows() throws IOException {
        ChaiCritique benchmark = ChaiCritique.load(data("chai-triples.jsonl")).withConfidence(Confidence.none());
        Map<String, String> truth = benchmark.truth();
        BenchmarkResult perfect =
                benchmark.score(answers(benchmark, r -> Prediction.text(truth.getOrDefault(r.id(), ""))));
        assertThat(perfect.score("sentinel").value()).isEqualTo(1);
        assertThat(perfect.score("BLEU").value()).isCloseTo(100, within(1e-9));
        BenchmarkResult always = benchmark.score(answers(benchmark, r -> Prediction.text(ChaiCritique.SENTINEL)));
        assertThat(always.score("sentinel").value()).isEqualTo(0.5);
        assertThat(always.score("sentinel-F1").value()).isCloseTo(2.0 / 3, within(1e-12));
        assertThat(always.score("BLEU").value()).isLessThan(1);
        // The figure that makes the mixed one useless: saying "nothing to change" always.
        assertThat(always.score("sentence-BLEU mixed").value()).isCloseTo(50.6, within(0.5));
        assertThat(always.score("recall").value()).isLessThan(0.05);
    }

    @Test
    void dreamEvents() throws IOException {
        Dream1k benchmark = Dream1k.load(data("dream1k.jsonl"), EventJudge.byWords(0.75));
        Map<String, String> references = benchmark.references();
        BenchmarkResult perfect =
                benchmark.score(answers(benchmark, r -> Prediction.text(references.getOrDefault(r.id(), ""))));
        assertThat(perfect.score("precision").value()).isEqualTo(1);
        assertThat(perfect.score("recall").value()).isGreaterThan(0.6);
        BenchmarkResult other = benchmark.score(answers(benchmark, r -> Prediction.text("Nothing of the kind.")));
        assertThat(other.score("F1").value()).isLessThan(0.01);
    }
}
