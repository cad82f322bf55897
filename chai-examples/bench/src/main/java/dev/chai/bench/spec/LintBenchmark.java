package dev.chai.bench.spec;

import dev.chai.bench.Captions;
import dev.chai.spec.lint.LintReport;
import dev.chai.spec.lint.Linter;
import dev.chai.spec.lint.RulePack;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Captions checked per second with all default rules, compared with tokenizing alone (the ceiling) and a linter of one regex per plain
 * phrase of the same rules (what comes to mind first).
 *
 * <p>Run: {@code java -jar chai-examples/bench/target/bench.jar LintBenchmark -prof gc}
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@OperationsPerInvocation(LintBenchmark.CAPTIONS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class LintBenchmark {
    static final int CAPTIONS = 1000;

    private List<String> captions = List.of();
    private List<String> clean = List.of();
    private List<Pattern> phrases = List.of();
    private final Linter linter = Linter.standard();
    private final StandardTokenizer tokenizer = new StandardTokenizer();
    private final OffsetAttribute offset = tokenizer.addAttribute(OffsetAttribute.class);

    /** Loads the captions, sorts out the clean ones and compiles the naive patterns. */
    @Setup
    public void load() {
        captions = Captions.cameraBench(CAPTIONS);
        List<String> without =
                captions.stream().filter(c -> linter.lint(c).isClean()).toList();
        clean = java.util.stream.IntStream.range(0, CAPTIONS)
                .mapToObj(i -> without.get(i % without.size()))
                .toList();
        phrases = RulePack.bundled().documents().stream()
                .flatMap(d -> d.phrases().stream())
                .filter(phrase -> phrase.matches("[a-z -]+"))
                .map(phrase -> Pattern.compile("\\b" + phrase + "\\b", Pattern.CASE_INSENSITIVE))
                .collect(Collectors.toList());
    }

    /** The linter with all default rules. */
    @Benchmark
    public void lint(Blackhole sink) {
        for (String caption : captions) {
            sink.consume(linter.lint(caption));
        }
    }

    /** The same on captions without findings, for what a clean caption allocates. */
    @Benchmark
    public void lintClean(Blackhole sink) {
        for (String caption : clean) {
            LintReport report = linter.lint(caption);
            sink.consume(report);
        }
    }

    /** Lucene's standard tokenizer with offsets, nothing else. */
    @Benchmark
    public void tokensOnly(Blackhole sink) throws IOException {
        for (String caption : captions) {
            tokenizer.setReader(new StringReader(caption));
            tokenizer.reset();
            while (tokenizer.incrementToken()) {
                sink.consume(offset.startOffset());
            }
            tokenizer.end();
            tokenizer.close();
        }
    }

    /** One regular expression per phrase of the rules that is plain words, a part of the rules only. */
    @Benchmark
    public void naiveRegexes(Blackhole sink) {
        for (String caption : captions) {
            for (Pattern phrase : phrases) {
                Matcher matcher = phrase.matcher(caption);
                while (matcher.find()) {
                    sink.consume(matcher.start());
                }
            }
        }
    }
}
