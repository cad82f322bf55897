package dev.chai.eval.report;

import dev.chai.eval.metric.Interval;
import dev.chai.eval.metric.Score;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A report as rows of one form (RFC 4180, lines end in CR LF), so that any tool reads it into one frame. */
final class CsvReport {
    private final StringBuilder out = new StringBuilder("section,name,value,low,high,n,skipped,scale,signature\r\n");

    private CsvReport() {}

    static String write(Report report) {
        CsvReport csv = new CsvReport();
        for (Report.Part part : report.parts()) {
            if (part instanceof Report.Scores scores) {
                scores.byName().forEach(csv::score);
            } else if (part instanceof Table table) {
                csv.table(table);
            } else if (part instanceof Chart chart) {
                csv.table(chart.table());
            }
        }
        return csv.out.toString();
    }

    private void score(String name, Score score) {
        row(
                "scores",
                name,
                number(score.value()),
                number(score.interval().map(Interval::low).orElse(Double.NaN)),
                number(score.interval().map(Interval::high).orElse(Double.NaN)),
                Long.toString(score.n()),
                Long.toString(score.skipped()),
                score.scale().name().toLowerCase(Locale.ROOT),
                score.signature());
        for (Map.Entry<String, Double> part : score.parts().entrySet()) {
            row("parts of " + name, part.getKey(), number(part.getValue()), "", "", "", "", "", "");
        }
    }

    /** Texts of a row name it; each of its numbers is a row of its own, named after the column. */
    private void table(Table table) {
        for (List<Object> row : table.rows()) {
            StringBuilder label = new StringBuilder();
            for (Object cell : row) {
                if (!(cell instanceof Number)) {
                    label.append(label.isEmpty() ? "" : " / ").append(cell);
                }
            }
            for (int c = 0; c < row.size(); c++) {
                if (row.get(c) instanceof Number number) {
                    String name = label
                            + (label.isEmpty() ? "" : " / ")
                            + table.columns().get(c);
                    row(table.title(), name, number(number.doubleValue()), "", "", "", "", "", "");
                }
            }
        }
    }

    private void row(String... cells) {
        for (int i = 0; i < cells.length; i++) {
            out.append(i == 0 ? "" : ",").append(quoted(cells[i]));
        }
        out.append("\r\n");
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "" : Double.toString(value);
    }

    /** A text that a spreadsheet would take for a formula gets an apostrophe in front, numbers stay. */
    private static String quoted(String cell) {
        boolean formula = !cell.isEmpty() && "=+-@\t".indexOf(cell.charAt(0)) >= 0 && !isNumber(cell);
        String safe = formula ? "'" + cell : cell;
        boolean quote =
                safe.indexOf(',') >= 0 || safe.indexOf('"') >= 0 || safe.indexOf('\n') >= 0 || safe.indexOf('\r') >= 0;
        return quote ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }

    private static boolean isNumber(String text) {
        try {
            Double.parseDouble(text);
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
