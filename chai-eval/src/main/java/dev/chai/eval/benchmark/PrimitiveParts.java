package dev.chai.eval.benchmark;

import dev.chai.eval.primitive.PrimitiveTable;
import dev.chai.eval.primitive.PrimitiveTable.Confusion;
import dev.chai.eval.report.Chart;
import dev.chai.eval.report.Report;
import dev.chai.eval.report.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A table of primitives as parts of a report. */
final class PrimitiveParts {
    private static final int SHOWN = 10;

    private PrimitiveParts() {}

    /** The confused primitives as a matrix, and all primitives as a table; nothing where there are none. */
    static List<Report.Part> of(PrimitiveTable table) {
        List<Report.Part> parts = new ArrayList<>();
        if (!table.confusions().isEmpty()) {
            parts.add(matrix(table.confusions()));
        }
        List<List<Object>> rows = new ArrayList<>();
        table.rows().forEach((id, row) -> rows.add(List.of(id, row.shared(), row.missed(), row.invented(), row.f1())));
        if (!rows.isEmpty()) {
            parts.add(Table.of("Primitives", "primitive", "shared", "missed", "invented", "F1")
                    .with(rows));
        }
        return parts;
    }

    private static Chart matrix(List<Confusion> confusions) {
        Set<String> truths = new LinkedHashSet<>();
        Set<String> saids = new LinkedHashSet<>();
        for (Confusion confusion : confusions) {
            if (truths.size() < SHOWN || truths.contains(confusion.truth())) {
                if (saids.size() < SHOWN || saids.contains(confusion.said())) {
                    truths.add(confusion.truth());
                    saids.add(confusion.said());
                }
            }
        }
        List<String> rows = truths.stream().sorted().toList();
        List<String> columns = saids.stream().sorted().toList();
        List<List<Long>> cells = new ArrayList<>();
        for (String truth : rows) {
            cells.add(
                    columns.stream().map(said -> count(confusions, said, truth)).toList());
        }
        return new Chart.Matrix("Confused primitives: said (across) for truth (down)", rows, columns, cells);
    }

    private static Long count(List<Confusion> confusions, String said, String truth) {
        return confusions.stream()
                .filter(c -> c.said().equals(said) && c.truth().equals(truth))
                .mapToLong(Confusion::count)
                .sum();
    }
}
