package dev.chai.bench.spec;

import dev.chai.bench.Captions;
import dev.chai.spec.Taxonomy;
import dev.chai.spec.mention.MentionFinder;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
 * Captions read per second by the mention finder, compared with tokenizing alone (the ceiling) and one regex per alias of the taxonomy
 * (what comes to mind first).
 *
 * <p>Run: {@code java -jar chai-examples/bench/target/bench.jar ExtractionBenchmark -prof gc}
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@OperationsPerInvocation(ExtractionBenchmark.CAPTIONS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ExtractionBenchmark {
    static final int CAPTIONS = 1000;

    private List<String> captions = List.of();
    private List<Pattern> aliases = List.of();
    private final MentionFinder finder = MentionFinder.standard();
    private final StandardTokenizer tokenizer = new StandardTokenizer();
    private final OffsetAttribute offset = tokenizer.addAttribute(OffsetAttribute.class);

    /** Loads the captions and compiles the naive patterns. */
    @Setup
    public void load() {
        captions = Captions.cameraBench(CAPTIONS);
        aliases = Taxonomy.bundled().primitives().stream()
                .flatMap(p -> Stream.concat(Stream.of(p.name()), p.aliases().stream()))
                .map(alias -> Pattern.compile("\\b" + Pattern.quote(alias) + "\\b", Pattern.CASE_INSENSITIVE))
                .collect(Collectors.toList());
    }

    /** The mention finder. */
    @Benchmark
    public void mentions(Blackhole sink) {
        for (String caption : captions) {
            sink.consume(finder.find(caption));
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

    /** One regular expression per name and alias of the taxonomy. */
    @Benchmark
    public void naiveRegexes(Blackhole sink) {
        for (String caption : captions) {
            for (Pattern alias : aliases) {
                Matcher matcher = alias.matcher(caption);
                while (matcher.find()) {
                    sink.consume(matcher.start());
                }
            }
        }
    }
}
