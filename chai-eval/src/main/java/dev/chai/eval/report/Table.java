package dev.chai.eval.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A table of a report: texts and numbers.
 *
 * <pre>{@code
 * Table table = Table.of("Confused primitives", "said", "reference", "captions")
 *         .row("pan-right", "pan-left", 3);
 * }</pre>
 *
 * <p>Immutable and thread-safe; {@link #row} returns a copy, so build long tables with {@link #with}.
 *
 * @param title above the table
 * @param columns headings
 * @param rows cells: text, or numbers of any kind, which are aligned right and sorted by value; NaN is shown as empty
 * @since 0.1
 */
public record Table(String title, List<String> columns, List<List<Object>> rows) implements Report.Part {
    /** Checks the cells: throws IllegalArgumentException if a row is not as wide as the headings. */
    public Table {
        Objects.requireNonNull(title, "title");
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<Object> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException("table \"" + title + "\" has " + columns.size()
                        + " columns, but a row of " + row.size() + " cells: " + row);
            }
        }
    }

    /** Returns a table without rows. */
    public static Table of(String title, String... columns) {
        return new Table(title, List.of(columns), List.of());
    }

    /** Returns the same with one more row. */
    public Table row(Object... cells) {
        List<List<Object>> more = new ArrayList<>(rows);
        more.add(List.of(cells));
        return new Table(title, columns, more);
    }

    /** Returns the same with other rows. */
    public Table with(List<List<Object>> newRows) {
        return new Table(title, columns, newRows);
    }
}
