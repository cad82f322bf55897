package dev.chai.bench.spec;

import dev.chai.spec.Taxonomy;
import dev.chai.spec.lint.LintReport;
import dev.chai.spec.lint.Linter;
import dev.chai.spec.mention.Mention;
import dev.chai.spec.mention.MentionFinder;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Time until the first caption is read or checked, each in a new JVM: class loading, data and automaton included.
 *
 * <p>Run: {@code java -jar chai-examples/bench/target/bench.jar StartupBenchmark}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(5)
public class StartupBenchmark {
    private static final String CAPTION = "The camera pans up to reveal a stunning city.";

    /** Returns the taxonomy alone. */
    @Benchmark
    public Taxonomy taxonomy() {
        return Taxonomy.bundled();
    }

    /** Returns the mention finder with its first caption. */
    @Benchmark
    public List<Mention> finder() {
        return MentionFinder.standard().find(CAPTION);
    }

    /** Returns the linter with its first caption. */
    @Benchmark
    public LintReport linter() {
        return Linter.standard().lint(CAPTION);
    }
}
