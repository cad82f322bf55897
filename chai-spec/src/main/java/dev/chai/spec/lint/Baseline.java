package dev.chai.spec.lint;

import dev.chai.spec.data.Located;
import dev.chai.spec.data.LocatedReader;
import dev.chai.spec.file.AtomicFile;
import dev.chai.spec.rule.CaptionInput;
import dev.chai.spec.rule.Origin;
import dev.chai.spec.rule.SourceRoot;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Findings that are known and accepted, so that only new ones are reported.
 *
 * <pre>{@code
 * Baseline.of(reports).write(Path.of("chai-baseline.json"));
 * Linter linter = Linter.builder().baseline(Baseline.read(Path.of("chai-baseline.json"))).build();
 * }</pre>
 *
 * <p>An entry names rule, input and fingerprint, never a line, so that moving text does not wake it up. Files are named relative to
 * {@link SourceRoot#here()}. Immutable and
 * thread-safe.
 *
 * @since 0.1
 */
public final class Baseline {
    private static final Baseline EMPTY = new Baseline(Map.of());
    private static final List<String> ENTRY_KEYS = List.of("rule", "input", "fingerprint", "count");

    private final Map<Entry, Integer> counts;

    private record Entry(String input, String rule, String fingerprint) implements Comparable<Entry> {
        @Override
        public int compareTo(Entry other) {
            return (input + '\0' + rule + '\0' + fingerprint)
                    .compareTo(other.input + '\0' + other.rule + '\0' + other.fingerprint);
        }
    }

    private Baseline(Map<Entry, Integer> counts) {
        this.counts = Map.copyOf(counts);
    }

    /** Returns a baseline that accepts nothing. */
    public static Baseline empty() {
        return EMPTY;
    }

    /** Returns a baseline of all findings of these reports. */
    public static Baseline of(Collection<LintReport> reports) {
        Map<Entry, Integer> counts = new HashMap<>();
        for (LintReport report : reports) {
            for (Diagnostic found : report.diagnostics()) {
                counts.merge(new Entry(name(report.input()), found.ruleId(), found.fingerprint()), 1, Integer::sum);
            }
        }
        return new Baseline(counts);
    }

    /**
     * Reads a baseline file.
     *
     * @throws dev.chai.spec.data.ChaiDataException if it is not one; the message names line and column
     * @throws IOException if it cannot be read
     */
    public static Baseline read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return parse(LocatedReader.read(
                    in, file.toString(), LintLimits.defaults().maxFileBytes()));
        }
    }

    private static Baseline parse(Located root) {
        root.allow(List.of("version", "entries"));
        root.require("version").integer(1, 1);
        Map<Entry, Integer> counts = new HashMap<>();
        for (Located entry : root.require("entries").elements()) {
            entry.allow(ENTRY_KEYS);
            Entry key = new Entry(
                    entry.require("input").string(),
                    entry.require("rule").string(),
                    entry.require("fingerprint").string());
            int count = entry.find("count")
                    .map(c -> c.integer(1, Integer.MAX_VALUE))
                    .orElse(1);
            counts.merge(key, count, Integer::sum);
        }
        return new Baseline(counts);
    }

    /** Writes the file, entries sorted, one a line. */
    public void write(Path file) throws IOException {
        AtomicFile.write(file, toJson());
    }

    /** Returns the content of the file. */
    public String toJson() {
        StringBuilder json = new StringBuilder("{\"version\": 1, \"entries\": [");
        String separator = "\n";
        for (Map.Entry<Entry, Integer> entry : new TreeMap<>(counts).entrySet()) {
            Entry key = entry.getKey();
            json.append(separator).append("  {\"rule\": ").append(JsonStrings.quote(key.rule));
            json.append(", \"input\": ").append(JsonStrings.quote(key.input));
            json.append(", \"fingerprint\": ").append(JsonStrings.quote(key.fingerprint));
            json.append(", \"count\": ").append(entry.getValue()).append('}');
            separator = ",\n";
        }
        return json.append("\n]}\n").toString();
    }

    /** Returns how many findings it accepts. */
    public int size() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Returns whether it accepts nothing. */
    public boolean isEmpty() {
        return counts.isEmpty();
    }

    /** Returns a copy without what these reports no longer show; the reports must come from a linter without a baseline. */
    public Baseline prune(Collection<LintReport> reports) {
        Map<Entry, Integer> now = Baseline.of(reports).counts;
        Map<Entry, Integer> kept = new HashMap<>();
        counts.forEach((entry, count) -> {
            int left = Math.min(count, now.getOrDefault(entry, 0));
            if (left > 0) {
                kept.put(entry, left);
            }
        });
        return new Baseline(kept);
    }

    Matcher matcher(CaptionInput input) {
        return new Matcher(name(input));
    }

    /** The id, or the file for lines of plain text, whose ids are line numbers; a file has one name, however it was typed. */
    private static String name(CaptionInput input) {
        return input.origin()
                .filter(Origin::verbatim)
                .map(origin -> SourceRoot.here().name(origin.file()))
                .orElse(input.id());
    }

    /** Counts down the accepted findings of one text. Not thread-safe. */
    final class Matcher {
        private final String input;
        private final Map<Entry, Integer> used = new HashMap<>();

        private Matcher(String input) {
            this.input = input;
        }

        boolean takes(Diagnostic found) {
            if (counts.isEmpty()) {
                return false;
            }
            Entry entry = new Entry(input, found.ruleId(), found.fingerprint());
            return used.merge(entry, 1, Integer::sum) <= counts.getOrDefault(entry, 0);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Baseline baseline && counts.equals(baseline.counts);
    }

    @Override
    public int hashCode() {
        return Objects.hash(counts);
    }

    @Override
    public String toString() {
        return "Baseline of " + size() + " findings";
    }
}
