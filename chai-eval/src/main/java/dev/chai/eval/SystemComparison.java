package dev.chai.eval;

import dev.chai.eval.metric.Interval;
import dev.chai.eval.metric.Measured;
import dev.chai.eval.metric.Metric;
import dev.chai.eval.metric.Sample;
import dev.chai.eval.metric.Scale;
import dev.chai.eval.metric.Score;
import dev.chai.eval.report.Chart;
import dev.chai.eval.report.Report;
import dev.chai.eval.report.Table;
import dev.chai.eval.stats.Comparison;
import dev.chai.eval.stats.Holm;
import dev.chai.eval.stats.PairedTests;
import dev.chai.eval.stats.Significance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Two systems on the same items, by several metrics.
 *
 * <pre>{@code
 * SystemComparison comparison =
 *         SystemComparison.of(baseline, candidate, metrics, PairedTests.with(Bootstrap.seeded(7)));
 * comparison.rows().get(0).adjustedP();
 * comparison.named("baseline", "candidate").report();
 * }</pre>
 *
 * <p>Immutable and thread-safe. Keeps the value of every item for every metric.
 *
 * @since 0.1
 */
public final class SystemComparison {
    /** Enough to look at by hand; all of them are in the corpora. */
    private static final int WORST_SHOWN = 20;

    private final List<Row> rows;
    private final List<Item> items;
    private final Map<String, String> zeros;
    private final String firstName;
    private final String secondName;

    private SystemComparison(
            List<Row> rows, List<Item> items, Map<String, String> zeros, String firstName, String secondName) {
        this.rows = List.copyOf(rows);
        this.items = List.copyOf(items);
        this.zeros = zeros;
        this.firstName = firstName;
        this.secondName = secondName;
    }

    /**
     * One metric.
     *
     * @param metric its name in tables
     * @param comparison scores, difference and tests
     * @param adjustedP the randomization test's p, corrected by Holm for the number of metrics
     */
    public record Row(String metric, Comparison comparison, double adjustedP) {}

    /**
     * One item by the first metric.
     *
     * @param id the item
     * @param first value of the first system
     * @param second value of the second system
     */
    public record Item(String id, double first, double second) {
        /** Returns second minus first. */
        public double difference() {
            return second - first;
        }
    }

    /**
     * Compares two systems.
     *
     * @throws IllegalArgumentException if the systems did not answer the same ids in the same order, or there is no
     *     metric
     */
    public static SystemComparison of(
            Corpus first, Corpus second, Map<String, Metric<Sample>> metrics, PairedTests tests) {
        requireSameItems(first, second);
        List<String> names = new ArrayList<>();
        List<Comparison> comparisons = new ArrayList<>();
        List<Item> items = new ArrayList<>();
        Map<String, String> zeros = new LinkedHashMap<>();
        metrics.forEach((name, metric) -> {
            Measured a = metric.measure(first.samples());
            Measured b = metric.measure(second.samples());
            if (names.isEmpty()) {
                items.addAll(items(first, a.itemValues(), b.itemValues()));
            }
            zeros.put(name + " first", a.whyZero());
            zeros.put(name + " second", b.whyZero());
            names.add(name);
            comparisons.add(Comparison.of(a, b, tests));
        });
        return new SystemComparison(rows(names, comparisons), items, zeros, "first", "second");
    }

    private static List<Row> rows(List<String> names, List<Comparison> comparisons) {
        double[] adjusted = Holm.adjust(
                comparisons.stream().mapToDouble(c -> c.randomization().p()).toArray());
        return IntStream.range(0, names.size())
                .mapToObj(i -> new Row(names.get(i), comparisons.get(i), adjusted[i]))
                .toList();
    }

    private static List<Item> items(Corpus corpus, double[] first, double[] second) {
        return IntStream.range(0, first.length)
                .mapToObj(i -> new Item(corpus.samples().get(i).id(), first[i], second[i]))
                .toList();
    }

