package dev.chai.eval.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.chai.eval.metric.Interval;
import dev.chai.eval.metric.Resampled;
import dev.chai.eval.rank.Correlation;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Resamples once held the same draws, moved by one: intervals came out a third as wide as they should, and off centre. */
class IndependentResamplesTest {
    private static Resampled mean(double[] values) {
        return new Resampled() {
            @Override
            public int size() {
                return values.length;
            }

            @Override
            public double valueOf(int[] times) {
                double sum = 0;
                int n = 0;
                for (int i = 0; i < times.length; i++) {
                    sum += times[i] * values[i];
                    n += times[i];
                }
                return sum / n;
            }
        };
    }

    private static double[] normal(int size) {
        Random random = new Random(3);
        return random.doubles(size).map(x -> random.nextGaussian()).toArray();
    }

    @Test
    void theIntervalOfAMeanIsAsWideAsTheoryAndHoldsIt() {
        double[] values = normal(400);
        double mean = Arrays.stream(values).average().orElseThrow();
        double deviation = Math.sqrt(
                Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / 400);
        for (int resamples : new int[] {200, 1000}) {
            Interval interval = Bootstrap.seeded(1).withResamples(resamples).interval(mean(values));
            assertThat(interval.halfWidth()).isCloseTo(1.96 * deviation / 20, within(0.02));
            assertThat((interval.low() + interval.high()) / 2).isCloseTo(mean, within(0.02));
        }
    }

    @Test
    void neighbouringResamplesDoNotDependOnEachOther() {
        double[] replicates = Bootstrap.seeded(7).withResamples(2000).replicates(mean(normal(100)));
        double[] next = IntStream.range(1, replicates.length)
                .mapToDouble(i -> replicates[i])
                .toArray();
        double[] here = Arrays.copyOf(replicates, next.length);
        // Three standard errors of a correlation of 2,000 pairs.
        assertThat(Correlation.pearson(here, next).value()).isCloseTo(0, within(0.07));
    }
}
