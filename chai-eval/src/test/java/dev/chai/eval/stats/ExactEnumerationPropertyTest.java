package dev.chai.eval.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.chai.eval.metric.Interval;
import dev.chai.eval.metric.Mean;
import dev.chai.eval.metric.Measured;
import dev.chai.eval.metric.Metric;
import dev.chai.eval.metric.Resampled;
import dev.chai.eval.metric.Scale;
import dev.chai.eval.rank.Correlation;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Every test and interval of this package beside an enumeration of all outcomes, on samples small enough for one. */
class ExactEnumerationPropertyTest {
    private static final Metric<Double> MEAN = Mean.of(
            "mean",
            Scale.REAL,
            "mean",
            () -> (x, row) -> {
                row[0] = x;
                return true;
            },
            "x");

    private static Measured measured(double... values) {
        return MEAN.measure(Arrays.stream(values).boxed().toList());
    }

    private static double[] doubles(List<? extends Number> values) {
        return values.stream().mapToDouble(Number::doubleValue).toArray();
    }

    private static int[] differences(List<Integer> first, List<Integer> second) {
        return IntStream.range(0, first.size())
                .map(i -> second.get(i) - first.get(i))
                .toArray();
    }

    /** Small whole numbers make many ties, the case that went wrong. */
    @Property(tries = 100)
    void randomizationCountsEverySignPattern(
            @ForAll @Size(value = 8) List<@IntRange(min = 0, max = 3) Integer> first,
            @ForAll @Size(value = 8) List<@IntRange(min = 0, max = 3) Integer> second) {
        int[] differences = differences(first, second);
        int observed = Math.abs(Arrays.stream(differences).sum());
        long atLeast = IntStream.range(0, 1 << 8)
                .filter(pattern -> Math.abs(signedSum(differences, pattern)) >= observed)
                .count();
        Significance test = PairedTests.standard().randomization(measured(doubles(first)), measured(doubles(second)));
        assertThat(test.isExact()).isTrue();
        assertThat(test.p()).isCloseTo(atLeast / 256.0, within(1e-12));
    }

    private static int signedSum(int[] differences, int pattern) {
        return IntStream.range(0, differences.length)
                .map(i -> (pattern >> i & 1) == 1 ? differences[i] : -differences[i])
                .sum();
    }

    @Property(tries = 20)
    void randomRoundsComeCloseToTheEnumeration(
            @ForAll @Size(value = 10) List<@DoubleRange(min = 0, max = 1) Double> first,
            @ForAll @Size(value = 10) List<@DoubleRange(min = 0, max = 1) Double> second) {
        Measured a = measured(doubles(first));
        Measured b = measured(doubles(second));
        double exact = PairedTests.standard().randomization(a, b).p();
        double[] drawn =
                SignPatterns.between(a, b, IntStream.range(0, 10).toArray(), 10).draw(4000, 1);
        double observed = Math.abs(b.score().value() - a.score().value());
        double p = PairedRule.COUNTING_TIES.randomizationP(drawn, observed, 1e-12);
        assertThat(p).isCloseTo(exact, within(fiveErrors(exact, 4000)));
    }

    @Property(tries = 20)
    void pairedBootstrapComesCloseToAllResamples(
            @ForAll @Size(value = 5) List<@IntRange(min = 0, max = 4) Integer> first,
            @ForAll @Size(value = 5) List<@IntRange(min = 0, max = 4) Integer> second) {
        int[] d = differences(first, second);
        int observed = Arrays.stream(d).sum();
        double[] sums =
                overAllResamples(5, drawn -> Arrays.stream(drawn).map(i -> d[i]).sum());
        double exact = Arrays.stream(sums)
                        .filter(sum -> Math.abs(sum - observed) >= Math.abs(observed))
                        .count()
                / (double) sums.length;
        double p = PairedTests.with(Bootstrap.seeded(1).withResamples(4000))
                .bootstrap(measured(doubles(first)), measured(doubles(second)))
                .p();
        assertThat(p).isCloseTo(exact, within(fiveErrors(exact, 4000)));
    }

    @Property(tries = 20)
    void theBootstrapIntervalOfAMeanIsThatOfAllResamples(
            @ForAll @Size(value = 5) List<@DoubleRange(min = -1, max = 1) Double> values) {
        double[] means = overAllResamples(
                5, drawn -> Arrays.stream(drawn).mapToDouble(values::get).sum() / 5);
        assertEndsAreQuantiles(Bootstrap.seeded(1).withResamples(4000).interval(measured(doubles(values))), means);
    }

    @Property(tries = 20)
    void theBootstrapIntervalOfACorrelationIsThatOfAllResamples(
            @ForAll @Size(value = 5) List<@DoubleRange(min = 0, max = 1) Double> x,
            @ForAll @Size(value = 5) List<@DoubleRange(min = 0, max = 1) Double> y) {
        double[] all = Arrays.stream(overAllResamples(5, drawn -> correlation(doubles(x), doubles(y), drawn)))
                .filter(r -> !Double.isNaN(r))
                .toArray();
        if (all.length > 0) {
            assertEndsAreQuantiles(
                    Bootstrap.seeded(1).withResamples(4000).interval(correlated(doubles(x), doubles(y))), all);
        }
    }

