package dev.chai.cli.reference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A chapter of a {@link Reference}: all primitives, all consistency rules, all rules of the linter.
 *
 * <pre>{@code
 * Section rules = new Section("rules", "Consistency rules", "What cannot hold at once.", entries);
 * Reference both = Reference.of(taxonomy).with(rules);
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param id link target, unique within the reference
 * @param title heading; in lower case it also counts the entries ("456 primitives")
 * @param introduction one or more paragraphs, separated by blank lines
 * @param entries in order; those of one facet and group are adjacent
 * @since 0.1
 */
public record Section(String id, String title, String introduction, List<Entry> entries) {
    /** Copies the list. */
    public Section {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(introduction, "introduction");
        entries = List.copyOf(entries);
    }

    /** The entries by facet and, within it, by group, in order of appearance. */
    Map<String, Map<String, List<Entry>>> byFacetAndGroup() {
        return entries.stream().collect(grouping(Entry::facet, grouping(Entry::group, Collectors.toList())));
    }

    /** The paragraphs of the introduction. */
    List<String> paragraphs() {
        return introduction.isBlank() ? List.of() : List.of(introduction.strip().split("\n\\s*\n", -1));
    }

    private static <V> java.util.stream.Collector<Entry, ?, Map<String, V>> grouping(
            Function<Entry, String> key, java.util.stream.Collector<Entry, ?, V> rest) {
        return Collectors.groupingBy(key, LinkedHashMap::new, rest);
    }
}
