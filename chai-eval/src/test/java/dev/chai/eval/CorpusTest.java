package dev.chai.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.chai.critique.loop.Embedder;
import dev.chai.eval.embed.EmbeddingScores;
import dev.chai.eval.metric.Metric;
import dev.chai.eval.metric.Sample;
import dev.chai.eval.metric.Score;
import dev.chai.eval.text.Diversity;
import dev.chai.eval.token.Tokenizers;
import dev.chai.spec.data.ChaiDataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusTest {
    @TempDir
    Path folder = Path.of("replaced by JUnit");

    private Path file(String name, String... lines) throws IOException {
        return Files.write(folder.resolve(name), List.of(lines));
    }

    @Test
    void filesAreJoinedByIdInTheOrderOfTheReferences() throws IOException {
        Corpus corpus = Corpus.read(
                file("p.jsonl", "{\"id\":\"b\",\"text\":\"pan\"}", "{\"id\":\"a\",\"text\":\"tilt\"}"),
                file(
                        "r.jsonl",
                        "{\"id\":\"a\",\"references\":[\"a tilt\",\"tilting\"],\"cluster\":\"clip\"}",
                        "",
                        "{\"id\":\"b\",\"text\":\"a pan\"}"));
        assertThat(corpus.samples())
                .containsExactly(
                        new Sample("a", "tilt", List.of("a tilt", "tilting"), "clip"), Sample.of("b", "pan", "a pan"));
        assertThat(corpus.clusters()).containsExactly("clip", "b");
    }

    @Test
    void idsOnOneSideOnlyAreNamed() throws IOException {
        Path predictions = file("p.jsonl", "{\"id\":\"a\",\"text\":\"x\"}", "{\"id\":\"c\",\"text\":\"x\"}");
        Path references = file("r.jsonl", "{\"id\":\"a\",\"text\":\"x\"}", "{\"id\":\"b\",\"text\":\"x\"}");
        assertThatThrownBy(() -> Corpus.read(predictions, references))
                .isInstanceOf(ChaiDataException.class)
                .hasMessageContaining("1 ids without a prediction: b; 1 ids without a reference: c");
    }

    @Test
    void duplicateIdsNameBothLines() throws IOException {
        Path twice = file("p.jsonl", "{\"id\":\"a\",\"text\":\"x\"}", "{\"id\":\"a\",\"text\":\"y\"}");
        assertThatThrownBy(() -> Corpus.read(twice, twice))
                .hasMessageContaining("p.jsonl:2 at /id")
                .hasMessageContaining("\"a\" was used in line 1 already");
        assertThatThrownBy(() -> Corpus.of(List.of(Sample.of("a", "", ""), Sample.of("a", "", ""))))
                .hasMessageContaining("occurs twice");
    }

    @Test
    void emptyMalformedAndMistypedFilesAreTold() throws IOException {
        Path good = file("g.jsonl", "{\"id\":\"a\",\"text\":\"x\"}");
        Path empty = file("e.jsonl");
        assertThatThrownBy(() -> Corpus.read(empty, good)).hasMessageContaining("holds no items");
        Path broken = file("b.jsonl", "{\"id\":\"a\",");
        assertThatThrownBy(() -> Corpus.read(broken, good))
                .hasMessageContaining("b.jsonl:1")
                .hasMessageContaining("is not JSON");
        Path number = file("n.jsonl", "{\"id\":\"a\",\"text\":7}");
        assertThatThrownBy(() -> Corpus.read(number, good)).hasMessageContaining("\"text\" should be text, not 7");
        Path none = file("x.jsonl", "{\"id\":\"a\",\"references\":[]}");
        assertThatThrownBy(() -> Corpus.read(good, none)).hasMessageContaining("at least one reference");
        Path list = file("l.jsonl", "[1]");
        assertThatThrownBy(() -> Corpus.read(list, good)).hasMessageContaining("should be a JSON object");
        Path binary = Files.write(folder.resolve("u.jsonl"), new byte[] {(byte) 0xC3, (byte) 0x28, '\n'});
        assertThatThrownBy(() -> Corpus.read(binary, good)).hasMessageContaining("not valid UTF-8");
    }

    @Test
    void joiningMapsNamesTheMissing() {
        assertThatThrownBy(() -> Corpus.join(Map.of(), Map.of("a", List.of("x"))))
                .hasMessageContaining("without a prediction: a");
        assertThat(Corpus.join(Map.of("a", "t"), Map.of("a", List.of("x"))).samples())
                .hasSize(1);
    }

    @Test
    void aCaptionOfFiveMegabytesIsMeasuredOrSkippedNotFatal() {
        Sample huge = Sample.of("x", "the camera pans left and tilts up ".repeat(150_000), "the camera pans left");
        List<Metric<Sample>> metrics = new ArrayList<>(List.of(Metrics.bleu(), Metrics.chrf(), Metrics.ter()));
        metrics.add(Metrics.rougeL());
        metrics.add(Metrics.meteor());
        for (Metric<Sample> metric : metrics) {
            Score score = metric.score(huge);
            assertThat(score.n() + score.skipped()).as(metric.name()).isEqualTo(1);
        }
    }

    @Test
    void distinctNIsTheShareOfDifferentGrams() {
        Score score = Diversity.distinct(2, Tokenizers.rouge()).score(Sample.of("x", "a b a b", ""));
        assertThat(score.value()).isCloseTo(2.0 / 3, within(1e-12));
        assertThat(Diversity.distinct(2, Tokenizers.rouge())
                        .score(Sample.of("x", "a", ""))
                        .skipped())
                .isEqualTo(1);
        assertThat(Diversity.words(Tokenizers.rouge())
                        .score(Sample.of("x", "it pans, left", ""))
                        .value())
                .isEqualTo(3);
    }

    @Test
    void bertScoreMatchesTokensGreedily() {
        Embedder letters = new Embedder() {
            @Override
            public String id() {
                return "letters";
            }

            @Override
            public float[] sentence(String text) {
                return new float[] {text.length(), 1};
            }

            @Override
            public float[][] tokens(String text) {
                return text.chars()
                        .mapToObj(c -> new float[] {c == 'a' ? 2 : 0, c == 'b' ? 2 : 0})
                        .toArray(float[][]::new);
            }
        };
        Score score = EmbeddingScores.bertScore(letters).score(Sample.of("x", "a", "ab", "b"));
        assertThat(score.part("precision")).isEqualTo(1);
        assertThat(score.part("recall")).isEqualTo(0.5);
        assertThat(EmbeddingScores.bertScore(letters)
                        .score(Sample.of("x", "", "a"))
                        .value())
                .isZero();
        assertThat(EmbeddingScores.sentenceSimilarity(letters)
                        .score(Sample.of("x", "aa", "bb"))
                        .value())
                .isCloseTo(1, within(1e-6));
    }
}
