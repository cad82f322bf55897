package dev.chai.eval.binary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.chai.eval.metric.Resampled;
import dev.chai.eval.metric.Score;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BinaryScoresTest {
    private static BinaryScores scores(String labels, double... values) {
        boolean[] positive = new boolean[labels.length()];
        for (int i = 0; i < positive.length; i++) {
            positive[i] = labels.charAt(i) == '+';
        }
        return BinaryScores.of(positive, values);
    }

    @Test
    void averagePrecisionStepsAtEachThreshold() {
        assertThat(scores("+-+", 0.9, 0.8, 0.7).averagePrecision().value()).isCloseTo((1 + 2.0 / 3) / 2, within(1e-12));
    }

    @Test
    void equalScoresAreOneThreshold() {
        assertThat(scores("+-+-", 0.5, 0.5, 0.5, 0.5).averagePrecision().value())
                .isEqualTo(0.5);
        assertThat(scores("+-", 0.0, -0.0).rocAuc().value()).isEqualTo(0.5);
    }

    @Test
    void oneClassIsUndefinedWithItsReason() {
        Score score = scores("++", 0.1, 0.2).averagePrecision();
        assertThat(score.value()).isNaN();
        assertThat(score.reason()).contains("no negative item");
        assertThat(scores("--", 0.1, 0.2).rocAuc().reason()).contains("no positive item");
        assertThat(scores("").rocAuc().reason()).contains("no items");
    }

    @Test
    void nanScoresAreSkippedAndInfiniteOnesRank() {
        BinaryScores scores = scores("+-+", Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN);
        assertThat(scores.averagePrecision().value()).isEqualTo(1);
        assertThat(scores.averagePrecision().skipped()).isEqualTo(1);
    }

    @Test
    void unequalNumbersAreRefused() {
        assertThatThrownBy(() -> BinaryScores.of(new boolean[1], new double[2]))
                .hasMessageContaining("1 labels with 2");
    }

    @Test
    void calibrationNeedsProbabilities() {
        assertThatThrownBy(() -> Calibration.of(scores("+", 1.5), 10)).hasMessageContaining("no probability");
    }

    @Test
    void overconfidentScoresNeedATemperatureAboveOne() {
        BinaryScores scores = scores("++-+-+++--", 0.99, 0.99, 0.99, 0.99, 0.99, 0.01, 0.99, 0.99, 0.01, 0.01);
        assertThat(Calibration.temperature(scores)).isGreaterThan(1.5);
        assertThat(Calibration.of(scores, 10).expectedError()).isPositive();
        assertThat(Calibration.of(scores, 10).maximumError()).isLessThanOrEqualTo(1);
    }

    @Test
    void binEdgesAreClosedOnTheRight() {
        Calibration calibration = Calibration.of(scores("+-+", 0.0, 0.1, 0.3), 10);
        assertThat(calibration.bins().get(0).n()).isEqualTo(2);
        assertThat(calibration.bins().get(2).n()).isEqualTo(1);
    }

    @Property(tries = 200)
    void resamplingEveryItemOnceGivesTheFigureAndDuplicatesDoNotMatter(
            @ForAll @IntRange(min = 2, max = 30) int n, @ForAll long seed) {
        Random random = new Random(seed);
        boolean[] positive = new boolean[n];
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            positive[i] = i == 0 || (i > 1 && random.nextBoolean());
            values[i] = random.nextInt(6) / 5.0;
        }
        BinaryScores scores = BinaryScores.of(positive, values);
        int[] twice = new int[n];
        Arrays.fill(twice, 2);
        for (Resampled figure : new Resampled[] {scores.resampledAveragePrecision(), scores.resampledRocAuc()}) {
            double once = figure.valueOf(Resampled.once(n));
            assertThat(once).isBetween(0.0, 1.0);
            assertThat(figure.valueOf(twice)).isCloseTo(once, within(1e-12));
        }
        assertThat(scores.averagePrecision().value())
                .isEqualTo(scores.resampledAveragePrecision().valueOf(Resampled.once(n)));
    }
}
