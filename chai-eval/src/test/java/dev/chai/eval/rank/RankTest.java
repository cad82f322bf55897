package dev.chai.eval.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.chai.eval.metric.Score;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RankTest {
    @Test
    void constantListsHaveNoCorrelation() {
        Score score = Correlation.pearson(new double[] {1, 1, 1}, new double[] {1, 2, 3});
        assertThat(score.value()).isNaN();
        assertThat(score.reason()).contains("one side is constant");
        assertThat(Correlation.kendallTauB(new double[] {1}, new double[] {1}).reason())
                .contains("fewer than two items");
    }

    @Test
    void nanItemsAreLeftOutAndCounted() {
        Score score = Correlation.spearman(new double[] {1, Double.NaN, 3, 4}, new double[] {2, 9, 5, 7});
        assertThat(score.value()).isCloseTo(1, within(1e-12));
        assertThat(score.skipped()).isEqualTo(1);
    }

    @Property(tries = 200)
    void mergingCountsPairsAsComparingDoes(@ForAll @IntRange(max = 40) int n, @ForAll long seed) {
        Random random = new Random(seed);
        double[] x = random.doubles(n).map(v -> Math.floor(v * 6)).toArray();
        double[] y = random.doubles(n).map(v -> Math.floor(v * 4)).toArray();
        // A threshold below every difference compares pair by pair.
        assertThat(PairCounts.of(x, y, 0)).isEqualTo(PairCounts.of(x, y, 1e-9));
        assertThat(PairCounts.of(x, y, 0).all()).isEqualTo((long) n * (n - 1) / 2);
    }

    @Test
    void tieCalibrationFindsTheThresholdThatPeopleUse() {
        double[] human = {1, 1, 2, 2};
        double[] metric = {0.10, 0.12, 0.50, 0.53};
        PairwiseAccuracy calibrated = PairwiseAccuracy.calibrated(human, metric);
        assertThat(calibrated.accuracy()).isEqualTo(1);
        assertThat(calibrated.threshold()).isCloseTo(0.03, within(1e-9));
        assertThat(calibrated.accuracyAtZero()).isCloseTo(4.0 / 6, within(1e-12));
        assertThatThrownBy(() -> PairwiseAccuracy.calibrated(new double[1], new double[1]))
                .hasMessageContaining("no group");
    }

    @Test
    void rewardTiesCountHalfUnlessStrict() {
        RewardPairs pairs = RewardPairs.of(new double[] {2, 1, 0, Double.NaN}, new double[] {1, 1, 1, 0});
        assertThat(pairs.accuracy().value()).isEqualTo(0.5);
        assertThat(pairs.strict().value()).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(pairs.accuracy().skipped()).isEqualTo(1);
        assertThat(pairs.ties()).isEqualTo(1);
    }

    @Test
    void bestOfNLiesBetweenRandomAndOracle() {
        List<double[]> rewards = List.of(new double[] {0.1, 0.9, 0.5}, new double[] {0.3, 0.2, 0.1});
        List<double[]> qualities = List.of(new double[] {1, 3, 2}, new double[] {1, 3, 2});
        List<BestOfN.Point> curve = BestOfN.curve(rewards, qualities, 1, 3, 4);
        assertThat(curve.get(0).chosen()).isCloseTo(2, within(1e-12));
        assertThat(curve.get(1).chosen()).isEqualTo((3 + 1) / 2.0);
        assertThat(curve.get(1).oracle()).isEqualTo(3);
        assertThat(curve.get(1).random()).isCloseTo(2, within(1e-12));
        assertThat(curve.get(2).items()).isZero();
        assertThat(curve.get(2).chosen()).isNaN();
    }

    @Test
    void bestOfTwoIsTheMeanOverAllPairs() {
        double[] reward = {1, 2, 3};
        double[] quality = {10, 20, 60};
        // Pairs pick 20, 60, 60.
        assertThat(BestOfN.curve(List.of(reward), List.of(quality), 2).get(0).chosen())
                .isCloseTo(140.0 / 3, within(1e-9));
    }

    @Test
    void equalRewardsPickAtRandom() {
        assertThat(BestOfN.curve(List.of(new double[] {1, 1}), List.of(new double[] {0, 10}), 2)
                        .get(0)
                        .chosen())
                .isEqualTo(5);
    }
}
