package dev.chai.eval.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.chai.eval.Metrics;
import dev.chai.eval.metric.Interval;
import dev.chai.eval.metric.Mean;
import dev.chai.eval.metric.Measured;
import dev.chai.eval.metric.Metric;
import dev.chai.eval.metric.Sample;
import dev.chai.eval.metric.Scale;
import dev.chai.eval.metric.Score;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatisticsTest {
    private static final Metric<Double> MEAN = Mean.of(
            "mean",
            Scale.REAL,
            "mean",
            () -> (x, row) -> {
                row[0] = x;
                return !x.isNaN();
            },
            "x");

    private static Measured measured(double... values) {
        List<Double> list = new ArrayList<>();
        for (double value : values) {
            list.add(value);
        }
        return MEAN.measure(list);
    }

    @Test
    void wilsonIntervalOfNineInTenIsThatOfTheTextbook() {
        Interval interval = Proportions.wilson(9, 10, 0.95);
        assertThat(interval.low()).isCloseTo(0.5958, within(1e-4));
        assertThat(interval.high()).isCloseTo(0.9821, within(1e-4));
    }

    @Test
    void clopperPearsonOfNoHitsHasTheClosedForm() {
        assertThat(Proportions.clopperPearson(0, 10, 0.95).high()).isCloseTo(1 - Math.pow(0.025, 0.1), within(1e-12));
    }

    @Test
    void exactMcNemarIsTwiceTheBinomialTail() {
        assertThat(new McNemar(1, 5).exactP()).isCloseTo(2 * (1 + 6) / 64.0, within(1e-12));
        assertThat(new McNemar(0, 0).exactP()).isEqualTo(1);
        assertThat(new McNemar(0, 0).chiSquare()).isNaN();
    }

    @Test
    void holmKeepsTheOrderGivenAndNeverFallsBelowASmallerP() {
        assertThat(Holm.adjust(0.01, 0.04, 0.03)).containsExactly(new double[] {0.03, 0.06, 0.06}, within(1e-12));
        assertThatThrownBy(() -> Holm.adjust(1.2)).hasMessageContaining("between 0 and 1");
    }

    @Test
    void oneSeedGivesOneIntervalAndItCoversTheMean() {
        Measured values = measured(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        Interval first = Bootstrap.seeded(7).interval(values);
        assertThat(Bootstrap.seeded(7).interval(values)).isEqualTo(first);
        assertThat(first.contains(5.5)).isTrue();
        assertThat(first.method()).isEqualTo("bootstrap(1000,seed=7)");
        assertThat(first.halfWidth()).isBetween(1.2, 2.2);
    }

    @Test
    void itemsOfOneClusterAreDrawnTogetherAndWidenTheInterval() {
        double[] values = new double[100];
        List<String> clips = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            int clip = i / 10;
            values[i] = clip;
            clips.add("clip" + clip);
        }
        Measured measured = measured(values);
        double alone = Bootstrap.seeded(1).interval(measured).halfWidth();
        double together =
                Bootstrap.seeded(1).byCluster(clips).interval(measured).halfWidth();
        assertThat(together).isGreaterThan(2 * alone);
    }

    @Test
    void clustersMustFitTheItems() {
        Bootstrap bootstrap = Bootstrap.seeded(1).byCluster(List.of("a"));
        assertThatThrownBy(() -> bootstrap.interval(measured(1, 2))).hasMessageContaining("1 items, but there are 2");
    }

    @Test
    void aSystemAgainstItselfIsNotSignificantAndAClearlyBetterOneIs() {
        List<Sample> worse = new ArrayList<>();
        List<Sample> better = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String reference = "the camera number " + i + " pans slowly to the left";
            worse.add(Sample.of("" + i, "a man walks number " + i + " along", reference));
            better.add(Sample.of("" + i, i % 4 == 0 ? "a man walks" : reference, reference));
        }
        Measured a = Metrics.bleu().measure(worse);
        Measured b = Metrics.bleu().measure(better);
        Comparison comparison = Comparison.of(a, b, PairedTests.with(Bootstrap.seeded(3)));
        assertThat(comparison.randomization().p()).isLessThan(0.001);
        assertThat(comparison.bootstrap().p()).isLessThan(0.01);
        assertThat(comparison.winRate()).isEqualTo(1);
        assertThat(comparison.interval().orElseThrow().low()).isPositive();
        assertThat(comparison.effectSize()).isPositive();
        Comparison self =
                Comparison.of(a, a, PairedTests.with(Bootstrap.seeded(3).withResamples(100)));
        assertThat(self.randomization().p()).isEqualTo(1);
        assertThat(self.bootstrap().p()).isEqualTo(1);
        assertThat(self.difference()).isZero();
        assertThat(self.effectSize()).isNaN();
    }

    @Test
    void systemsOnDifferentNumbersOfItemsCannotBePaired() {
        assertThatThrownBy(() -> PairedTests.standard().randomization(measured(1), measured(1, 2)))
                .hasMessageContaining("cannot pair 1 items with 2");
    }

    @Test
    void anEmptyOrUndefinedSetHasNoInterval() {
        assertThatThrownBy(() -> Bootstrap.seeded(1).interval(measured())).hasMessageContaining("no resample");
        Score none = Bootstrap.seeded(1).score(measured());
        assertThat(none.interval()).isEmpty();
    }

    @Test
    void skippedItemsKeepTheirPlaceButDoNotCount() {
        Measured values = measured(1, Double.NaN, 3);
        assertThat(values.size()).isEqualTo(3);
        assertThat(values.score().value()).isEqualTo(2);
        assertThat(values.score().skipped()).isEqualTo(1);
    }
}
