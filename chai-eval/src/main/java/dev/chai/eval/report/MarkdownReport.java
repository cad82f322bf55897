package dev.chai.eval.report;

import dev.chai.eval.metric.Score;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A report as Markdown with pipe tables. */
final class MarkdownReport {
    private final StringBuilder out = new StringBuilder();

    private MarkdownReport() {}

    static String write(Report report) {
        MarkdownReport markdown = new MarkdownReport();
        markdown.out.append("## ").append(text(report.title())).append("\n\n");
        for (Report.Part part : report.parts()) {
            if (part instanceof Report.Scores scores) {
                markdown.scores(scores.byName());
            } else if (part instanceof Table table) {
                markdown.titled(table);
            } else if (part instanceof Chart chart) {
                markdown.titled(chart.table());
            } else if (part instanceof Report.Note note) {
                markdown.out.append(text(note.text())).append("\n\n");
            }
        }
        return markdown.out.toString().stripTrailing() + "\n";
    }

    private void scores(Map<String, Score> scores) {
        out.append("| score | value | ").append(Numbers.level(scores.values())).append(" | n | skipped | scale |\n");
        out.append("| --- | ---: | --- | ---: | ---: | --- |\n");
        scores.forEach((name, score) -> row(
                name,
                Numbers.shown(score),
                Numbers.interval(score),
                Long.toString(score.n()),
                Long.toString(score.skipped()),
                Numbers.range(score.scale())));
        out.append('\n');
        Set<String> signatures = new LinkedHashSet<>();
        scores.values().forEach(score -> signatures.add(score.signature()));
        signatures.forEach(signature -> out.append("- `").append(signature).append("`\n"));
        out.append('\n');
    }

    private void titled(Table table) {
        out.append("### ").append(text(table.title())).append("\n\n");
        row(table.columns().toArray(String[]::new));
        out.append('|');
        for (int c = 0; c < table.columns().size(); c++) {
            out.append(isNumeric(table, c) ? " ---: |" : " --- |");
        }
        out.append('\n');
        for (List<Object> cells : table.rows()) {
            row(cells.stream().map(Numbers::cell).toArray(String[]::new));
        }
        out.append('\n');
    }

    private static boolean isNumeric(Table table, int column) {
        return table.rows().stream().anyMatch(row -> row.get(column) instanceof Number);
    }

    private void row(String... cells) {
        out.append('|');
        for (String cell : cells) {
            out.append(' ').append(text(cell)).append(" |");
        }
        out.append('\n');
    }

    private static String text(String cell) {
        return cell.replace("\\", "\\\\")
                .replace("|", "\\|")
                .replace("<", "&lt;")
                .replace('\n', ' ')
                .replace('\r', ' ');
    }
}