    private static Resampled correlated(double[] x, double[] y) {
        return new Resampled() {
            @Override
            public int size() {
                return x.length;
            }

            @Override
            public double valueOf(int[] times) {
                int[] drawn = IntStream.range(0, times.length)
                        .flatMap(i -> IntStream.range(0, times[i]).map(k -> i))
                        .toArray();
                return correlation(x, y, drawn);
            }
        };
    }

    private static double correlation(double[] x, double[] y, int[] drawn) {
        return Correlation.pearson(
                        Arrays.stream(drawn).mapToDouble(i -> x[i]).toArray(),
                        Arrays.stream(drawn).mapToDouble(i -> y[i]).toArray())
                .value();
    }

    @Property(tries = 200)
    void mcNemarIsTwiceTheSmallerTailOfAFairCoin(
            @ForAll @IntRange(min = 0, max = 20) int first, @ForAll @IntRange(min = 0, max = 20) int second) {
        int n = first + second;
        double tail = LongStream.rangeClosed(0, Math.min(first, second))
                .mapToDouble(k -> binomial(n, k, 0.5))
                .sum();
        assertThat(new McNemar(first, second).exactP()).isCloseTo(Math.min(1, 2 * tail), within(1e-12));
    }

    /** Holm's procedure is the closed test: a hypothesis falls if Bonferroni rejects every set that holds it. */
    @Property(tries = 200)
    void holmIsTheClosedBonferroniTest(
            @ForAll @Size(min = 1, max = 6) List<@DoubleRange(min = 0, max = 1) Double> given) {
        double[] p = doubles(given);
        double[] adjusted = Holm.adjust(p);
        for (int test = 0; test < p.length; test++) {
            int held = test;
            double largest = IntStream.range(1, 1 << p.length)
                    .filter(set -> (set >> held & 1) == 1)
                    .mapToDouble(set -> bonferroni(p, set))
                    .max()
                    .orElseThrow();
            assertThat(adjusted[test]).isCloseTo(largest, within(1e-12));
        }
    }

    private static double bonferroni(double[] p, int set) {
        double smallest = IntStream.range(0, p.length)
                .filter(i -> (set >> i & 1) == 1)
                .mapToDouble(i -> p[i])
                .min()
                .orElseThrow();
        return Math.min(1, Integer.bitCount(set) * smallest);
    }

    @Property(tries = 100)
    void clopperPearsonLeavesHalfTheErrorInEachTail(
            @ForAll @IntRange(min = 1, max = 30) int n, @ForAll @IntRange(min = 0, max = 30) int wanted) {
        int hits = Math.min(n, wanted);
        Interval interval = Proportions.clopperPearson(hits, n, 0.95);
        if (hits > 0) {
            assertThat(sum(hits, n, n, interval.low())).isCloseTo(0.025, within(1e-9));
        }
        if (hits < n) {
            assertThat(sum(0, hits, n, interval.high())).isCloseTo(0.025, within(1e-9));
        }
    }

    @Property(tries = 100)
    void wilsonEndsAreTheSharesThatAScoreTestJustAccepts(
            @ForAll @IntRange(min = 1, max = 50) int n, @ForAll @IntRange(min = 0, max = 50) int wanted) {
        int hits = Math.min(n, wanted);
        Interval interval = Proportions.wilson(hits, n, 0.95);
        for (double end : new double[] {interval.low(), interval.high()}) {
            double distance = Math.abs((double) hits / n - end);
            assertThat(distance).isCloseTo(1.959964 * Math.sqrt(end * (1 - end) / n), within(1e-6));
        }
    }

    private static double sum(int from, int to, int n, double p) {
        return LongStream.rangeClosed(from, to)
                .mapToDouble(k -> binomial(n, k, p))
                .sum();
    }

    private static double binomial(int n, long k, double p) {
        double ways = 1;
        for (int i = 1; i <= k; i++) {
            ways = ways * (n - k + i) / i;
        }
        return ways * Math.pow(p, (double) k) * Math.pow(1 - p, (double) (n - k));
    }

    private static double[] overAllResamples(int n, ToDoubleFunction<int[]> value) {
        int resamples = (int) Math.pow(n, n);
        return IntStream.range(0, resamples)
                .mapToDouble(number -> value.applyAsDouble(digits(number, n)))
                .toArray();
    }

    private static int[] digits(int number, int base) {
        int[] digits = new int[base];
        int rest = number;
        for (int i = 0; i < base; i++) {
            digits[i] = rest % base;
            rest /= base;
        }
        return digits;
    }

    /** The ends must lie among the true quantiles, as far from them as 4,000 draws allow. */
    private static void assertEndsAreQuantiles(Interval interval, double[] all) {
        double[] sorted = Arrays.stream(all).sorted().toArray();
        double slack = fiveErrors(0.025, 4000);
        assertThat(interval.low())
                .isBetween(
                        Bootstrap.percentile(sorted, 0.025 - slack) - 1e-9,
                        Bootstrap.percentile(sorted, 0.025 + slack) + 1e-9);
        assertThat(interval.high())
                .isBetween(
                        Bootstrap.percentile(sorted, 0.975 - slack) - 1e-9,
                        Bootstrap.percentile(sorted, 0.975 + slack) + 1e-9);
    }

    /** Five standard errors of a share of so many draws, and one draw for the observed sample. */
    private static double fiveErrors(double share, int draws) {
        return 5 * Math.sqrt(Math.max(share * (1 - share), 1.0 / draws) / draws) + 1.0 / draws;
    }
}
