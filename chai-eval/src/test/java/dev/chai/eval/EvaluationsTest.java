package dev.chai.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.chai.eval.agreement.Ratings;
import dev.chai.eval.metric.Sample;
import dev.chai.eval.report.Report;
import dev.chai.eval.stats.Confidence;
import dev.chai.eval.stats.PairedTests;
import dev.chai.spec.data.ChaiDataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationsTest {
    @TempDir
    Path folder = Path.of("replaced by JUnit");

    private Path file(String name, String... lines) throws IOException {
        return Files.write(folder.resolve(name), List.of(lines));
    }

    private static Corpus corpus(String... hypotheses) {
        List<Sample> samples = new java.util.ArrayList<>();
        for (String hypothesis : hypotheses) {
            samples.add(Sample.of(
                    "id-" + samples.size(), hypothesis, "The camera pans slowly to the left across the old town."));
        }
        return Corpus.of(samples);
    }

    @Test
    void everyTextMetricHasAName() {
        Corpus corpus = corpus("The camera pans slowly to the left across the old town.", "A pan to the left.");
        Report report = Evaluations.text(corpus, Evaluations.TEXT_METRICS, new Confidence(50, 1, 0.95));
        assertThat(report.scores()).containsOnlyKeys(Evaluations.TEXT_METRICS);
        assertThat(report.score("bleu").interval()).isPresent();
        assertThatThrownBy(() -> Evaluations.textMetric("blue", corpus)).hasMessageContaining("unknown");
    }

    @Test
    void reportsSayWhatWasLeftOutAndWhy() {
        Corpus corpus = corpus("A pan to the left.", "pan ".repeat(5000));
        Report report = Evaluations.text(corpus, List.of("ter", "bleu"), Confidence.none());
        assertThat(report.score("ter").n()).isEqualTo(1);
        assertThat(report.score("ter").skipped()).isEqualTo(1);
        String reason = "skipped: texts of more than 4000 words";
        assertThat(report.toJson()).contains("\"reason\":\"" + reason);
        assertThat(List.of(report.toString(), report.toMarkdown(), report.toHtml()))
                .allSatisfy(page -> assertThat(page).contains("ter: " + reason));
    }

    @Test
    void comparingASystemWithItselfFindsNothing() {
        Corpus corpus = corpus("A pan to the left.", "The camera pans left across a town.", "The old town.");
        Report report = Evaluations.compare(corpus, corpus, List.of("bleu", "chrf"), Confidence.standard());
        assertThat(report.score("chrf difference").value()).isZero();
        assertThat(report.toJson()).contains("\"Comparison\"");
    }

    @Test
    void aBetterSystemWinsWithATestAndAnEffect() {
        String[] good = new String[30];
        String[] bad = new String[30];
        for (int i = 0; i < good.length; i++) {
            good[i] = "The camera pans slowly to the left across the " + (i % 3 == 0 ? "new" : "old") + " town.";
            bad[i] = "The camera pans " + (i % 2 == 0 ? "right" : "quickly") + " across a field.";
        }
        Report report = Evaluations.compare(corpus(bad), corpus(good), List.of("chrf"), Confidence.standard());
        assertThat(report.score("chrf difference").value()).isGreaterThan(30);
        assertThat(report.score("chrf difference").interval().orElseThrow().low())
                .isPositive();
        assertThatThrownBy(() ->
                        Evaluations.compare(corpus("a"), corpus("a", "b"), List.of("chrf"), Confidence.standard()))
                .hasMessageContaining("same items");
    }

    @Test
    void rewardsComeInThreeForms() throws IOException {
        Path pairs = file("pairs.jsonl", "{\"better\":0.9,\"worse\":0.1}", "{\"better\":0.4,\"worse\":0.4}");
        assertThat(Evaluations.rewards(pairs, Confidence.none())
                        .score("pairwise")
                        .value())
                .isEqualTo(0.75);
        assertThat(Evaluations.rewards(pairs, Confidence.none()).score("strict").value())
                .isEqualTo(0.5);
        Path candidates = file("candidates.jsonl", "{\"rewards\":[1,2,3,4],\"qualities\":[0.1,0.2,0.3,0.4]}");
        Report best = Evaluations.rewards(candidates, Confidence.none());
        assertThat(best.score("best of 4").value()).isCloseTo(0.4, within(1e-12));
        assertThat(best.score("best of 1").value()).isCloseTo(0.25, within(1e-12));
        assertThat(best.toHtml()).contains("by the reward");
        Path binary = file("binary.jsonl", "{\"label\":true,\"score\":0.9}", "{\"label\":0,\"score\":0.2}");
        assertThat(Evaluations.rewards(binary, Confidence.none()).score("AUC").value())
                .isEqualTo(1);
        assertThat(Evaluations.rewards(binary, Confidence.none()).toHtml()).contains("Reliability");
    }

    @Test
    void badRewardsAreToldWithTheirPlace() throws IOException {
        Path mixed = file("mixed.jsonl", "{\"better\":0.9,\"worse\":0.1}", "{\"label\":true,\"score\":0.9}");
        assertThatThrownBy(() -> Evaluations.rewards(mixed, Confidence.none()))
                .isInstanceOf(ChaiDataException.class)
                .hasMessageContaining("mixed.jsonl:2");
        Path uneven = file("uneven.jsonl", "{\"rewards\":[1,2],\"qualities\":[1]}");
        assertThatThrownBy(() -> Evaluations.rewards(uneven, Confidence.none()))
                .hasMessageContaining("1 for 2 rewards");
        Path empty = file("empty.jsonl", "");
        assertThatThrownBy(() -> Evaluations.rewards(empty, Confidence.none()))
                .hasMessageContaining("holds no rewards");
        Path oneClass = file("one.jsonl", "{\"label\":true,\"score\":0.9}", "{\"label\":true,\"score\":0.2}");
        assertThat(Evaluations.rewards(oneClass, Confidence.standard())
                        .score("AUC")
                        .reason())
                .contains("no negative item");
        Path special =
                file("nan.jsonl", "{\"better\":\"NaN\",\"worse\":0.1}", "{\"better\":\"Infinity\",\"worse\":0.1}");
        Report report = Evaluations.rewards(special, Confidence.none());
        assertThat(report.score("pairwise").skipped()).isEqualTo(1);
        assertThat(report.score("pairwise").value()).isEqualTo(1);
    }

    @Test
    void agreementOfRatersAndOfAMetric() throws IOException {
        Path raters = file(
                "raters.jsonl",
                "{\"item\":\"1\",\"rater\":\"a\",\"label\":\"pan\"}",
                "{\"item\":\"1\",\"rater\":\"b\",\"label\":\"pan\"}",
                "{\"item\":\"2\",\"rater\":\"a\",\"label\":\"tilt\"}",
                "{\"item\":\"2\",\"rater\":\"b\",\"label\":\"tilt\"}");
        Report report = Evaluations.agreement(raters, Ratings.Level.NOMINAL);
        assertThat(report.score("krippendorff").value()).isEqualTo(1);
        assertThat(report.score("gwet-ac1").value()).isEqualTo(1);
        assertThatThrownBy(() -> Evaluations.agreement(raters, Ratings.Level.INTERVAL))
                .hasMessageContaining("no order");
        Path metric = file(
                "metric.jsonl",
                "{\"human\":1,\"metric\":0.1,\"group\":\"x\"}",
                "{\"human\":3,\"metric\":0.3,\"group\":\"x\"}",
                "{\"human\":2,\"metric\":0.2,\"group\":\"y\"}",
                "{\"human\":4,\"metric\":\"NaN\",\"group\":\"y\"}",
                "{\"human\":5,\"metric\":0.9,\"group\":\"y\"}");
        Report meta = Evaluations.agreement(metric, Ratings.Level.NOMINAL);
        assertThat(meta.score("kendall").value()).isEqualTo(1);
        assertThat(meta.score("pairwise").value()).isEqualTo(1);
        assertThat(meta.score("pearson").skipped()).isEqualTo(1);
        Path constant = file("constant.jsonl", "{\"human\":1,\"metric\":0.1}", "{\"human\":1,\"metric\":0.3}");
        assertThat(Evaluations.agreement(constant, Ratings.Level.NOMINAL)
                        .score("pearson")
                        .isDefined())
                .isFalse();
    }

    @Test
    void aZeroThatSurprisesCarriesItsReasonInTheReport() {
        Corpus two = Corpus.of(List.of(Sample.of("a", "Pans left.", "Pans left.")));
        Report report = Evaluations.text(two, List.of("cider-d"), Confidence.none());
        assertThat(report.toString()).contains("one item have no weight");
        Corpus words = Corpus.of(List.of(Sample.of("a", "pans left", "pans left")));
        assertThat(Evaluations.text(words, List.of("bleu"), Confidence.none()).toString())
                .contains("no hypothesis has 3 tokens");
    }

    @Test
    void aReportShowsTheWorstItemsFirst() {
        Corpus corpus = Corpus.of(List.of(
                Sample.of("good", "the camera pans left slowly", "the camera pans left slowly"),
                Sample.of("bad", "a man sits", "the camera pans left slowly")));
        String report =
                Evaluations.text(corpus, List.of("chrf"), Confidence.none()).toString();
        assertThat(report.indexOf("bad")).isPositive().isLessThan(report.indexOf("good"));
    }

    @Test
    void aReportOfTwoSystemsNamesThemAndSaysHowItTested() {
        Corpus corpus = Corpus.of(List.of(Sample.of("a", "the camera pans", "the camera pans left")));
        String report = SystemComparison.of(
                        corpus, corpus, Evaluations.textMetrics(List.of("chrf"), corpus), PairedTests.standard())
                .named("base.jsonl", "new.jsonl")
                .report()
                .toString();
        assertThat(report).contains("base.jsonl", "new.jsonl", "exact randomization, 1 sign patterns");
    }
}
