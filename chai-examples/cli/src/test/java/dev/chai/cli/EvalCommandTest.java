package dev.chai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chai.cli.io.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EvalCommandTest {
    @TempDir
    Path folder = Path.of("replaced by JUnit");

    private String file(String name, String... lines) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, List.of(lines)).toString();
    }

    private String predictions() throws IOException {
        return file(
                "predictions.jsonl",
                "{\"id\":\"a\",\"text\":\"The camera pans right across the old town.\"}",
                "{\"id\":\"b\",\"text\":\"A static wide shot of a quay.\"}");
    }

    private String references() throws IOException {
        return file(
                "references.jsonl",
                "{\"id\":\"a\",\"references\":[\"The camera pans left across the old town.\"]}",
                "{\"id\":\"b\",\"text\":\"A static wide shot of a quay.\"}");
    }

    private static JsonNode json(Run run) {
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out().lines()).hasSize(1);
        return new JsonMapper().readTree(run.out());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text",
                "caption",
                "reward",
                "critique",
                "critique-ablation",
                "camerabench",
                "shotbench",
                "grounding",
                "dense",
                "mcq",
                "agreement",
                "audit",
                "compare"
            })
    void everyCommandExplainsItsInput(String command) {
        Run run = Run.chai("eval", command, "--help");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("chai eval " + command, "Input:", "--out", "--format");
        assertThat(Run.chai("eval", command).code()).isEqualTo(ExitCode.USAGE);
        Run missing = Run.chai("eval", command, "/no/such", "/no/such/either", "/no/third");
        assertThat(missing.code()).isEqualTo(ExitCode.USAGE);
        assertThat(missing.err()).doesNotContain("\tat ");
    }

    @Test
    void textMetricsAreOneObjectWithSettingsAndIntervals() throws IOException {
        JsonNode json = json(Run.chai("eval", "text", predictions(), references(), "--resamples", "50"));
        assertThat(json.at("/scores/bleu/value").doubleValue()).isBetween(50.0, 99.0);
        assertThat(json.at("/scores/bleu/n").intValue()).isEqualTo(2);
        assertThat(json.at("/scores/bleu/skipped").intValue()).isZero();
        assertThat(json.at("/scores/bleu/interval/level").doubleValue()).isEqualTo(0.95);
        assertThat(json.at("/scores/bleu/signature").asString()).contains("tok:13a");
        assertThat(json.at("/scores/primitive-f1/parts/contradictions").doubleValue())
                .isEqualTo(1);
    }

    /** The bundled model, from chai-model, through the interface that chai-eval measures with. */
    @Test
    void embeddingMetricsRunTheBundledModel() throws IOException {
        JsonNode json = json(Run.chai(
                "eval",
                "text",
                predictions(),
                references(),
                "--metrics",
                "bert-score,sentence-similarity,bleu",
                "--resamples",
                "0"));
        assertThat(json.at("/scores/sentence-similarity/value").doubleValue()).isBetween(0.9, 0.999);
        assertThat(json.at("/scores/bert-score/value").doubleValue()).isBetween(0.9, 0.999);
        assertThat(json.at("/scores/bert-score/signature").asString()).contains("all-minilm-l6-v2-q");
        assertThat(json.at("/scores/bleu/n").intValue()).isEqualTo(2);
        Run missing = Run.chai(
                "eval", "text", predictions(), references(), "--metrics", "bert-score", "--embedder", "/no/such");
        assertThat(missing.code()).isEqualTo(ExitCode.USAGE);
        assertThat(missing.err()).contains("/no/such").doesNotContain("\tat ");
    }

    @Test
    void aReportGoesToTheFileInTheFormOfItsEnding() throws IOException {
        Path page = folder.resolve("report.html");
        Run run =
                Run.chai("eval", "caption", predictions(), references(), "--resamples", "0", "--out", page.toString());
        assertThat(run.code()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("written: ");
        assertThat(Files.readString(page)).startsWith("<!DOCTYPE html>").contains("Confused primitives");
        Run wrong = Run.chai(
                "eval",
                "text",
                predictions(),
                references(),
                "--out",
                folder.resolve("r.pdf").toString());
        assertThat(wrong.code()).isEqualTo(ExitCode.USAGE);
        assertThat(wrong.err()).contains(".html").doesNotContain("\tat ");
    }

    @Test
    void mistakesAreToldWithFileLineAndId() throws IOException {
        Run mismatch = Run.chai("eval", "text", predictions(), file("other.jsonl", "{\"id\":\"z\",\"text\":\"x\"}"));
        assertThat(mismatch.code()).isEqualTo(ExitCode.USAGE);
        assertThat(mismatch.err()).contains("ids without a prediction: z", "without a reference: a, b");
        Run twice = Run.chai(
                "eval",
                "text",
                file("twice.jsonl", "{\"id\":\"a\",\"text\":\"x\"}", "{\"id\":\"a\",\"text\":\"y\"}"),
                references());
        assertThat(twice.err()).contains("twice.jsonl:2", "\"a\" was used in line 1 already");
        Run broken = Run.chai("eval", "mcq", file("broken.jsonl", "{\"id\":"), questions());
        assertThat(broken.err()).contains("broken.jsonl:1", "is not JSON");
        Run metric = Run.chai("eval", "text", predictions(), references(), "--metrics", "blue");
        assertThat(metric.err()).contains("--metrics blue is unknown", "bleu");
    }

    @Test
    void twoSystemsAreComparedWithTestsAndAnEffectSize() throws IOException {
        JsonNode json = json(Run.chai(
                "eval",
                "compare",
                predictions(),
                references2(),
                references(),
                "--metrics",
                "chrf,primitive-f1",
                "--resamples",
                "100"));
        JsonNode table = json.at("/tables/0");
        assertThat(table.get("columns").toString()).contains("p randomization", "p Holm", "effect");
        assertThat(json.at("/scores/chrf difference/value").doubleValue()).isPositive();
    }

    private String references2() throws IOException {
        return file(
                "second.jsonl",
                "{\"id\":\"a\",\"text\":\"The camera pans left across the old town.\"}",
                "{\"id\":\"b\",\"text\":\"A static wide shot of a quay.\"}");
    }

    private String questions() throws IOException {
        return file(
                "questions.jsonl",
                "{\"id\":\"q1\",\"question\":\"How does it"
                        + " move?\",\"options\":[\"pan\",\"tilt\"],\"answer\":\"B\",\"group\":\"move\"}");
    }

    @Test
    void requestsSayWhatToAskAndAnswersAreScored() throws IOException {
        JsonNode request = json(Run.chai("eval", "mcq", "--requests", questions()));
        assertThat(request.get("id").asString()).isEqualTo("q1");
        assertThat(request.get("prompt").asString()).contains("A. pan");
        JsonNode result =
                json(Run.chai("eval", "mcq", file("p.jsonl", "{\"id\":\"q1\",\"text\":\"(B)\"}"), questions()));
        assertThat(result.at("/scores/accuracy/value").doubleValue()).isEqualTo(1);
        Run one = Run.chai("eval", "mcq", questions());
        assertThat(one.err()).contains("give two files");
    }

    @Test
    void groundingDenseRewardAndAgreementReadTheirForms() throws IOException {
        JsonNode grounding = json(Run.chai(
                "eval",
                "grounding",
                file("spans.jsonl", "{\"id\":\"1\",\"span\":[0,10]}"),
                file("gold.jsonl", "{\"id\":\"1\",\"spans\":[[5,15]]}")));
        assertThat(grounding.at("/scores/mIoU/value").doubleValue())
                .isCloseTo(1.0 / 3, org.assertj.core.api.Assertions.within(1e-9));
        String events =
                file("events.jsonl", "{\"id\":\"v\",\"events\":[{\"start\":0,\"end\":5,\"text\":\"A man walks.\"}]}");
        JsonNode dense = json(Run.chai("eval", "dense", events, events));
        assertThat(dense.at("/scores/dense-F1/value").doubleValue()).isEqualTo(1);
        JsonNode reward = json(Run.chai("eval", "reward", file("pairs.jsonl", "{\"better\":0.9,\"worse\":0.1}")));
        assertThat(reward.at("/scores/pairwise/value").doubleValue()).isEqualTo(1);
        JsonNode agreement = json(Run.chai(
                "eval",
                "agreement",
                file(
                        "labels.jsonl",
                        "{\"item\":\"1\",\"rater\":\"a\",\"label\":3}",
                        "{\"item\":\"1\",\"rater\":\"b\",\"label\":3}",
                        "{\"item\":\"2\",\"rater\":\"a\",\"label\":5}",
                        "{\"item\":\"2\",\"rater\":\"b\",\"label\":5}"),
                "--level",
                "interval"));
        assertThat(agreement.at("/scores/krippendorff/value").doubleValue()).isEqualTo(1);
    }

    @Test
    void aMetricIsJudgedByGenAiBenchsOwnFile() throws IOException {
        String data = file(
                "genai_video.json",
                "{\"00001\":{\"prompt\":\"a pan\",\"models\":{\"A\":[1,2],\"B\":[5,4]}},",
                "\"00002\":{\"prompt\":\"a tilt\",\"models\":{\"A\":[3,3],\"B\":[4,4]}}}");
        Run requests = Run.chai("eval", "agreement", "--requests", data);
        assertThat(requests.out().lines()).hasSize(4);
        assertThat(requests.out()).contains("\"id\":\"00001/A\"", "A/00001.mp4", "a pan");
        String scores = file(
                "scores.jsonl",
                "{\"id\":\"00001/A\",\"score\":0.1}",
                "{\"id\":\"00001/B\",\"score\":0.9}",
                "{\"id\":\"00002/A\",\"score\":0.4}");
        JsonNode report = json(Run.chai("eval", "agreement", scores, data));
        assertThat(report.at("/scores/kendall/value").doubleValue()).isEqualTo(1);
        assertThat(report.at("/scores/kendall/skipped").intValue()).isEqualTo(1);
        assertThat(report.toString()).contains("00002/B");
    }

    @Test
    void captionsAreAuditedFromStandardInput() {
        Run run = Run.withInput(
                "{\"id\":\"a\",\"text\":\"The camera pans up.\"}\n", "eval", "audit", "-", "--format", "text");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("imprecise", "CAM201", "pans up");
        assertThat(Run.withInput("{\"id\":\"a\"}\n", "eval", "audit", "-").err())
                .contains("line 1");
        assertThat(Run.withInput("", "eval", "audit", "-").code()).isEqualTo(ExitCode.USAGE);
    }
}