    private static void requireSameItems(Corpus first, Corpus second) {
        List<String> a = first.samples().stream().map(Sample::id).toList();
        List<String> b = second.samples().stream().map(Sample::id).toList();
        if (!a.equals(b)) {
            throw new IllegalArgumentException("the two systems did not answer the same items in the same order: "
                    + a.size() + " ids and " + b.size());
        }
    }

    /** Returns the same comparison with names for the systems in its report. */
    public SystemComparison named(String first, String second) {
        return new SystemComparison(rows, items, zeros, first, second);
    }

    /** Returns one row for each metric, in the order given. */
    public List<Row> rows() {
        return rows;
    }

    /** Returns the items by the first metric, greatest loss of the second system first; undefined ones are last. */
    public List<Item> worst() {
        return items.stream()
                .sorted(Comparator.comparingDouble(Item::difference))
                .toList();
    }

    /** Returns a report: scores and differences, the tests, a chart, and the items on which the second system loses. */
    public Report report() {
        Report.Builder report = Report.titled("Two systems on the same items")
                .note("first: " + firstName + "; second: " + secondName + ". Difference: second minus first.")
                .note("p: paired bootstrap, randomization (" + methods() + "), and the latter corrected by Holm for the"
                        + " number of metrics. Effect: mean difference of the items over its standard deviation.")
                .table(table())
                .scores(scores());
        zeros.forEach(report::reason);
        rows.forEach(row -> report.chart(Chart.bars(
                row.metric(),
                Map.of(
                        firstName,
                        row.comparison().first(),
                        secondName,
                        row.comparison().second()))));
        return items.isEmpty() ? report.build() : report.table(worstTable()).build();
    }

    private String methods() {
        return rows.stream()
                .map(row ->
                        row.metric() + ": " + row.comparison().randomization().description())
                .reduce((a, b) -> a + "; " + b)
                .orElse("none");
    }

    private Table table() {
        List<List<Object>> cells = new ArrayList<>();
        for (Row row : rows) {
            Comparison c = row.comparison();
            cells.add(List.of(
                    row.metric(),
                    c.first().value(),
                    c.second().value(),
                    c.difference(),
                    end(c, Interval::low),
                    end(c, Interval::high),
                    p(c.bootstrap()),
                    p(c.randomization()),
                    row.adjustedP(),
                    c.winRate(),
                    c.effectSize()));
        }
        return Table.of(
                        "Comparison",
                        "metric",
                        "first",
                        "second",
                        "difference",
                        "low",
                        "high",
                        "p bootstrap",
                        "p randomization",
                        "p Holm",
                        "second wins",
                        "effect")
                .with(cells);
    }

    private static double p(Significance test) {
        return test.p();
    }

    private static double end(Comparison comparison, ToDoubleFunction<Interval> end) {
        return comparison.interval().map(end::applyAsDouble).orElse(Double.NaN);
    }

    private Map<String, Score> scores() {
        Map<String, Score> scores = new LinkedHashMap<>();
        for (Row row : rows) {
            scores.put(row.metric() + " first", row.comparison().first());
            scores.put(row.metric() + " second", row.comparison().second());
            scores.put(row.metric() + " difference", difference(row));
        }
        return scores;
    }

    private static Score difference(Row row) {
        Comparison c = row.comparison();
        Score score = Score.of(
                row.metric(),
                c.difference(),
                Scale.REAL,
                c.second().n(),
                "difference|" + c.second().signature());
        return c.interval().map(score::withInterval).orElse(score);
    }

    private Table worstTable() {
        String metric = rows.get(0).metric();
        List<List<Object>> cells = worst().stream()
                .limit(WORST_SHOWN)
                .map(item -> List.<Object>of(item.id(), item.first(), item.second(), item.difference()))
                .toList();
        return Table.of("Items by " + metric + ", greatest loss first", "id", "first", "second", "difference")
                .with(cells);
    }
}
