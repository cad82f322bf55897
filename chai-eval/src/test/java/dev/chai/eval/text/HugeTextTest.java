package dev.chai.eval.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chai.eval.Corpus;
import dev.chai.eval.Evaluations;
import dev.chai.eval.metric.Metric;
import dev.chai.eval.metric.Sample;
import dev.chai.eval.metric.Score;
import dev.chai.eval.token.Tokenizer;
import dev.chai.eval.token.Tokenizers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Huge texts end in a score, or in a count of skipped items with its reason. The timeouts tell linear from quadratic work, which would take
 * many minutes here; they are no measurement.
 */
class HugeTextTest {
    private static final String NATURAL =
            "The camera slowly pans left across the valley, then it tilts up to a red-brown sky (at 24fps). \n";

    private static String repeated(String pattern, int characters) {
        return pattern.repeat(characters / pattern.length());
    }

    private static List<Metric<Sample>> metrics(Sample sample) {
        Corpus corpus = Corpus.of(List.of(sample));
        List<Metric<Sample>> metrics = new ArrayList<>();
        Evaluations.TEXT_METRICS.forEach(name -> metrics.add(Evaluations.textMetric(name, corpus)));
        metrics.add(Bleu.standard().withTokenizer(Tokenizers.international()));
        metrics.add(Bleu.standard().withTokenizer(Tokenizers.characters()));
        metrics.add(Rouge.l(true));
        metrics.add(Rouge.lsum(false));
        metrics.add(NltkBleu.method(1));
        metrics.add(Meteor.nltk(Tokenizers.rouge(), Synonyms.none()));
        metrics.add(Cider.original(CiderIdf.fromReferences(List.of(sample), Tokenizers.coco()), Tokenizers.coco()));
        return metrics;
    }

    /** What each tokenizer or matcher could be made to read again and again. */
    @ParameterizedTest
    @Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    @ValueSource(
            strings = {
                "...,,-'\"&()<>",
                "<",
                "'",
                "a@",
                "a.b,",
                "&amp;lt;",
                "http://a.b/",
                "1,2.3-",
                "a\n",
                "the ",
                "pan left ",
                "\ud83c\udfa5"
            })
    void noPatternMakesAMetricQuadratic(String pattern) {
        Sample sample = Sample.of("x", repeated(pattern, 100_000), "The camera pans left.");
        for (Metric<Sample> metric : metrics(sample)) {
            Score score = metric.score(sample);
            assertThat(score.n() + score.skipped()).as(metric.name()).isEqualTo(1);
            assertThat(score.reason().isPresent()).as(metric.name()).isEqualTo(Double.isNaN(score.value()));
        }
    }

    @Test
    @Timeout(value = 240, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aCaptionOfFiveMegabytesIsScoredOrSkippedWithAReason() {
        Sample sample = Sample.of("x", repeated(NATURAL, 5_000_000), NATURAL);
        Corpus corpus = Corpus.of(List.of(sample, Sample.of("y", NATURAL, NATURAL)));
        for (String name : Evaluations.TEXT_METRICS) {
            Score score = Evaluations.textMetric(name, corpus).score(corpus.samples());
            assertThat(score.n()).as(name).isBetween(1L, 2L);
            assertThat(score.value()).as(name).isNotNaN();
            assertThat(score.reason().isPresent()).as(name).isEqualTo(score.skipped() > 0);
        }
        assertThat(Evaluations.textMetric("ter", corpus).score(sample).reason())
                .contains("all items skipped: texts of more than 4000 words");
        assertThat(Evaluations.textMetric("chrf", corpus).score(sample).toString())
                .isEqualTo("chrF2 NaN (n=0, skipped=1, all items skipped: texts of more than 1000000 characters)");
    }

    /** Room that one huge text needed must neither be cleared for each small one nor change what is counted. */
    @Test
    void smallTextsAfterAHugeOneScoreAsBefore() {
        List<Sample> samples = new ArrayList<>();
        StringBuilder different = new StringBuilder();
        for (int i = 0; i < 200_000; i++) {
            different.append('w').append(i).append(' ');
        }
        samples.add(Sample.of("huge", different.toString(), different.toString()));
        for (int i = 0; i < 50; i++) {
            samples.add(Sample.of("small-" + i, "pan " + i + " to the left side", "pan " + i + " to the right side"));
        }
        Tokenizer tokenizer = Tokenizers.whitespace();
        CiderIdf idf = CiderIdf.fromReferences(samples, tokenizer);
        for (Metric<Sample> metric :
                List.of(Bleu.standard(), CocoBleu.standard(), Cider.d(idf, tokenizer), Rouge.n(2, false))) {
            double[] together = metric.measure(samples).itemValues();
            for (int i = 1; i < samples.size(); i++) {
                assertThat(together[i])
                        .as(metric.name())
                        .isEqualTo(metric.score(samples.get(i)).value());
            }
        }
    }
}
