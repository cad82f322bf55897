package dev.chai.eval.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.chai.eval.Metrics;
import dev.chai.eval.metric.Sample;
import dev.chai.eval.metric.Score;
import dev.chai.eval.token.Tokenizers;
import java.util.List;
import org.junit.jupiter.api.Test;

class BleuTest {
    private static Score bleu(String hypothesis, String... references) {
        return Bleu.standard().score(Sample.of("x", hypothesis, references));
    }

    @Test
    void oneWrongWordOfTenGivesTheHandComputedScore() {
        Score score = bleu("a b c d e f g h i j", "a b c d x f g h i j");
        // 9/10 * 7/9 * 5/8 * 3/7, fourth root, no brevity penalty.
        assertThat(score.value()).isCloseTo(100 * Math.pow(0.9 * 7 / 9 * 5 / 8 * 3 / 7, 0.25), within(1e-12));
        assertThat(score.part("p2")).isCloseTo(700.0 / 9, within(1e-12));
    }

    @Test
    void perfectShortTextScoresZeroWithoutEffectiveOrderAndHundredWithIt() {
        assertThat(bleu("pan left", "pan left").value()).isZero();
        assertThat(Metrics.sentenceBleu()
                        .score(Sample.of("x", "pan left", "pan left"))
                        .value())
                .isCloseTo(100, within(1e-9));
    }

    @Test
    void ofTwoEquallyCloseReferencesTheShorterCounts() {
        assertThat(bleu("a b c d", "a b c d e f", "a b").part("refLen")).isEqualTo(2);
    }

    @Test
    void countsAreClippedByTheLargestCountInOneReference() {
        assertThat(bleu("the the the the", "the cat the mat", "the dog").part("c1"))
                .isEqualTo(2);
    }

    @Test
    void emptyHypothesisScoresZero() {
        assertThat(bleu("", "the camera pans left").value()).isZero();
        assertThat(bleu("", "").value()).isZero();
    }

    @Test
    void noItemsIsUndefinedWithAReason() {
        Score score = Bleu.standard().score(List.of());
        assertThat(score.value()).isNaN();
        assertThat(score.reason()).contains("no items");
    }

    @Test
    void signatureNamesEverySetting() {
        Score score = Bleu.standard()
                .withTokenizer(Tokenizers.international())
                .withSmoothing(Smoothing.floor(0.1))
                .withLowerCase()
                .score(Sample.of("x", "a", "a", "b"));
        assertThat(score.signature())
                .startsWith("nrefs:2|case:lc|eff:no|tok:intl|smooth:floor[0.10]|version:chai-eval:");
    }

    @Test
    void unequalNumbersOfReferencesAreCalledVar() {
        Score score = Bleu.standard().score(List.of(Sample.of("1", "a", "a"), Sample.of("2", "a", "a", "b")));
        assertThat(score.signature()).startsWith("nrefs:var|");
    }

    @Test
    void corpusScoreSumsCountsAndIsNotTheMeanOfSentences() {
        List<Sample> samples =
                List.of(Sample.of("1", "a b c d e f g h", "a b c d e f g h"), Sample.of("2", "p q r s t", "p q x s t"));
        double corpus = Bleu.standard().score(samples).value();
        double mean = (100 + Bleu.standard().score(samples.get(1)).value()) / 2;
        assertThat(corpus).isNotCloseTo(mean, within(1.0));
    }

    @Test
    void badSettingsAreRefusedWithTheAllowedRange() {
        assertThatThrownBy(() -> Bleu.standard().withMaxOrder(0)).hasMessageContaining("between 1 and 16");
        assertThatThrownBy(() -> Smoothing.floor(Double.NaN)).hasMessageContaining("positive");
        assertThatThrownBy(() -> NltkBleu.method(8)).hasMessageContaining("between 0 and 7");
        assertThatThrownBy(() -> new Sample("x", "a", List.of(), "x")).hasMessageContaining("\"x\" has no reference");
    }
}
