package dev.chai.bench.eval;

import dev.chai.eval.Metrics;
import dev.chai.eval.metric.Metric;
import dev.chai.eval.metric.Sample;
import dev.chai.eval.metric.Score;
import dev.chai.eval.text.Cider;
import dev.chai.eval.text.CiderIdf;
import dev.chai.eval.text.CocoBleu;
import dev.chai.eval.text.Rouge;
import dev.chai.eval.token.Tokenizers;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Pairs per second of the text metrics, for short camera captions (24 words) and long ones (86 words).
 *
 * <p>{@code java -jar chai-examples/bench/target/bench.jar TextMetricsBench}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class TextMetricsBench {
    private static final int PAIRS = 500;

    /** Words per caption. */
    @Param({"24", "86"})
    public int words;

    private List<Sample> samples = List.of();
    private Metric<Sample> cider = Metrics.bleu();

    /** Makes the captions and counts their n-grams. */
    @Setup
    public void prepare() {
        samples = Captions.pairs(PAIRS, words, 11);
        cider = Cider.d(CiderIdf.fromReferences(samples, Tokenizers.whitespace()), Tokenizers.whitespace());
    }

    /** sacreBLEU corpus BLEU, tokenizing included. */
    @Benchmark
    @OperationsPerInvocation(PAIRS)
    public Score bleu() {
        return Metrics.bleu().score(samples);
    }

    /** sacreBLEU chrF2. */
    @Benchmark
    @OperationsPerInvocation(PAIRS)
    public Score chrf() {
        return Metrics.chrf().score(samples);
    }

    /** COCO BLEU 1 to 4 of texts that are tokenized already. */
    @Benchmark
    @OperationsPerInvocation(PAIRS)
    public Score cocoBleu() {
        return CocoBleu.standard().withTokenizer(Tokenizers.whitespace()).score(samples);
    }

    /** CIDEr-D of texts that are tokenized already. */
    @Benchmark
    @OperationsPerInvocation(PAIRS)
    public Score cider() {
        return cider.score(samples);
    }

    /** COCO ROUGE-L of texts that are tokenized already. */
    @Benchmark
    @OperationsPerInvocation(PAIRS)
    public Score cocoRougeL() {
        return Rouge.coco(Tokenizers.whitespace()).score(samples);
    }

    /** google's ROUGE-1, 2 and L without stemming. */
    @Benchmark
    @OperationsPerInvocation(PAIRS)
    public double rouge() {
        return Metrics.rouge1().score(samples).value()
                + Metrics.rouge2().score(samples).value()
                + Metrics.rougeL().score(samples).value();
    }

    /** Returns the Penn Treebank tokenizer of the COCO evaluation. */
    @Benchmark
    @OperationsPerInvocation(PAIRS)
    public int pennTreebank() {
        int tokens = 0;
        for (Sample sample : samples) {
            tokens += Tokenizers.coco().tokens(sample.hypothesis()).size()
                    + Tokenizers.coco().tokens(sample.references().get(0)).size();
        }
        return tokens;
    }
}
