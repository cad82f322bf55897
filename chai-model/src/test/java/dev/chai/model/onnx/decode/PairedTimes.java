package dev.chai.model.onnx.decode;

import dev.chai.model.onnx.graph.RawLoop;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/** Steps of two loops, pair by pair: what one adds to the other, and how sure that is. */
final class PairedTimes {
    private final List<Double> ours = new ArrayList<>();
    private final List<Double> raw = new ArrayList<>();
    private final List<Double> added = new ArrayList<>();
    private final List<Double> rounds = new ArrayList<>();

    /** Two steps after one another. */
    record Pair(Times ours, Times raw) {
        static Pair oursFirst(DecodeLoop ours, RawLoop raw) throws Exception {
            Times first = Times.of(ours::step);
            return new Pair(first, Times.of(raw::step));
        }

        static Pair rawFirst(DecodeLoop ours, RawLoop raw) throws Exception {
            Times first = Times.of(raw::step);
            return new Pair(Times.of(ours::step), first);
        }
    }

    /** Nanoseconds of this thread on a processor, and by the clock. */
    record Times(long processor, long clock) {
        private interface Step {
            void run() throws Exception;
        }

        static Times of(Step step) throws Exception {
            long clock = System.nanoTime();
            long processor = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            step.run();
            return new Times(
                    ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - processor,
                    System.nanoTime() - clock);
        }
    }

    /** A round of pairs. */
    void add(List<Pair> pairs, ToLongFunction<Times> unit) {
        List<Double> round = new ArrayList<>();
        for (Pair pair : pairs) {
            ours.add(unit.applyAsLong(pair.ours) / 1e3);
            raw.add(unit.applyAsLong(pair.raw) / 1e3);
            round.add((unit.applyAsLong(pair.ours) - unit.applyAsLong(pair.raw)) / 1e3);
        }
        added.addAll(round);
        rounds.add(quantile(round, 0.5));
    }

    private static double quantile(List<Double> values, double share) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get((int) Math.round(share * (sorted.size() - 1)));
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(value -> value).average().orElseThrow();
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "raw %.0f us a step, ours %.0f us (medians; x%.3f, of sums x%.3f); added %+.1f us (quartiles %+.1f and"
                        + " %+.1f, %d pairs), medians of %d rounds %+.1f to %+.1f us",
                quantile(raw, 0.5),
                quantile(ours, 0.5),
                quantile(ours, 0.5) / quantile(raw, 0.5),
                mean(ours) / mean(raw),
                quantile(added, 0.5),
                quantile(added, 0.25),
                quantile(added, 0.75),
                added.size(),
                rounds.size(),
                quantile(rounds, 0),
                quantile(rounds, 1));
    }
}
