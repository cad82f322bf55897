package dev.chai.bench.eval;

import dev.chai.eval.Metrics;
import dev.chai.eval.metric.Interval;
import dev.chai.eval.metric.Measured;
import dev.chai.eval.stats.Bootstrap;
import dev.chai.eval.stats.PairedTests;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Time of resampling corpus BLEU from its rows.
 *
 * <p>{@code java -jar chai-examples/bench/target/bench.jar StatisticsBench}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class StatisticsBench {
    /** Items. */
    @Param({"1000"})
    public int items;

    private Measured first = Metrics.bleu().measure(java.util.List.of());
    private Measured second = first;

    /** Measures two systems. */
    @Setup
    public void prepare() {
        first = Metrics.bleu().measure(Captions.pairs(items, 24, 1));
        second = Metrics.bleu().measure(Captions.pairs(items, 24, 2));
    }

    /** 1,000 resamples. */
    @Benchmark
    public Interval bootstrap() {
        return Bootstrap.seeded(7).interval(first);
    }

    /** 1,000 rounds of approximate randomization. */
    @Benchmark
    public double randomization() {
        return PairedTests.with(Bootstrap.seeded(7))
                .withRounds(1000)
                .randomization(first, second)
                .p();
    }
}
