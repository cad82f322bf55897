package dev.chai.eval.primitive;

import dev.chai.eval.metric.Sample;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which primitives captions get right, miss, invent and mix up, counted over many captions.
 *
 * <pre>{@code
 * PrimitiveTable table = PrimitiveTable.of(samples);
 * table.rows().get("pan-left");        // shared 40, missed 3, invented 5, f1 0.91
 * table.confusions();                  // pan-right said for pan-left: 3 times
 * }</pre>
 *
 * <p>Not thread-safe; use one per thread and {@link #merge}. Memory for the distinct primitives and confused pairs.
 *
 * @since 0.1
 */
public final class PrimitiveTable {
    private final Map<String, long[]> rows = new TreeMap<>();
    private final Map<Pair, long[]> pairs = new TreeMap<>();

    /** Creates an empty table. */
    public PrimitiveTable() {}

    /** Returns the table of some captions. */
    public static PrimitiveTable of(Iterable<Sample> samples) {
        PrimitiveTable table = new PrimitiveTable();
        samples.forEach(table::add);
        return table;
    }

    private record Pair(String said, String truth) implements Comparable<Pair> {
        @Override
        public int compareTo(Pair other) {
            int bySaid = said.compareTo(other.said);
            return bySaid != 0 ? bySaid : truth.compareTo(other.truth);
        }
    }

    /**
     * Counts of one primitive; a denied one is listed as "not pan-left".
     *
     * @param shared captions in which both claim it
     * @param invented captions that claim it where the reference does not
     * @param missed references that claim it where the caption does not
     */
    public record Row(long shared, long invented, long missed) {
        /** Returns the F1 of this primitive. */
        public double f1() {
            return 2.0 * shared / (2 * shared + invented + missed);
        }
    }

    /**
     * One primitive taken for another.
     *
     * @param said what captions claim
     * @param truth what their references claim instead
     * @param count captions
     * @param contradiction whether both cannot hold; otherwise the taxonomy lists them as easily confused
     */
    public record Confusion(String said, String truth, long count, boolean contradiction) {}

    /** Counts one more caption. */
    public PrimitiveTable add(Sample sample) {
        ClaimMatch match = ClaimMatch.best(sample.hypothesis(), sample.references());
        match.shared().forEach(claim -> count(claim, 0));
        match.invented().forEach(claim -> count(claim, 1));
        match.missed().forEach(claim -> count(claim, 2));
        for (Claim said : match.invented()) {
            for (Claim truth : match.missed()) {
                boolean contradiction = said.contradicts(truth);
                boolean confusable = !said.denied()
                        && !truth.denied()
                        && said.primitive()
                                .confusableWith()
                                .contains(truth.primitive().id());
                if (contradiction || confusable) {
                    long[] count =
                            pairs.computeIfAbsent(new Pair(said.toString(), truth.toString()), key -> new long[2]);
                    count[0]++;
                    count[1] += contradiction ? 1 : 0;
                }
            }
        }
        return this;
    }

    private void count(Claim claim, int column) {
        rows.computeIfAbsent(claim.toString(), key -> new long[3])[column]++;
    }

    /** Takes over what the other table has counted. */
    public PrimitiveTable merge(PrimitiveTable other) {
        other.rows.forEach((id, counts) -> plus(rows.computeIfAbsent(id, key -> new long[3]), counts));
        other.pairs.forEach((pair, counts) -> plus(pairs.computeIfAbsent(pair, key -> new long[2]), counts));
        return this;
    }

    private static void plus(long[] to, long[] counts) {
        for (int i = 0; i < to.length; i++) {
            to[i] += counts[i];
        }
    }

    /** Counts by primitive, in the order of their ids. */
    public Map<String, Row> rows() {
        Map<String, Row> copy = new TreeMap<>();
        rows.forEach((id, counts) -> copy.put(id, new Row(counts[0], counts[1], counts[2])));
        return Collections.unmodifiableMap(copy);
    }

    /** Returns what was taken for what, the most frequent first. */
    public List<Confusion> confusions() {
        return pairs.entrySet().stream()
                .map(e -> new Confusion(e.getKey().said(), e.getKey().truth(), e.getValue()[0], e.getValue()[1] > 0))
                .sorted(Comparator.comparingLong(Confusion::count).reversed())
                .toList();
    }
}
