package dev.chai.eval.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.chai.eval.metric.Metric;
import dev.chai.eval.metric.Sample;
import dev.chai.eval.metric.Score;
import dev.chai.eval.text.ngram.Lcs;
import dev.chai.eval.token.Tokenizers;
import dev.chai.spec.data.ChaiDataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextMetricsTest {
    private static double score(Metric<Sample> metric, String hypothesis, String... references) {
        return metric.score(Sample.of("x", hypothesis, references)).value();
    }

    @Test
    void chrfOfOneWrongLetterIsComputedByHand() {
        // "abc" against "abd", orders 1 and 2: P = R = (2/3 + 1/2) / 2.
        assertThat(score(Chrf.standard().withCharOrder(2), "abc", "abd"))
                .isCloseTo(100 * (2.0 / 3 + 0.5) / 2, within(1e-9));
    }

    @Test
    void chrfCountsCodePointsNotUtf16Units() {
        assertThat(score(Chrf.standard().withCharOrder(1), "\uD83C\uDFA5", "\uD83C\uDFA6"))
                .isZero();
    }

    @Test
    void terCountsAMovedBlockAsOneEdit() {
        assertThat(score(Ter.standard(), "left pans the camera", "the camera left pans"))
                .isCloseTo(25, within(1e-9));
        assertThat(score(Ter.standard(), "a b c", "")).isEqualTo(100);
        assertThat(score(Ter.standard(), "", "")).isZero();
    }

    @Test
    void terOfAnExtremelyLongTextIsSkippedNotComputed() {
        Score score = Ter.standard().score(Sample.of("x", "pan ".repeat(5000), "pan"));
        assertThat(score.skipped()).isEqualTo(1);
        assertThat(score.value()).isNaN();
    }

    @Test
    void rougeLFollowsTheLongestCommonSubsequence() {
        Score score = Rouge.l().score(Sample.of("x", "the camera slowly pans left", "the camera pans to the left"));
        assertThat(score.part("precision")).isCloseTo(4.0 / 5, within(1e-12));
        assertThat(score.part("recall")).isCloseTo(4.0 / 6, within(1e-12));
    }

    @Test
    void rougeOfAnotherScriptIsZeroBecauseItsTokenizerDropsIt() {
        assertThat(score(Rouge.n(1, false), "\u955C\u5934", "\u955C\u5934")).isZero();
    }

    @Test
    void longestCommonSubsequenceSpansWordsOf64Tokens() {
        int[] a = new int[200];
        int[] b = new int[150];
        for (int i = 0; i < a.length; i++) {
            a[i] = i % 7;
        }
        for (int i = 0; i < b.length; i++) {
            b[i] = i * 3 % 5;
        }
        assertThat(new Lcs().length(a, b, 7)).isEqualTo(plainLcs(a, b));
    }

    private static int plainLcs(int[] a, int[] b) {
        int[][] table = new int[a.length + 1][b.length + 1];
        for (int i = 1; i <= a.length; i++) {
            for (int j = 1; j <= b.length; j++) {
                table[i][j] =
                        a[i - 1] == b[j - 1] ? table[i - 1][j - 1] + 1 : Math.max(table[i - 1][j], table[i][j - 1]);
            }
        }
        return table[a.length][b.length];
    }

    @Test
    void ciderOfOneItemIsZeroSinceNothingIsRare() {
        assertThat(Cider.d(List.of(Sample.of("1", "a pan left", "a pan left"))).value())
                .isZero();
    }

    @Test
    void ciderOfIdenticalDistinctItemsIsTen() {
        List<Sample> samples = List.of(
                Sample.of("1", "a slow pan to the left", "a slow pan to the left"),
                Sample.of("2", "the drone rises over fields", "the drone rises over fields"));
        assertThat(Cider.d(samples).value()).isCloseTo(10, within(1e-9));
    }

    @Test
    void savedIdfGivesTheSameScores(@TempDir Path folder) throws IOException {
        List<Sample> samples = List.of(
                Sample.of("1", "a slow pan left", "a slow pan to the left", "it pans left"),
                Sample.of("2", "the drone rises", "the drone rises over a field"));
        CiderIdf idf = CiderIdf.fromReferences(samples, Tokenizers.coco());
        idf.write(folder.resolve("idf.tsv"));
        CiderIdf read = CiderIdf.read(folder.resolve("idf.tsv"));
        assertThat(read.items()).isEqualTo(2);
        assertThat(read.frequency(List.of("a"))).isEqualTo(2);
        assertThat(Cider.d(read, Tokenizers.coco()).score(samples).value())
                .isEqualTo(Cider.d(idf, Tokenizers.coco()).score(samples).value());
    }

    /** Corpora hold hundreds of thousands of n-grams; a pass over all of them for each would never end. */
    @Test
    void aLargeIdfIsWrittenAndReadInOnePass(@TempDir Path folder) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 60_000; i++) {
            text.append("w").append(i * 7919 % 10_007).append(i % 3 == 0 ? " pan " : " ");
        }
        CiderIdf idf = CiderIdf.fromReferences(
                List.of(Sample.of("1", "", text.toString()), Sample.of("2", "", "w1 w2")), Tokenizers.whitespace());
        idf.write(folder.resolve("idf.tsv"));
        CiderIdf read = CiderIdf.read(folder.resolve("idf.tsv"));
        read.write(folder.resolve("again.tsv"));
        assertThat(folder.resolve("again.tsv")).hasSameTextualContentAs(folder.resolve("idf.tsv"));
        assertThat(read.frequency(List.of("w1"))).isEqualTo(2);
        assertThat(read.frequency(List.of("w1", "pan", "no"))).isZero();
    }

    @Test
    void anIdfFileMayHoldLongGramsWithoutTheirBeginnings(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("idf.tsv"), "chai-cider-idf\t1\t2\n1\ta slow pan\n");
        CiderIdf.read(file).write(folder.resolve("again.tsv"));
        assertThat(folder.resolve("again.tsv")).hasSameTextualContentAs(file);
    }

    @Test
    void brokenIdfFileIsToldByLine(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("idf.tsv"), "chai-cider-idf\t1\t2\nmany\ta b\n");
        assertThatThrownBy(() -> CiderIdf.read(file))
                .isInstanceOf(ChaiDataException.class)
                .hasMessageContaining("idf.tsv:2")
                .hasMessageContaining("\"many\" should be a whole number");
    }

    @Test
    void meteorMatchesStemsAtLowerWeight() {
        double exact = score(Meteor.exact(), "camera pans slowly", "camera panning slowly");
        double stems = score(Meteor.exactAndStem(), "camera pans slowly", "camera panning slowly");
        assertThat(exact).isLessThan(stems);
        assertThat(stems).isLessThan(1);
    }

    @Test
    void nltkMeteorUsesSynonymsWhereGiven() {
        Synonyms synonyms = new Synonyms() {
            @Override
            public String id() {
                return "test";
            }

            @Override
            public java.util.Set<String> of(String word) {
                return word.equals("film") ? java.util.Set.of("movi") : java.util.Set.of();
            }
        };
        double without = score(Meteor.nltk(Tokenizers.rouge(), Synonyms.none()), "a film", "a movie");
        double with = score(Meteor.nltk(Tokenizers.rouge(), synonyms), "a film", "a movie");
        assertThat(without).isLessThan(with);
    }

    @Test
    void bleuBarelySeesASwappedDirection() {
        String post =
                "The camera slowly pans to the left across the wide valley while the sun sets behind the far hills.";
        double swapped = score(Bleu.standard(), post.replace("left", "right"), post);
        assertThat(swapped).isGreaterThan(85);
    }

    /** The values are those of the METEOR 1.5 program for the same pairs, stages exact and stem. */
    @Test
    void meteorOfACorpusCountsNoFragmentOfPairsThatMatchFromEndToEnd() {
        Sample same = Sample.of("1", "the camera pans left", "the camera pans left");
        Sample longer = Sample.of("2", "the camera pans left", "the camera pans left slowly");
        Sample stem = Sample.of("3", "the camera pan left", "the camera pans left");
        Sample emptyReference = Sample.of("4", "a man walks slowly into a big room and sits", "");
        Sample emptyHypothesis = Sample.of("5", "", "a man walks");
        assertThat(Meteor.exactAndStem().score(List.of(same, same)).value()).isCloseTo(1, within(1e-12));
        assertThat(Meteor.exactAndStem().score(List.of(same, longer)).value())
                .isCloseTo(0.5358293807256158, within(1e-12));
        assertThat(Meteor.exactAndStem().score(List.of(same, stem)).value()).isCloseTo(0.94, within(1e-12));
        assertThat(Meteor.exactAndStem().score(List.of(stem, longer)).value())
                .isCloseTo(0.5036796178820789, within(1e-12));
        assertThat(Meteor.exactAndStem().score(List.of(same, emptyReference)).value())
                .isCloseTo(0.7518796992481203, within(1e-12));
        assertThat(Meteor.exactAndStem().score(List.of(same, emptyHypothesis)).value())
                .isCloseTo(0.6269592476489029, within(1e-12));
    }

    @Test
    void nltkMethodFourOfOneTokenLeavesOutTheOrdersThatCannotMatch() {
        assertThat(NltkBleu.method(4).score(Sample.of("1", "left", "left")).value())
                .isEqualTo(1);
    }
}
