package dev.chai.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.chai.eval.critique.CritiqueAblation;
import dev.chai.eval.report.Report;
import dev.chai.eval.report.Table;
import dev.chai.eval.stats.Confidence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The figures of the guide beside those of the command it names; seven of eight were once stale. */
class MetricsGuideFiguresTest {
    /** Shares are printed with two or three digits, and a better finder may move the last of them. */
    private static final double SHARE = 0.01;

    private static final double PERCENT = 0.5;

    /** What the guide calls a row, and what the report calls it. */
    private static final Map<String, String> ROWS = Map.of(
            "CHAI (human)", CritiqueAblation.HUMAN,
            "non-constructive", "non-constructive",
            "incomplete", "incomplete",
            "inaccurate, replacement", "inaccurate (replacement)",
            "inaccurate, insertion", "inaccurate (insertion)",
            "model with video", "model with video",
            "blind", "blind",
            "no critique: the draft as it was", "no critique");

    /** Columns of the guide's table (the name is column 1) by the heading of the report's. */
    private static final Map<String, Integer> COLUMNS = Map.of(
            "accuracy", 2,
            "recall", 4,
            "constructiveness", 5,
            "mean", 6,
            "BLEU with the human one", 7,
            "revised: BLEU", 8,
            "revised: primitive F1", 9);

    @Test
    void theTableOfCritiquesIsWhatTheAblationPrints() throws IOException {
        Path root = Path.of(System.getProperty("chai.root", ".."));
        Path data = root.resolve("../shared/data");
        assumeTrue(Files.exists(data.resolve("chai-critiques.jsonl")), "the sample data is not here");
        Report report = CritiqueAblation.load(data.resolve("chai-triples.jsonl"), data.resolve("chai-critiques.jsonl"))
                .report(Confidence.none());
        Map<String, String[]> guide = rows(root.resolve("chai-examples/docs/guides/metrics.md"));
        assertThat(guide).hasSize(ROWS.size());
        ROWS.forEach((shown, kind) -> compare(Objects.requireNonNull(guide.get(shown), shown), kind, report));
    }

    private static Map<String, String[]> rows(Path guide) throws IOException {
        Map<String, String[]> rows = new LinkedHashMap<>();
        for (String line : Files.readAllLines(guide)) {
            String[] cells =
                    Arrays.stream(line.split("\\|", -1)).map(String::strip).toArray(String[]::new);
            if (cells.length > 9 && ROWS.containsKey(cells[1])) {
                rows.put(cells[1], cells);
            }
        }
        return rows;
    }

    private static void compare(String[] cells, String kind, Report report) {
        Table table = report.parts().stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .filter(t -> t.columns().contains("revised: BLEU"))
                .findFirst()
                .orElseThrow();
        List<Object> row = table.rows().stream()
                .filter(r -> r.get(0).equals(kind))
                .findFirst()
                .orElseThrow();
        COLUMNS.forEach((heading, column) -> {
            String cell = cells[column].replace("*", "");
            if (!cell.isEmpty()) {
                double value = ((Number) row.get(table.columns().indexOf(heading))).doubleValue();
                assertThat(Double.parseDouble(cell))
                        .as("%s, %s", kind, heading)
                        .isCloseTo(value, within(heading.contains("BLEU") ? PERCENT : SHARE));
            }
        });
    }
}
