package dev.chai.eval.metric;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The mean of a per-item value and, in addition, of other values of the same items.
 *
 * <pre>{@code
 * Metric<Sample> length = Mean.of("words", Scale.COUNT, "tok:none",
 *         () -> (sample, row) -> { row[0] = Blanks.split(sample.hypothesis()).size(); return true; }, "words");
 * length.score(samples).value();
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param <I> what is measured
 * @since 0.1
 */
public final class Mean<I> implements Metric<I> {
    private final String name;
    private final Scale scale;
    private final String signature;
    private final Supplier<Measurer<I>> measurers;
    private final List<String> parts;
    private final String skips;
    private final String whyZero;

    private Mean(
            String name,
            Scale scale,
            String signature,
            Supplier<Measurer<I>> measurers,
            List<String> parts,
            String skips,
            String whyZero) {
        this.name = name;
        this.scale = scale;
        this.signature = signature;
        this.measurers = measurers;
        this.parts = parts;
        this.skips = skips;
        this.whyZero = whyZero;
    }

    /**
     * Returns a metric that averages.
     *
     * @param measurers makes a worker that fills one value per part
     * @param parts what the values are; the first one is the metric's value
     */
    public static <I> Mean<I> of(
            String name, Scale scale, String signature, Supplier<Measurer<I>> measurers, String... parts) {
        if (parts.length == 0) {
            throw new IllegalArgumentException("a mean needs at least one part, for example \"f\"");
        }
        return new Mean<>(name, scale, signature, measurers, List.of(parts), "items that cannot be measured", "");
    }

    /** Returns the same, saying what kind of item it leaves out. */
    public Mean<I> skipping(String what) {
        return new Mean<>(name, scale, signature, measurers, parts, what, whyZero);
    }

    /** Returns the same metric, saying why a mean of 0 may surprise; see {@link Metric#whyZero}. */
    public Mean<I> explainingZero(String why) {
        return new Mean<>(name, scale, signature, measurers, parts, skips, why);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Scale scale() {
        return scale;
    }

    @Override
    public String signature() {
        return signature;
    }

    @Override
    public String skips() {
        return skips;
    }

    @Override
    public String whyZero(double[] sums) {
        return whyZero;
    }

    @Override
    public int width() {
        return parts.size() + 1;
    }

    @Override
    public Measurer<I> measurer() {
        Measurer<I> inner = measurers.get();
        int count = parts.size();
        return (item, row) -> {
            row[count] = 1;
            return inner.measure(item, row);
        };
    }

    @Override
    public double value(double[] sums) {
        return sums[0] / sums[parts.size()];
    }

    @Override
    public Map<String, Double> parts(double[] sums) {
        if (parts.size() == 1) {
            return Map.of();
        }
        Map<String, Double> means = new LinkedHashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            means.put(parts.get(i), sums[i] / sums[parts.size()]);
        }
        return means;
    }
}
