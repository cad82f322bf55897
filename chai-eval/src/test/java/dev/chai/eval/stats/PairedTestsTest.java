package dev.chai.eval.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.chai.eval.Metrics;
import dev.chai.eval.metric.Measured;
import dev.chai.eval.metric.Metric;
import dev.chai.eval.metric.Sample;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairedTestsTest {
    private static final String REFERENCE = "the camera pans slowly to the left";

    /** Answers to equal items, the first few of them wrong. */
    private static Measured answers(Metric<Sample> metric, int items, int wrong) {
        return metric.measure(IntStream.range(0, items)
                .mapToObj(i -> Sample.of(
                        "" + i, i < wrong ? "the camera pans slowly to the right side" : REFERENCE, REFERENCE))
                .toList());
    }

    @ParameterizedTest
    @CsvSource({"0,1", "1,1", "2,0.5", "3,0.25", "4,0.125"})
    void differencesThatTieCountAgainstTheObservedOne(int differing, double exact) {
        for (Metric<Sample> metric : List.<Metric<Sample>>of(Metrics.bleu(), Metrics.meteor(), Metrics.chrf())) {
            Significance test =
                    PairedTests.standard().randomization(answers(metric, 8, differing), answers(metric, 8, 0));
            assertThat(test.p()).as(metric.name()).isCloseTo(exact, within(1e-12));
            assertThat(test.isExact()).isTrue();
            assertThat(test.rounds()).isEqualTo(1L << differing);
        }
    }

    @Test
    void beyondSixteenDifferingItemsRoundsAreDrawnAndTheTestSaysSo() {
        Significance sixteen =
                PairedTests.standard().randomization(answers(Metrics.bleu(), 40, 16), answers(Metrics.bleu(), 40, 0));
        Significance seventeen =
                PairedTests.standard().randomization(answers(Metrics.bleu(), 40, 17), answers(Metrics.bleu(), 40, 0));
        assertThat(sixteen).hasToString("p = 0.0000 (exact randomization, 65536 sign patterns)");
        assertThat(sixteen.p()).isCloseTo(2.0 / 65536, within(1e-15));
        assertThat(seventeen.method()).isEqualTo(Significance.Method.APPROXIMATE_RANDOMIZATION);
        assertThat(seventeen.rounds()).isEqualTo(10_000);
    }

    @Test
    void theRuleOfSacreBleuLeavesTiesOutOnlyWhereItIsAskedFor() {
        Significance test = PairedTests.standard()
                .withRule(PairedRule.SACREBLEU)
                .randomization(answers(Metrics.bleu(), 8, 1), answers(Metrics.bleu(), 8, 0));
        assertThat(test.p()).isCloseTo(1.0 / 10_001, within(1e-12));
        assertThat(test.isExact()).isFalse();
    }

    @Test
    void itemsOfOneClusterAreExchangedTogether() {
        PairedTests byClip =
                PairedTests.with(Bootstrap.seeded(1).byCluster(List.of("a", "a", "a", "a", "b", "b", "c", "c")));
        Significance test = byClip.randomization(answers(Metrics.bleu(), 8, 4), answers(Metrics.bleu(), 8, 0));
        assertThat(test.p()).isEqualTo(1);
        assertThat(test.rounds()).isEqualTo(2);
    }

    @Test
    void systemsWithoutAScoreAreComparedWithoutAResult() {
        Measured none = Metrics.bleu().measure(List.of());
        Comparison comparison = Comparison.of(none, none, PairedTests.standard());
        assertThat(comparison.interval()).isEmpty();
        assertThat(comparison.randomization().p()).isNaN();
        assertThat(Holm.adjust(comparison.randomization().p(), 0.02)).containsExactly(Double.NaN, 0.02);
    }
}
