package dev.chai.bench.critique;

import dev.chai.critique.check.CheckInput;
import dev.chai.critique.check.CheckReport;
import dev.chai.critique.check.CritiqueChecks;
import java.io.IOException;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Critiques checked per second on one core, with the post-caption as evidence, compared with tokenizing the same three texts alone.
 *
 * <p>{@code cpuSeconds} is the share of the time for which the thread had a processor: a score divided by it is what one core does, also
 * where other work shares it.
 *
 * <p>Run: {@code java -jar chai-examples/bench/target/bench.jar CritiqueBenchmark -prof gc}
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
public class CritiqueBenchmark {
    /** Several critiques of one caption after each other, or each of another caption. */
    @Param({"several", "one"})
    private String ofEachCaption = "several";

    private final CritiqueChecks checks = CritiqueChecks.standard();
    private final StandardTokenizer tokenizer = new StandardTokenizer();
    private final OffsetAttribute offset = tokenizer.addAttribute(OffsetAttribute.class);
    private List<CheckInput> inputs = List.of();
    private int next;

    /** What of an iteration the thread had a processor for. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Processor {
        private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
        private long since;

        /** Starts anew. */
        @Setup(Level.Iteration)
        public void start() {
            since = THREADS.getCurrentThreadCpuTime();
        }

        /** Returns seconds, which JMH divides by those of the clock. */
        public double cpuSeconds() {
            return (THREADS.getCurrentThreadCpuTime() - since) / 1e9;
        }
    }

    /** Loads the critiques. */
    @Setup
    public void load() {
        inputs = ofEachCaption.equals("one") ? Critiques.oneOfEachCaption() : Critiques.severalOfEachCaption();
    }

    private CheckInput next() {
        next = next + 1 < inputs.size() ? next + 1 : 0;
        return inputs.get(next);
    }

    /** Returns all three checks with their evidence. */
    @Benchmark
    public CheckReport check(Processor processor) {
        return checks.check(next());
    }

    /** Lucene's standard tokenizer with offsets over critique, pre-caption and post-caption, nothing else. */
    @Benchmark
    public void tokensOnly(Processor processor, Blackhole sink) throws IOException {
        CheckInput input = next();
        tokenize(input.critique(), sink);
        tokenize(input.preCaption(), sink);
        tokenize(input.postCaption().orElseThrow(), sink);
    }

    private void tokenize(String text, Blackhole sink) throws IOException {
        tokenizer.setReader(new StringReader(text));
        tokenizer.reset();
        while (tokenizer.incrementToken()) {
            sink.consume(offset.startOffset());
        }
        tokenizer.end();
        tokenizer.close();
    }
}
