package dev.chai.eval.stats;

import dev.chai.eval.metric.Interval;
import dev.chai.eval.metric.Measured;
import dev.chai.eval.metric.Score;

/**
 * Two systems on the same items: both scores, their difference with an interval, two paired tests and an effect size.
 *
 * <pre>{@code
 * Comparison comparison = Comparison.of(baseline, candidate, Bootstrap.seeded(7));
 * comparison.difference();            // candidate minus baseline
 * comparison.randomisationP();
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param first score of the first system
 * @param second score of the second system
 * @param difference second minus first
 * @param interval percentile interval of the difference over paired resamples
 * @param bootstrapP paired bootstrap
 * @param randomisationP approximate randomisation
 * @param winRate share of resamples in which the second system scores higher, ties one half
 * @param effectSize mean difference of the items divided by its standard deviation (Cohen's d for pairs); NaN where
 * all differ equally
 */
public record Comparison(
        Score first,
        Score second,
        double difference,
        Interval interval,
        double bootstrapP,
        double randomisationP,
        double winRate,
        double effectSize) {
    private static final int ROUNDS = 10_000;

    /** Compares with 10,000 rounds of randomisation. */
    public static Comparison of(Measured first, Measured second, Bootstrap bootstrap) {
        first.requireComparable(second);
        double[] a = bootstrap.replicates(first);
        double[] b = bootstrap.replicates(second);
        double[] differences = new double[a.length];
        double wins = 0;
        for (int r = 0; r < a.length; r++) {
            differences[r] = b[r] - a[r];
            wins += differences[r] > 0 ? 1 : differences[r] == 0 ? 0.5 : 0;
        }
        Score scoreA = first.score();
        Score scoreB = second.score();
        return new Comparison(
                scoreA,
                scoreB,
                scoreB.value() - scoreA.value(),
                bootstrap.percentileInterval(differences),
                scoreA.value() == scoreB.value()
                        ? 1
                        : PairedTests.pairedBootstrap(a, b, scoreA.value(), scoreB.value()),
                PairedTests.approximateRandomisation(first, second, ROUNDS, bootstrap.seed()),
                wins / a.length,
                effectSize(first.itemValues(), second.itemValues()));
    }

    private static double effectSize(double[] a, double[] b) {
        double sum = 0;
        int n = 0;
        for (int i = 0; i < a.length; i++) {
            double difference = b[i] - a[i];
            if (!Double.isNaN(difference)) {
                sum += difference;
                n++;
            }
        }
        double mean = sum / n;
        double squares = 0;
        for (int i = 0; i < a.length; i++) {
            double deviation = b[i] - a[i] - mean;
            squares += Double.isNaN(deviation) ? 0 : deviation * deviation;
        }
        double deviation = Math.sqrt(squares / (n - 1));
        return deviation == 0 ? Double.NaN : mean / deviation;
    }
}
