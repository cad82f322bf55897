package dev.chai.eval.stats;

import dev.chai.eval.metric.Measured;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Tests of whether two systems, measured on the same items, differ by more than chance.
 *
 * <pre>{@code
 * double p = PairedTests.approximateRandomisation(a, b, 10_000, 7);
 * }</pre>
 *
 * <p>Both work on sums of statistics and so hold for corpus metrics such as BLEU, whose score is not a mean.
 *
 * <p>Systems without any difference get p = 1; sacreBLEU would call them different, since no round exceeds 0.
 *
 * <p>Thread-safe. Cost: rounds times items. Source: Riezler and Maxwell 2005; Koehn 2004; the p-values follow
 * sacreBLEU.
 */
public final class PairedTests {
    /** Differences closer than this share count as equal: sums in another order round differently. */
    private static final double ROUNDING = 1e-12;

    private PairedTests() {}

    /** Approximate randomisation: how often swapping the two systems' answers at random makes a larger difference. */
    public static double approximateRandomisation(Measured a, Measured b, int rounds, long seed) {
        a.requireComparable(b);
        double real = Math.abs(value(a) - value(b));
        if (real == 0) {
            return 1;
        }
        double[] differences = new double[rounds];
        for (int r = 0; r < rounds; r++) {
            SplittableRandom random = RandomStreams.of(seed, r);
            boolean[] swap = new boolean[a.size()];
            for (int i = 0; i < swap.length; i++) {
                swap[i] = random.nextBoolean();
            }
            differences[r] = swappedDifference(a, b, swap);
        }
        return pValue(differences, real);
    }

    /** The difference in score after the systems have exchanged their answers where {@code swap} holds. */
    public static double swappedDifference(Measured a, Measured b, boolean[] swap) {
        return Math.abs(a.mixedWith(b, swap) - b.mixedWith(a, swap));
    }

    /** Paired bootstrap: how often the resampled difference, centred at 0, exceeds the real one. */
    public static double pairedBootstrap(Measured a, Measured b, Bootstrap bootstrap) {
        a.requireComparable(b);
        double real = Math.abs(value(a) - value(b));
        return real == 0 ? 1 : pairedBootstrap(bootstrap.replicates(a), bootstrap.replicates(b), value(a), value(b));
    }

    /** The p of paired resamples that were drawn elsewhere. */
    public static double pairedBootstrap(double[] a, double[] b, double realA, double realB) {
        double[] differences = new double[a.length];
        for (int r = 0; r < a.length; r++) {
            differences[r] = Math.abs(a[r] - b[r]);
        }
        double mean = Arrays.stream(differences).average().orElse(0);
        for (int r = 0; r < differences.length; r++) {
            differences[r] -= mean;
        }
        return pValue(differences, Math.abs(realA - realB));
    }

    /** The share of differences above the real one, counting the real one itself as a round. */
    public static double pValue(double[] differences, double real) {
        int above = 0;
        for (double difference : differences) {
            above += difference > real + ROUNDING * Math.max(1, Math.abs(real)) ? 1 : 0;
        }
        return (above + 1.0) / (differences.length + 1.0);
    }

    private static double value(Measured measured) {
        return measured.score().value();
    }
}
