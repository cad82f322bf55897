package dev.chai.eval.report;

import java.util.ArrayList;
import java.util.List;

/** A report as plain text with aligned columns. */
final class TextReport {
    private static final int WIDEST = 60;

    private TextReport() {}

    static String write(Report report) {
        StringBuilder out = new StringBuilder(report.title()).append('\n');
        for (Report.Part part : report.parts()) {
            out.append('\n');
            if (part instanceof Report.Scores scores) {
                scores(scores, out);
            } else if (part instanceof Table table) {
                table(table, out);
            } else if (part instanceof Chart chart) {
                table(chart.table(), out);
            } else if (part instanceof Report.Note note) {
                out.append(note.text()).append('\n');
            }
        }
        return out.toString();
    }

    private static void scores(Report.Scores scores, StringBuilder out) {
        List<String[]> lines = new ArrayList<>();
        lines.add(new String[] {"score", "value", Numbers.level(scores.byName().values()), "n", "skipped"});
        scores.byName()
                .forEach((name, score) -> lines.add(new String[] {
                    name,
                    Numbers.shown(score),
                    Numbers.interval(score),
                    Long.toString(score.n()),
                    Long.toString(score.skipped())
                }));
        align(lines, out);
    }

    private static void table(Table table, StringBuilder out) {
        out.append(table.title()).append('\n');
        List<String[]> lines = new ArrayList<>();
        lines.add(table.columns().toArray(String[]::new));
        for (List<Object> row : table.rows()) {
            lines.add(row.stream().map(TextReport::cell).toArray(String[]::new));
        }
        align(lines, out);
    }

    private static String cell(Object cell) {
        String text = Numbers.cell(cell).replace('\n', ' ');
        return text.length() > WIDEST ? text.substring(0, WIDEST - 3) + "..." : text;
    }

    private static void align(List<String[]> lines, StringBuilder out) {
        int[] widths = new int[lines.get(0).length];
        for (String[] line : lines) {
            for (int c = 0; c < line.length; c++) {
                widths[c] = Math.max(widths[c], line[c].length());
            }
        }
        for (String[] line : lines) {
            StringBuilder text = new StringBuilder("  ");
            for (int c = 0; c < line.length; c++) {
                text.append(line[c]).append(" ".repeat(widths[c] - line[c].length() + 2));
            }
            out.append(text.toString().stripTrailing()).append('\n');
        }
    }
}
