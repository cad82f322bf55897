package dev.chai.eval.report;

import dev.chai.eval.metric.Score;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A report as a page that needs nothing but itself: style, script and pictures are inside. */
final class HtmlReport {
    private static final String STYLE = resource("report.css");
    private static final String SCRIPT = resource("report.js");

    private final StringBuilder out = new StringBuilder();

    private HtmlReport() {}

    static String page(Report report) {
        return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<meta name=\"color-scheme\" content=\"light dark\">\n<title>" + text(report.title())
                + "</title>\n</head>\n<body class=\"chai-page\">\n" + fragment(report) + "</body>\n</html>\n";
    }

    static String fragment(Report report) {
        HtmlReport html = new HtmlReport();
        html.out.append("<div class=\"chai-report\">\n<style>\n").append(STYLE).append("</style>\n");
        html.out.append("<h1>").append(text(report.title())).append("</h1>\n");
        List<Report.Part> parts = report.parts();
        for (int i = 0; i < parts.size(); i++) {
            html.part(parts.get(i), i == 0 ? null : parts.get(i - 1), i + 1 == parts.size() ? null : parts.get(i + 1));
        }
        html.out.append("<script>\n").append(SCRIPT).append("</script>\n</div>\n");
        return html.out.toString();
    }

    private void part(
            Report.Part part,
            Report.@org.jspecify.annotations.Nullable Part before,
            Report.@org.jspecify.annotations.Nullable Part after) {
        if (part instanceof Report.Scores scores) {
            scores(scores.byName());
        } else if (part instanceof Table table) {
            out.append("<h2>").append(text(table.title())).append("</h2>\n");
            table(table);
        } else if (part instanceof Report.Note note) {
            out.append("<p>").append(text(note.text())).append("</p>\n");
        } else if (part instanceof Chart chart) {
            // Charts that follow each other are placed side by side where there is room.
            out.append(before instanceof Chart ? "" : "<div class=\"chai-charts\">\n");
            chart(chart);
            out.append(after instanceof Chart ? "" : "</div>\n");
        }
    }

    private void chart(Chart chart) {
        out.append("<figure>\n<figcaption>").append(text(chart.title())).append("</figcaption>\n");
        out.append(Svg.of(chart));
        out.append("<details><summary>Numbers</summary>\n");
        table(chart.table());
        out.append("</details>\n</figure>\n");
    }

    private void scores(Map<String, Score> scores) {
        out.append("<div class=\"chai-wide\"><table>\n<thead><tr>");
        for (String heading : List.of("score", "value", Numbers.level(scores.values()), "n", "skipped", "scale")) {
            out.append("<th scope=\"col\">").append(text(heading)).append("</th>");
        }
        out.append("</tr></thead>\n<tbody>\n");
        scores.forEach((name, score) -> {
            out.append("<tr><th scope=\"row\" title=\"")
                    .append(text(score.signature()))
                    .append("\">");
            out.append(text(name)).append("</th>");
            number(score.value(), Numbers.shown(score));
            out.append("<td class=\"chai-keep\">")
                    .append(text(Numbers.interval(score)))
                    .append("</td>");
            number((double) score.n(), Long.toString(score.n()));
            number((double) score.skipped(), Long.toString(score.skipped()));
            out.append("<td class=\"chai-keep\">")
                    .append(text(Numbers.range(score.scale())))
                    .append("</td></tr>\n");
        });
        out.append("</tbody>\n</table></div>\n");
        components(scores);
        signatures(scores);
    }

    private void components(Map<String, Score> scores) {
        if (scores.values().stream().allMatch(score -> score.parts().isEmpty())) {
            return;
        }
        out.append("<details><summary>Components</summary>\n");
        Table table = Table.of("", "score", "component", "value");
        table(table.with(scores.entrySet().stream()
                .flatMap(e -> e.getValue().parts().entrySet().stream()
                        .map(p -> List.<Object>of(e.getKey(), p.getKey(), p.getValue())))
                .toList()));
        out.append("</details>\n");
    }

    private void signatures(Map<String, Score> scores) {
        Set<String> signatures = new LinkedHashSet<>();
        scores.values().forEach(score -> signatures.add(score.signature()));
        out.append("<details><summary>Settings (signatures)</summary>\n<ul>\n");
        signatures.forEach(s -> out.append("<li><code>").append(text(s)).append("</code></li>\n"));
        out.append("</ul></details>\n");
    }

    private void table(Table table) {
        out.append("<div class=\"chai-wide\"><table>\n<thead><tr>");
        table.columns()
                .forEach(c -> out.append("<th scope=\"col\">").append(text(c)).append("</th>"));
        out.append("</tr></thead>\n<tbody>\n");
        for (List<Object> row : table.rows()) {
            out.append("<tr>");
            for (Object cell : row) {
                if (cell instanceof Number value) {
                    number(value.doubleValue(), Numbers.cell(cell));
                } else {
                    out.append("<td>").append(text(Numbers.cell(cell))).append("</td>");
                }
            }
            out.append("</tr>\n");
        }
        out.append("</tbody>\n</table></div>\n");
    }

    private void number(double value, String shown) {
        out.append("<td class=\"chai-number\" data-value=\"").append(value).append("\">");
        out.append(text(shown)).append("</td>");
    }

    /** A text as it may appear in an element or an attribute. Control characters would make the page invalid. */
    static String text(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(c < ' ' && c != '\n' && c != '\t' ? '\uFFFD' : c);
            }
        }
        return safe.toString();
    }

    private static String resource(String name) {
        try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
