package dev.chai.eval.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.chai.eval.etbench.EtChoice;
import dev.chai.eval.stats.Confidence;
import dev.chai.spec.data.ChaiDataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Benchmarks whose files are not at hand, on small files of our own in their form: perfect, empty, constant and random answers. */
class VideoBenchmarkTest {
    @TempDir
    Path folder = Path.of("replaced by JUnit");

    private Path file(String name, String... lines) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, List.of(lines));
    }

    private static Map<String, Prediction> answers(Benchmark benchmark, Function<Request, String> model) {
        Map<String, Prediction> predictions = new LinkedHashMap<>();
        benchmark.requests().forEach(r -> predictions.put(r.id(), Prediction.text(model.apply(r))));
        return predictions;
    }

    private static double accuracy(ChoiceBenchmark benchmark, Function<Request, String> model) {
        return benchmark.score(answers(benchmark, model)).score("accuracy").value();
    }

    private ChoiceBenchmark mvBench() throws IOException {
        file(
                "mv/moving_direction.json",
                "[{\"video\":\"a.mp4\",\"question\":\"Where does it"
                        + " go?\",\"candidates\":[\"Left.\",\"Right.\",\"Up.\",\"Down.\"],\"answer\":\"Right.\"},",
                " {\"video\":\"b.mp4\",\"question\":\"Where does it"
                        + " go?\",\"candidates\":[\"Left.\",\"Right.\",\"Up.\",\"Down.\"],\"answer\":\"Up.\"}]");
        file(
                "mv/scene_transition.json",
                "[{\"video\":\"c.mp4\",\"question\":\"From where to where?\",\"candidates\":[\"Room to"
                        + " street.\",\"Street to room.\"],\"answer\":\"Street to room.\"}]");
        return ChoiceBenchmark.mvBench(folder.resolve("mv"));
    }

    @Test
    void mvBenchCountsAnEmptyAnswerAsRightAndWeDoNot() throws IOException {
        ChoiceBenchmark benchmark = mvBench();
        Map<String, String> truth = benchmark.truth();
        assertThat(accuracy(benchmark, r -> "(" + truth.get(r.id()) + ")")).isEqualTo(1);
        BenchmarkResult empty = benchmark.score(answers(benchmark, r -> ""));
        assertThat(empty.score("accuracy").value()).isZero();
        assertThat(empty.score("original").value()).isEqualTo(1);
        assertThat(empty.score("empty").value()).isEqualTo(1);
        assertThat(benchmark.score(Map.of()).score("original").value()).isZero();
        assertThat(benchmark.score(Map.of()).missing()).hasSize(3);
        assertThat(benchmark
                        .score(answers(benchmark, r -> "B"))
                        .score("accuracy/moving_direction")
                        .value())
                .isEqualTo(0.5);
    }

    @Test
    void randomLettersReachChance() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 2000; i++) {
            lines.append("{\"id\":\"q")
                    .append(i)
                    .append("\",\"question\":\"Which?\",\"options\":[\"pan\",\"tilt\",\"zoom\",\"roll\"],")
                    .append("\"answer\":\"")
                    .append((char) ('A' + i % 4))
                    .append("\"}\n");
        }
        ChoiceBenchmark benchmark = ChoiceBenchmark.load(file("own.jsonl", lines.toString()));
        Random random = new Random(5);
        // Four standard deviations of a share of 2,000.
        assertThat(accuracy(benchmark, r -> String.valueOf((char) ('A' + random.nextInt(4)))))
                .isCloseTo(0.25, within(0.039));
        assertThat(accuracy(benchmark, r -> "A")).isEqualTo(0.25);
    }

    @Test
    void tempCompassReadsOptionsBelowTheQuestionAndYesNo() throws IOException {
        ChoiceBenchmark choices = ChoiceBenchmark.tempCompass(file(
                "multi-choice.json",
                "{\"101\":{\"direction\":[{\"question\":\"Where does the ball go?\\n"
                        + "A. to the left\\n"
                        + "B. to the right\",",
                "\"answer\":\"B. to the right\"}]}}"));
        assertThat(choices.requests().get(0).prompt()).contains("A. to the left\nB. to the right");
        assertThat(accuracy(choices, r -> "B")).isEqualTo(1);
        assertThat(choices.score(answers(choices, r -> "B. to the right"))
                        .score("original")
                        .value())
                .isEqualTo(1);
        ChoiceBenchmark yesNo = ChoiceBenchmark.tempCompass(file(
                "yes_no.json",
                "{\"101\":{\"speed\":[{\"question\":\"Does it speed up?\",\"answer\":\"yes\"},",
                "{\"question\":\"Does it slow down?\",\"answer\":\"no\"}]}}"));
        assertThat(accuracy(yesNo, r -> "Yes, it does.")).isEqualTo(0.5);
        BenchmarkResult nothing = yesNo.score(answers(yesNo, r -> "Nothing does."));
        assertThat(nothing.score("original").value()).isEqualTo(0.5);
        assertThat(nothing.score("accuracy").value()).isZero();
        assertThat(nothing.score("unparsed").value()).isEqualTo(1);
    }

    @Test
    void videoBenchJoinsQuestionsWithTheirAnswers() throws IOException {
        Path questions = file(
                "questions.json",
                "{\"v1_1\":{\"question\":\"What is thrown?\",\"choices\":{\"A\":\"a ball\",\"B\":\"a"
                        + " stone\"},\"vid_path\":\"v1.mp4\"}}");
        Path right = file("answers.json", "{\"SomeSet\":{\"v1_1\":{\"answer\":\"B\"}}}");
        ChoiceBenchmark benchmark = ChoiceBenchmark.videoBench(questions, right);
        assertThat(benchmark.requests().get(0).media()).isEqualTo("v1.mp4");
        assertThat(accuracy(benchmark, r -> "It is a stone.")).isEqualTo(1);
        assertThat(accuracy(benchmark, r -> "A")).isZero();
    }

    @Test
    void charadesReadsItsTextFile() throws IOException {
        Path gold = file(
                "charades_sta_test.txt", "CLIP1 2.0 8.0##a person opens a door.", "CLIP2 0.0 4.0##a person sits down.");
        MomentBenchmark benchmark = MomentBenchmark.load(gold).withConfidence(Confidence.none());
        var truth = benchmark.truth();
        BenchmarkResult perfect = benchmark.score(
                Map.of("1", Prediction.text("2.0 - 8.0 seconds"), "2", Prediction.text("0.0 - 4.0 seconds")));
        assertThat(truth).hasSize(2);
        assertThat(perfect.score("mIoU").value()).isEqualTo(1);
        assertThat(perfect.score("mIoU").part("R1@0.7")).isEqualTo(1);
        BenchmarkResult half =
                benchmark.score(Map.of("1", Prediction.text("2.0 - 8.0 seconds"), "2", Prediction.text("no idea")));
        assertThat(half.score("mIoU").value()).isEqualTo(0.5);
        assertThat(half.score("mIoU").part("parsed")).isEqualTo(0.5);
        assertThat(half.score("original").value()).isEqualTo(1);
        Path bad = file("bad.txt", "CLIP1 2.0##a person opens a door.");
        assertThatThrownBy(() -> MomentBenchmark.load(bad))
                .isInstanceOf(ChaiDataException.class)
                .hasMessageContaining("bad.txt:1");
    }

    @Test
    void denseCaptionsComeInThreeForms() throws IOException {
        Path activityNet = file(
                "val.json",
                "{\"v1\":{\"duration\":10,\"timestamps\":[[0,4],[4,9]],\"sentences\":[\"A man chops an onion.\",\"He"
                        + " fries it in oil.\"]}}");
        Path youCook = file(
                "youcook.json",
                "{\"database\":{\"v1\":{\"annotations\":[{\"segment\":[0,4],\"sentence\":\"A man chops an onion.\"},"
                        + "{\"segment\":[4,9],\"sentence\":\"He fries it in oil.\"}]}}}");
        Path own = file(
                "own.jsonl",
                "{\"id\":\"v1\",\"events\":[{\"start\":0,\"end\":4,\"text\":\"A man chops an onion.\"},"
                        + "{\"start\":4,\"end\":9,\"text\":\"He fries it in oil.\"}]}");
        for (Path gold : List.of(activityNet, youCook, own)) {
            DenseBenchmark benchmark = DenseBenchmark.load(gold).withConfidence(Confidence.none());
            BenchmarkResult perfect = benchmark.scoreEvents(Predictions.readEvents(own));
            assertThat(perfect.score("SODA_d").value()).isCloseTo(1, within(1e-6));
            assertThat(perfect.score("dense-F1").part("f1@0.9")).isEqualTo(1);
            BenchmarkResult text = benchmark.score(Map.of(
                    "v1",
                    Prediction.text(
                            "0.0 - 4.0 seconds, A man chops an onion. 4.0 - 9.0 seconds, He fries it in oil.")));
            assertThat(text.score("SODA_c").value())
                    .isEqualTo(perfect.score("SODA_c").value());
            BenchmarkResult silent = benchmark.score(Map.of());
            assertThat(silent.score("SODA_c").value()).isZero();
            assertThat(silent.missing()).containsExactly("v1");
        }
    }

    @Test
    void etBenchAveragesItsTasks() throws IOException {
        EtBenchmark benchmark = EtBenchmark.load(
                file(
                        "etbench.json",
                        "[{\"task\":\"rar\",\"idx\":1,\"video\":\"a\",\"q\":\"?\",\"o\":[\"opens\",\"closes\"],\"p\":1},",
                        "{\"task\":\"tvg\",\"idx\":1,\"video\":\"a\",\"q\":\"?\",\"tgt\":[2,8]},",
                        "{\"task\":\"vhd\",\"idx\":1,\"video\":\"a\",\"q\":\"?\",\"tgt\":[[2,8]]},",
                        "{\"task\":\"dvc\",\"idx\":1,\"video\":\"a\",\"q\":\"?\",\"tgt\":[[0,4],[4,9]],\"g\":[\"a man"
                                + " walks\",\"he sits down\"]},",
                        "{\"task\":\"gvq\",\"idx\":1,\"video\":\"a\",\"q\":\"?\",\"o\":[\"opens\",\"closes\"],\"p\":0,\"tgt\":[2,8]}]"));
        Map<String, String> truth = benchmark.truth();
        BenchmarkResult perfect = benchmark.score(answers(benchmark, r -> truth.getOrDefault(r.id(), "")));
        for (String average : List.of("Acc(ref)", "F1(gnd)", "F1(cap)", "Sim(cap)", "Rec(com)")) {
            assertThat(perfect.score(average).value()).as(average).isEqualTo(1);
        }
        BenchmarkResult silent = benchmark.score(Map.of());
        for (String average : List.of("Acc(ref)", "F1(gnd)", "F1(cap)", "Rec(com)")) {
            assertThat(silent.score(average).value()).as(average).isZero();
        }
        assertThat(silent.missing()).hasSize(5);
        EtBenchmark original = benchmark.withProtocol(EtChoice.original((a, b) -> b.contains("closes") ? 1 : 0));
        assertThat(original.score(answers(original, r -> "somebody does something"))
                        .score("RAR")
                        .value())
                .isEqualTo(1);
        Path unknown = file("unknown.json", "[{\"task\":\"xyz\",\"idx\":1,\"video\":\"a\"}]");
        assertThatThrownBy(() -> EtBenchmark.load(unknown)).hasMessageContaining("XYZ");
    }

    @Test
    void captionsOfOnesOwnAreScoredByAspect() throws IOException {
        CaptionBenchmark benchmark = CaptionBenchmark.load(file(
                "refs.jsonl",
                "{\"id\":\"a\",\"text\":\"The camera pans left along a"
                        + " house.\",\"aspect\":\"camera\",\"cluster\":\"clip\"}",
                "{\"id\":\"b\",\"references\":[\"A wide shot of a man at eye"
                        + " level.\"],\"aspect\":\"spatial\",\"cluster\":\"clip\"}"));
        BenchmarkResult result = benchmark.score(
                Map.of("a", Prediction.text("The camera pans right along a house."), "c", Prediction.text("More.")));
        assertThat(result.score("primitive-F1/camera").part("contradictions")).isEqualTo(1);
        assertThat(result.missing()).containsExactly("b");
        assertThat(result.extra()).containsExactly("c");
        assertThat(result.report().toHtml()).contains("Confused primitives", "pan-right said for pan-left");
    }

    @Test
    void eventsAreScoredByTheJudgeThatIsGiven() throws IOException {
        Path file = file(
                "dream.jsonl",
                "{\"idx\":1,\"dataset\":\"own\",\"reference\":\"A dog barks. A man turns around.\","
                        + "\"events\":[\"A dog barks\",\"A man turns around\"]}");
        Dream1k benchmark = Dream1k.load(file, EventJudge.byWords(1));
        assertThat(benchmark
                        .score(answers(benchmark, r -> "A dog barks. A man turns around."))
                        .score("F1")
                        .value())
                .isEqualTo(1);
        BenchmarkResult half = benchmark.score(answers(benchmark, r -> "A dog barks. A cat sleeps."));
        assertThat(half.score("precision").value()).isEqualTo(0.5);
        assertThat(half.score("recall").value()).isEqualTo(0.5);
        assertThat(benchmark.score(Map.of()).score("F1").value()).isZero();
    }

    @Test
    void predictionsWithMistakesAreToldWithTheirPlace() throws IOException {
        Path twice = file("twice.jsonl", "{\"id\":\"a\",\"text\":\"x\"}", "{\"id\":\"a\",\"text\":\"y\"}");
        assertThatThrownBy(() -> Predictions.read(twice))
                .hasMessageContaining("twice.jsonl:2")
                .hasMessageContaining("occurs twice");
        Path empty = file("none.jsonl", "");
        assertThatThrownBy(() -> Predictions.read(empty)).hasMessageContaining("holds no predictions");
        Path wrong = file("wrong.jsonl", "{\"id\":\"a\",\"yes\":\"maybe\"}");
        assertThatThrownBy(() -> Predictions.read(wrong))
                .hasMessageContaining("wrong.jsonl:1")
                .hasMessageContaining("maybe");
        Path special = file("special.jsonl", "{\"id\":1,\"yes\":null}", "{\"id\":2,\"score\":\"Infinity\"}");
        assertThat(Predictions.read(special)).containsOnlyKeys("1", "2");
        assertThat(Predictions.read(special)
                        .getOrDefault("1", Prediction.yes(0))
                        .yes())
                .isNaN();
    }

    @Test
    void genAiBenchJudgesAMetricByPeople() throws IOException {
        StringBuilder prompts = new StringBuilder("{");
        Random random = new Random(3);
        for (int i = 0; i < 200; i++) {
            prompts.append(i == 0 ? "" : ",")
                    .append(String.format(
                            Locale.ROOT,
                            "\"%05d\":{\"prompt\":\"scene %d\",\"models\":{\"A\":[%d,%d],\"B\":[%d,%d],\"C\":[%d]}}",
                            i,
                            i,
                            1 + random.nextInt(5),
                            1 + random.nextInt(5),
                            1 + random.nextInt(5),
                            1 + random.nextInt(5),
                            1 + random.nextInt(5)));
        }
        GenAiBench benchmark =
                GenAiBench.load(file("genai_image.json", prompts.append('}').toString()));
        assertThat(benchmark.requests()).hasSize(600);
        assertThat(benchmark.requests().get(0).media()).isEqualTo("A/00000.jpeg");
        Map<String, Double> truth = benchmark.truth();
        BenchmarkResult perfect = benchmark.score(scores(benchmark, r -> truth.getOrDefault(r.id(), Double.NaN)));
        for (String figure : List.of("pearson", "spearman", "kendall", "pairwise", "pairwise by group")) {
            assertThat(perfect.score(figure).value()).isCloseTo(1, within(1e-12));
        }
        BenchmarkResult drawn = benchmark.score(scores(benchmark, r -> random.nextDouble()));
        // Five standard deviations of a correlation of 600 items, about 1 / sqrt(600).
        assertThat(drawn.score("pearson").value()).isCloseTo(0, within(0.2));
        BenchmarkResult constant = benchmark.score(scores(benchmark, r -> 0.5));
        assertThat(constant.score("kendall").value()).isNaN();
        assertThat(constant.score("kendall").reason()).contains("one side is constant");
        BenchmarkResult silent = benchmark.score(Map.of("nobody/A", Prediction.yes(1)));
        assertThat(silent.missing()).hasSize(600);
        assertThat(silent.extra()).containsExactly("nobody/A");
        assertThat(silent.score("pearson").skipped()).isEqualTo(600);
        assertThatThrownBy(() -> GenAiBench.load(file("bad.json", "{\"1\":{\"prompt\":\"x\",\"models\":{\"A\":[]}}}")))
                .isInstanceOf(ChaiDataException.class)
                .hasMessageContaining("/1/models/A");
    }

    private static Map<String, Prediction> scores(Benchmark benchmark, ToDoubleFunction<Request> metric) {
        Map<String, Prediction> predictions = new LinkedHashMap<>();
        benchmark.requests().forEach(r -> predictions.put(r.id(), Prediction.yes(metric.applyAsDouble(r))));
        return predictions;
    }
}
