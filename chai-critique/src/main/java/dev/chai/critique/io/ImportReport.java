package dev.chai.critique.io;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an import did: how many units it read, what it had to repair in them, and which records it refused.
 *
 * <pre>{@code
 * ImportReport report = format.read(path, units::add);
 * report.read();           // units handed on
 * report.repaired();       // {"no timestamp": 3}
 * report.refused();        // [annotations/x_feedback.json: no valid JSON: ...]
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param read units handed on
 * @param repaired how often each repair was made, by what was wrong
 * @param refused the first {@value #REFUSALS_LISTED} records that were refused
 * @param refusedCount how many were refused in all
 * @since 0.1
 */
public record ImportReport(long read, Map<String, Long> repaired, List<Refusal> refused, long refusedCount) {
    /** Refusals that are listed one by one. */
    public static final int REFUSALS_LISTED = 1000;

    /** Refusals that are shown to people: a file of another format is refused line by line. */
    private static final int REFUSALS_SHOWN = 20;

    /** Copies map and list. */
    public ImportReport {
        repaired = Collections.unmodifiableMap(new TreeMap<>(repaired));
        refused = List.copyOf(refused);
    }

    /**
     * A record that was not understood.
     *
     * @param source where it is
     * @param reason why, and what to do
     */
    public record Refusal(String source, String reason) {
        @Override
        public String toString() {
            return source + ": " + reason;
        }
    }

    /** Returns how many repairs were made. */
    public long repairs() {
        return repaired.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Returns some lines for people, with the first refusals. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(
                "read " + read + " units, made " + repairs() + " repairs, refused " + refusedCount + " records");
        repaired.forEach((reason, count) ->
                text.append("\n  repaired ").append(count).append("x: ").append(reason));
        refused.stream()
                .limit(REFUSALS_SHOWN)
                .forEach(refusal -> text.append("\n  refused ").append(refusal));
        if (refusedCount > REFUSALS_SHOWN) {
            text.append("\n  refused ").append(refusedCount - REFUSALS_SHOWN).append(" more");
        }
        return text.toString();
    }

    /** Gathers a report. Not thread-safe; use one per import. */
    static final class Builder {
        private final Map<String, Long> repaired = new TreeMap<>();
        private final List<Refusal> refused = new ArrayList<>();
        private long read;
        private long refusedCount;

        void readOne() {
            read++;
        }

        void repair(String what) {
            repaired.merge(what, 1L, Long::sum);
        }

        void refuse(String source, String reason) {
            refusedCount++;
            if (refused.size() < REFUSALS_LISTED) {
                refused.add(new Refusal(source, reason));
            }
        }

        ImportReport build() {
            return new ImportReport(read, repaired, refused, refusedCount);
        }
    }
}
