package dev.chai.eval.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.chai.spec.data.ChaiDataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The benchmarks on small files of our own. */
class BenchmarkTest {
    @TempDir
    Path folder = Path.of("replaced by JUnit");

    private Path file(String name, String... lines) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, List.of(lines));
    }

    private ShotBench shots() throws IOException {
        return ShotBench.load(file(
                "shots.json",
                "[{\"index\":1,\"type\":\"image\",\"path\":\"a.jpg\",\"question\":\"What is the shot size?\",",
                "  \"options\":{\"A\":\"Close Up\",\"B\":\"Wide\"},\"answer\":\"B\",\"category\":\"shot size\"},",
                " {\"index\":2,\"type\":\"video\",\"path\":\"b.mp4\",\"question\":\"How does the camera move?\",",
                "  \"options\":{\"A\":\"Pan\",\"B\":\"Tilt\"},\"answer\":\"A\",\"category\":\"camera movement\"}]"));
    }

    @Test
    void requestsHoldQuestionOptionsAndInstruction() throws IOException {
        Request request = shots().requests().get(0);
        assertThat(request.id()).isEqualTo("1");
        assertThat(request.media()).isEqualTo("a.jpg");
        assertThat(request.prompt())
                .startsWith("What is the shot size?\nA. Close Up\nB. Wide\n")
                .contains("<answer>");
    }

    @Test
    void missingAnswersAreWrongAndNamedAndExtraOnesAreNamed() throws IOException {
        BenchmarkResult result = shots().score(Map.of("1", Prediction.text("B"), "9", Prediction.text("A")));
        assertThat(result.score("accuracy").value()).isEqualTo(0.5);
        assertThat(result.score("accuracy/shot size").value()).isEqualTo(1);
        assertThat(result.score("unparsed").value()).isEqualTo(0.5);
        assertThat(result.score("original+guess").value()).isCloseTo((1 + 1.0 / 3) / 2, within(1e-12));
        assertThat(result.missing()).containsExactly("2");
        assertThat(result.extra()).containsExactly("9");
        assertThat(result.toMarkdown())
                .contains("| accuracy | 0.5000 |", "Missing predictions: 1 (2)", "nobody asked for: 1 (9)");
        assertThatThrownBy(() -> result.score("accuracy/lens")).hasMessageContaining("accuracy/shot size");
    }

    @Test
    void theRewardChecksAnswerAndFormatApart() throws IOException {
        ShotBench benchmark = shots();
        assertThat(benchmark
                        .reward("1", "<think>far away</think><answer>B</answer>")
                        .total())
                .isEqualTo(2);
        assertThat(benchmark.reward("1", "B")).isEqualTo(new ShotBench.Reward(1, 0));
        assertThat(benchmark.reward("1", "<think>near</think><answer>A</answer>"))
                .isEqualTo(new ShotBench.Reward(0, 1));
        assertThatThrownBy(() -> benchmark.reward("7", "B")).hasMessageContaining("no question \"7\"");
    }

    @Test
    void anAnswerOutsideTheOptionsIsToldWithItsPlace() throws IOException {
        Path file = file(
                "bad.json",
                "[{\"index\":1,\"path\":\"a\",\"question\":\"q\",\"options\":{\"A\":\"x\"},\"answer\":\"C\",\"category\":\"c\"}]");
        assertThatThrownBy(() -> ShotBench.load(file))
                .isInstanceOf(ChaiDataException.class)
                .hasMessageContaining("bad.json at /0/answer")
                .hasMessageContaining("none of the options [A]");
        Path empty = file("empty.json", "[]");
        assertThatThrownBy(() -> ShotBench.load(empty)).hasMessageContaining("holds no questions");
        Path object = file("object.json", "{}");
        assertThatThrownBy(() -> ShotBench.load(object)).hasMessageContaining("JSON array");
    }

    @Test
    void binaryScoresAreMeansOverMovements() throws IOException {
        file(
                "binary/Pan.jsonl",
                "{\"image\":\"a.mp4\",\"question\":\"Does it pan?\",\"label\":\"Yes\"}",
                "{\"image\":\"b.mp4\",\"question\":\"Does it pan?\",\"label\":\"No\"}");
        file(
                "binary/Tilt.jsonl",
                "{\"image\":\"a.mp4\",\"question\":\"Does it tilt?\",\"label\":\"No\"}",
                "{\"image\":\"b.mp4\",\"question\":\"Does it tilt?\",\"label\":\"Yes\"}");
        CameraBenchBinary benchmark = CameraBenchBinary.load(folder.resolve("binary"));
        Map<String, Prediction> predictions = new HashMap<>();
        predictions.put("Pan/1", Prediction.yes(0.9));
        predictions.put("Pan/2", Prediction.yes(0.1));
        predictions.put("Tilt/1", Prediction.yes(0.9));
        predictions.put("Tilt/2", Prediction.yes(0.1));
        BenchmarkResult result = benchmark.score(predictions);
        assertThat(result.score("AP").value()).isEqualTo((1 + 0.5) / 2);
        assertThat(result.score("AUC").value()).isEqualTo(0.5);
        predictions.remove("Tilt/2");
        BenchmarkResult partial = benchmark.score(predictions);
        assertThat(partial.score("AP/Tilt").reason()).contains("no positive item");
        assertThat(partial.score("AP").skipped()).isEqualTo(1);
        assertThat(partial.missing()).containsExactly("Tilt/2");
    }

    @Test
    void pairsAskFourQuestionsEach() throws IOException {
        file(
                "pairs/has_motion/pan.jsonl",
                "{\"pos_video\":\"a\",\"neg_video\":\"b\",\"pos_question\":\"Moves?\",\"neg_question\":\"Still?\"}");
        CameraBenchPairs benchmark = CameraBenchPairs.load(folder.resolve("pairs"));
        assertThat(benchmark.requests())
                .extracting(Request::id)
                .containsExactly(
                        "has_motion/pan/1/pp", "has_motion/pan/1/pn", "has_motion/pan/1/np", "has_motion/pan/1/nn");
        assertThat(benchmark.requests().get(2).media()).isEqualTo("a");
        Map<String, Prediction> predictions = new HashMap<>();
        for (Request request : benchmark.requests()) {
            boolean yes = request.id().endsWith("pp") || request.id().endsWith("nn");
            predictions.put(request.id(), Prediction.yes(yes ? 0.8 : 0.2));
        }
        assertThat(benchmark.score(predictions).score("group").value()).isEqualTo(1);
        predictions.remove("has_motion/pan/1/np");
        assertThat(benchmark.score(predictions).score("group").value()).isNaN();
        assertThat(benchmark.score(predictions).score("group/has_motion").skipped())
                .isEqualTo(1);
    }

    @Test
    void rewardPairsComeFromEditedCaptionsOnly() throws IOException {
        String start = "{\"clip\":\"c.mp4\",\"task\":\"camera_framing_dynamics\",\"pre_caption\":\"It pans left.\",";
        Path file = file(
                "triples.jsonl",
                start
                        + "\"final_caption\":\"It pans"
                        + " right.\",\"feedback_is_needed\":true,\"initial_caption_rating_score\":3}",
                "{\"clip\":\"d.mp4\",\"task\":\"subject_description\",\"pre_caption\":\"A dog.\",\"final_caption\":\"A"
                        + " dog.\",\"feedback_is_needed\":false,\"initial_caption_rating_score\":5}");
        ChaiReward benchmark = ChaiReward.load(file);
        assertThat(benchmark.requests()).hasSize(2);
        Map<String, Prediction> predictions = Map.of(
                "c.mp4/camera_framing_dynamics/pre", Prediction.yes(0.4),
                "c.mp4/camera_framing_dynamics/post", Prediction.yes(0.7));
        BenchmarkResult result = benchmark.score(predictions);
        assertThat(result.score("pairwise/camera").value()).isEqualTo(1);
        assertThat(result.score("pairwise/rating 3").n()).isEqualTo(1);
        assertThat(result.score("pairwise/scene").value()).isNaN();
        assertThat(result.score("yes-no").value()).isEqualTo(1);
        Path twice = Files.write(
                folder.resolve("twice.jsonl"),
                List.of(
                        Files.readAllLines(file).get(0),
                        Files.readAllLines(file).get(0)));
        assertThatThrownBy(() -> ChaiReward.load(twice))
                .hasMessageContaining("twice.jsonl:2")
                .hasMessageContaining("occurs twice");
    }
}
