package dev.chai.eval.stats;

import dev.chai.eval.metric.Measured;
import dev.chai.eval.stats.Significance.Method;
import java.util.Arrays;

/**
 * Tests of whether two systems, measured on the same items, differ by more than chance.
 *
 * <pre>{@code
 * PairedTests tests = PairedTests.with(Bootstrap.seeded(7).byCluster(clipOfEachItem));
 * Significance test = tests.randomization(baseline, candidate);
 * test.p();
 * test.isExact();      // true up to 16 items, or clusters, whose statistics differ
 * }</pre>
 *
 * <p>The tests work on sums of statistics and so hold for corpus metrics such as BLEU, whose score is not a mean. Items
 * of one cluster are exchanged and drawn together. A difference that equals the observed one counts against it, so two
 * equal systems get p = 1; {@link PairedRule#SACREBLEU} reproduces the values of that program.
 *
 * <p>Immutable and thread-safe. Cost: rounds times items that differ. Source: Noreen 1989; Riezler and Maxwell 2005;
 * Efron and Tibshirani 1993.
 *
 * @since 0.1
 */
public final class PairedTests {
    /** sacreBLEU's number of rounds: the standard error of a p of .05 is then .002. */
    private static final int ROUNDS = 10_000;

    /** Sums in another order differ by some units in the 16th digit; a thousand items leave the 12th alone. */
    private static final double ROUNDING = 1e-12;

    private final Bootstrap bootstrap;
    private final int rounds;
    private final PairedRule rule;

    private PairedTests(Bootstrap bootstrap, int rounds, PairedRule rule) {
        this.bootstrap = bootstrap;
        this.rounds = rounds;
        this.rule = rule;
    }

    /** Returns tests with 1,000 resamples, 10,000 rounds, seed 1 and every item a unit. */
    public static PairedTests standard() {
        return with(Bootstrap.seeded(1));
    }

    /** Returns tests that take their seed, resamples and clusters from a bootstrap. */
    public static PairedTests with(Bootstrap bootstrap) {
        return new PairedTests(bootstrap, ROUNDS, PairedRule.COUNTING_TIES);
    }

    /**
     * Returns the same tests with another number of rounds for approximate randomization.
     *
     * @throws IllegalArgumentException if there are none
     */
    public PairedTests withRounds(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("rounds " + number + " must be at least 1");
        }
        return new PairedTests(bootstrap, number, rule);
    }

    /** Returns the same tests with another rule for what counts as a larger difference. */
    public PairedTests withRule(PairedRule newRule) {
        return new PairedTests(bootstrap, rounds, newRule);
    }

    /**
     * Tests by exchanging the two systems' answers: how often is the difference at least as large as observed? Up to
     * 2^16 sign patterns are enumerated, so that the p-value is exact; beyond, and under sacreBLEU's rule, they are
     * drawn at random.
     *
     * @throws IllegalArgumentException if the systems were not measured with one setting on equally many items
     */
    public Significance randomization(Measured a, Measured b) {
        a.requireComparable(b);
        double observed = Math.abs(value(a) - value(b));
        SignPatterns patterns = SignPatterns.between(a, b, bootstrap.unitOf(a.size()), bootstrap.units(a.size()));
        boolean exact = rule == PairedRule.COUNTING_TIES && patterns.canBeEnumerated();
        double[] differences = exact ? patterns.enumerate() : patterns.draw(rounds, bootstrap.seed());
        double guard = guard(a, b, differences);
        if (exact) {
            double share = (double) PairedRule.atLeast(differences, observed - guard) / differences.length;
            return new Significance(orUndefined(share, observed), Method.EXACT_RANDOMIZATION, patterns.count());
        }
        double p = rule.randomizationP(differences, observed, guard);
        return new Significance(orUndefined(p, observed), Method.APPROXIMATE_RANDOMIZATION, rounds);
    }

    /**
     * Tests by drawing the items again: how often does the resampled difference lie as far from the observed one as
     * that one lies from 0?
     *
     * @throws IllegalArgumentException if the systems were not measured with one setting on equally many items
     */
    public Significance bootstrap(Measured a, Measured b) {
        a.requireComparable(b);
        return bootstrap(a, b, bootstrap.replicates(a), bootstrap.replicates(b));
    }

    Significance bootstrap(Measured a, Measured b, double[] first, double[] second) {
        double observed = value(b) - value(a);
        double p = rule.bootstrapP(first, second, observed, guard(a, b, first));
        return new Significance(orUndefined(p, observed), Method.PAIRED_BOOTSTRAP, first.length);
    }

    /** Returns the difference in score after the systems have exchanged their answers where {@code swap} holds. */
    public static double swappedDifference(Measured a, Measured b, boolean[] swap) {
        return Math.abs(a.mixedWith(b, swap) - b.mixedWith(a, swap));
    }

    Bootstrap resampling() {
        return bootstrap;
    }

    private static double guard(Measured a, Measured b, double[] values) {
        double largest = Arrays.stream(values)
                .map(Math::abs)
                .filter(Double::isFinite)
                .max()
                .orElse(0);
        return ROUNDING * Math.max(largest, Math.max(Math.abs(value(a)), Math.abs(value(b))));
    }

    private static double orUndefined(double p, double observed) {
        return Double.isNaN(observed) ? Double.NaN : p;
    }

    private static double value(Measured measured) {
        return measured.score().value();
    }
}
