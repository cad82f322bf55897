package dev.chai.bench.eval;

import com.sun.management.OperatingSystemMXBean;
import dev.chai.eval.Metrics;
import dev.chai.eval.metric.Metric;
import dev.chai.eval.metric.Sample;
import dev.chai.eval.text.Cider;
import dev.chai.eval.text.CiderIdf;
import dev.chai.eval.text.CocoBleu;
import dev.chai.eval.text.Rouge;
import dev.chai.eval.token.Tokenizers;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.function.DoubleSupplier;
import java.util.function.ToDoubleFunction;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Pairs per second of the metrics on a file that the Python references read as well, of processor time, and by the clock on one thread and
 * on two, with the values, so that speed is compared only where the numbers agree.
 *
 * <p>{@code chai-examples/bench/reference/compare.sh PYTHON DATA} runs both and joins the figures; alone: {@code java -cp
 * chai-examples/bench/target/bench.jar dev.chai.bench.eval.MetricSpeed PAIRS.jsonl}
 */
public final class MetricSpeed {
    /** After 1.5 s the first metric still shared its processor time with the compiler: 4 to 24 times the reference from run to run. */
    private static final long WARM_NANOS = 4_000_000_000L;

    private static final long MEASURED_NANOS = 800_000_000L;

    private MetricSpeed() {}

    /** Measures and prints one JSON line for each metric. */
    public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
        List<Sample> pairs = read(Path.of(args[0]));
        List<Sample> plain = pairs.stream()
                .map(s -> Sample.of(
                        s.id(), plain(s.hypothesis()), plain(s.references().get(0))))
                .toList();
        for (Map.Entry<String, ToDoubleFunction<Boolean>> metric :
                metrics(pairs, plain).entrySet()) {
            double value = metric.getValue().applyAsDouble(false);
            double ofProcessor =
                    speedOfProcessor(pairs.size(), () -> metric.getValue().applyAsDouble(false));
            double one = speed(pairs.size(), () -> metric.getValue().applyAsDouble(false));
            ForkJoinPool two = new ForkJoinPool(2);
            double both = two.submit(
                            () -> speed(pairs.size(), () -> metric.getValue().applyAsDouble(true)))
                    .get();
            two.shutdown();
            System.out.println(String.format(
                    Locale.ROOT,
                    "{\"metric\":\"%s\",\"value\":%s,\"pairsPerSecond\":%.1f,\"oneThread\":%.1f,\"twoThreads\":%.1f}",
                    metric.getKey(),
                    value,
                    ofProcessor,
                    one,
                    both));
        }
    }

    private static Map<String, ToDoubleFunction<Boolean>> metrics(List<Sample> pairs, List<Sample> plain) {
        Map<String, ToDoubleFunction<Boolean>> metrics = new LinkedHashMap<>();
        metrics.put("bleu", parallel -> value(Metrics.bleu(), pairs, parallel));
        metrics.put("chrf", parallel -> value(Metrics.chrf(), pairs, parallel));
        metrics.put(
                "coco-bleu",
                parallel -> value(CocoBleu.standard().withTokenizer(Tokenizers.whitespace()), plain, parallel));
        // Counting the references is part of the time, as it is in the reference program.
        metrics.put(
                "cider",
                parallel -> value(
                        Cider.d(CiderIdf.fromReferences(plain, Tokenizers.whitespace()), Tokenizers.whitespace()),
                        plain,
                        parallel));
        metrics.put("coco-rouge-l", parallel -> value(Rouge.coco(Tokenizers.whitespace()), plain, parallel));
        metrics.put("rouge-1-2-l", parallel -> {
            value(Metrics.rouge1(), pairs, parallel);
            value(Metrics.rouge2(), pairs, parallel);
            return value(Metrics.rougeL(), pairs, parallel);
        });
        return metrics;
    }

    private static double value(Metric<Sample> metric, List<Sample> samples, boolean parallel) {
        return parallel
                ? samples.parallelStream().collect(metric.collector()).value()
                : metric.score(samples).value();
    }

    /**
     * Pairs per second of the whole process's processor time, after warming up: collecting garbage counts, other processes on the machine
     * do not.
     */
    private static double speedOfProcessor(int pairs, DoubleSupplier run) {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        double sum = 0;
        long begin = system.getProcessCpuTime();
        while (system.getProcessCpuTime() - begin < WARM_NANOS) {
            sum += run.getAsDouble();
        }
        long runs = 0;
        begin = system.getProcessCpuTime();
        long spent;
        do {
            sum += run.getAsDouble();
            runs++;
            spent = system.getProcessCpuTime() - begin;
        } while (spent < MEASURED_NANOS);
        requireValue(sum);
        return pairs * runs * 1e9 / spent;
    }

    /** The best by the clock of the runs that fit into the time. */
    private static double speed(int pairs, DoubleSupplier run) {
        double sum = 0;
        long best = Long.MAX_VALUE;
        long begin = System.nanoTime();
        do {
            long start = System.nanoTime();
            sum += run.getAsDouble();
            best = Math.min(best, System.nanoTime() - start);
        } while (System.nanoTime() - begin < MEASURED_NANOS);
        requireValue(sum);
        return pairs * 1e9 / best;
    }

    private static void requireValue(double sum) {
        if (Double.isNaN(sum)) {
            throw new IllegalStateException("a metric has no value on these pairs");
        }
    }

    private static String plain(String text) {
        return String.join(" ", Tokenizers.whitespace().tokens(text.toLowerCase(Locale.ROOT)));
    }

    private static List<Sample> read(Path file) throws IOException {
        List<Sample> samples = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            Map<String, String> fields = new LinkedHashMap<>();
            try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), line)) {
                while (parser.nextToken() != null) {
                    if (parser.currentToken() == JsonToken.PROPERTY_NAME) {
                        String name = parser.currentName();
                        parser.nextToken();
                        fields.put(name, parser.getString());
                    }
                }
            }
            samples.add(Sample.of(
                    Integer.toString(samples.size()),
                    fields.getOrDefault("hypothesis", ""),
                    fields.getOrDefault("reference", "")));
        }
        return samples;
    }
}
