package dev.chai.eval.stats;

import dev.chai.eval.metric.Interval;
import dev.chai.eval.metric.Measured;
import dev.chai.eval.metric.Score;
import java.util.Arrays;
import java.util.Optional;

/**
 * Two systems on the same items: both scores, their difference with an interval, two paired tests and an effect size.
 *
 * <pre>{@code
 * Comparison comparison = Comparison.of(baseline, candidate, PairedTests.with(Bootstrap.seeded(7)));
 * comparison.difference();              // candidate minus baseline
 * comparison.randomization().p();
 * }</pre>
 *
 * <p>Where a score is undefined, so are the difference and the tests (NaN), and there is no interval.
 *
 * <p>Immutable and thread-safe.
 *
 * @param first score of the first system
 * @param second score of the second system
 * @param difference second minus first
 * @param interval percentile interval of the difference over paired resamples
 * @param bootstrap the paired bootstrap test
 * @param randomization the paired randomization test
 * @param winRate share of resamples in which the second system scores higher, ties one half
 * @param effectSize mean difference of the items divided by its standard deviation (Cohen's d for pairs); NaN where
 * all differ equally
 * @since 0.1
 */
public record Comparison(
        Score first,
        Score second,
        double difference,
        Optional<Interval> interval,
        Significance bootstrap,
        Significance randomization,
        double winRate,
        double effectSize) {

    /** Compares two systems. */
    public static Comparison of(Measured first, Measured second, PairedTests tests) {
        first.requireComparable(second);
        double[] a = tests.resampling().replicates(first);
        double[] b = tests.resampling().replicates(second);
        double[] differences = differences(a, b);
        double difference = second.score().value() - first.score().value();
        boolean defined =
                !Double.isNaN(difference) && Arrays.stream(differences).anyMatch(d -> !Double.isNaN(d));
        return new Comparison(
                first.score(),
                second.score(),
                difference,
                defined ? Optional.of(tests.resampling().percentileInterval(differences)) : Optional.empty(),
                tests.bootstrap(first, second, a, b),
                tests.randomization(first, second),
                winRate(differences),
                effectSize(differences(first.itemValues(), second.itemValues())));
    }

    private static double[] differences(double[] a, double[] b) {
        double[] differences = new double[a.length];
        Arrays.setAll(differences, r -> b[r] - a[r]);
        return differences;
    }

    private static double winRate(double[] differences) {
        return Arrays.stream(differences)
                .filter(d -> !Double.isNaN(d))
                .map(d -> (Math.signum(d) + 1) / 2)
                .average()
                .orElse(Double.NaN);
    }

    private static double effectSize(double[] differences) {
        double[] defined =
                Arrays.stream(differences).filter(d -> !Double.isNaN(d)).toArray();
        double mean = Arrays.stream(defined).average().orElse(Double.NaN);
        double squares =
                Arrays.stream(defined).map(d -> (d - mean) * (d - mean)).sum();
        double deviation = Math.sqrt(squares / (defined.length - 1));
        return deviation == 0 ? Double.NaN : mean / deviation;
    }
}
