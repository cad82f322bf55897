package dev.chai.eval.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chai.eval.binary.BinaryScores;
import dev.chai.eval.binary.Calibration;
import dev.chai.eval.metric.Interval;
import dev.chai.eval.metric.Scale;
import dev.chai.eval.metric.Score;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportTest {
    @TempDir
    Path folder = Path.of("replaced by JUnit");

    private static Report report(String name) {
        Map<String, Score> scores = new LinkedHashMap<>();
        scores.put(
                name,
                Score.of("BLEU", 41.75, Scale.PERCENT, 120, "tok:13a")
                        .withInterval(new Interval(38.1, 44.2, 0.95, "bootstrap"))
                        .withParts(Map.of("bp", 0.98)));
        scores.put("AP", Score.undefined("AP", Scale.UNIT, 0, "ap", "no positive item"));
        boolean[] labels = {true, false, true, false, true, false};
        double[] values = {0.9, 0.2, 0.8, 0.4, 0.35, 0.6};
        return Report.titled("Test of " + name)
                .ids("Missing predictions", List.of("a", name, "c", "d", "e", "f"))
                .scores(scores)
                .table(Table.of("Words", "word", "count").row(name, 3).row("tilt", 12.5))
                .chart(Chart.bars("Bars", scores))
                .chart(new Chart.Lines(
                        "Curve",
                        "n",
                        "quality",
                        List.of(
                                new Chart.Line(name, List.of(new Chart.Point(1, 0.2), new Chart.Point(4, 0.5))),
                                new Chart.Line(
                                        "other", List.of(new Chart.Point(1, 0.3), new Chart.Point(4, Double.NaN))))))
                .chart(Chart.reliability("Reliability", Calibration.of(BinaryScores.of(labels, values), 10)))
                .chart(new Chart.Matrix(
                        "Confused", List.of(name, "pan-left"), List.of("pan-right"), List.of(List.of(3L), List.of(0L))))
                .build();
    }

    @Test
    void jsonHoldsEveryFigureAndNamesWhyOneIsMissing() {
        JsonNode json = new JsonMapper().readTree(report("BLEU").toJson());
        JsonNode bleu = json.at("/scores/BLEU");
        assertThat(bleu.get("value").doubleValue()).isEqualTo(41.75);
        assertThat(bleu.at("/interval/low").doubleValue()).isEqualTo(38.1);
        assertThat(bleu.get("n").intValue()).isEqualTo(120);
        assertThat(bleu.get("signature").asString()).isEqualTo("tok:13a");
        assertThat(json.at("/scores/AP/value").isNull()).isTrue();
        assertThat(json.at("/scores/AP/reason").asString()).isEqualTo("no positive item");
        assertThat(json.at("/notes/0").asString()).isEqualTo("Missing predictions: 6 (a, BLEU, c, d, e, ...)");
        assertThat(json.get("charts")).hasSize(4);
    }

    @Test
    void csvHasOneFormForAllRowsAndNoFormulas() {
        String csv = report("=HYPERLINK(\"x\"),1").toCsv();
        assertThat(csv.lines().findFirst()).contains("section,name,value,low,high,n,skipped,scale,signature");
        assertThat(csv).contains("scores,\"'=HYPERLINK(\"\"x\"\"),1\",41.75,38.1,44.2,120,0,percent,tok:13a\r\n");
        assertThat(csv).contains("Words,tilt / count,12.5,,,,,,\r\n");
        assertThat(csv).contains("scores,AP,,,,0,0,unit,ap\r\n");
    }

    @Test
    void markdownKeepsPipesInTheirCells() {
        String markdown = report("a|b").toMarkdown();
        assertThat(markdown).contains("| a\\|b | 41.75 | 38.10 to 44.20 | 120 | 0 | 0 to 100 |");
        assertThat(markdown).contains("| AP | none: no positive item |");
        assertThat(markdown).contains("| word | count |\n| --- | ---: |");
    }

    @Test
    void plainTextIsAligned() {
        assertThat(report("BLEU").toString())
                .contains("  score  value                   95 %            n    skipped\n  BLEU   41.75");
    }

    @Test
    void thePageNeedsNothingFromOutside() {
        String html = report("BLEU").toHtml();
        assertThat(html).startsWith("<!DOCTYPE html>").contains("<svg", "prefers-color-scheme", "aria-sort");
        assertThat(html).doesNotContain("http:", "https:", "src=", "@import", "url(");
        assertThat(report("BLEU").toHtmlFragment()).doesNotContain("<html", "<body");
    }

    @Property(tries = 200)
    void anyTextMakesAWellFormedPage(@ForAll String name) throws Exception {
        String html = report(name).toHtml();
        String page = html.substring(html.indexOf("<html"))
                .replaceAll("(?s)<script>.*?</script>", "")
                .replaceAll("(<meta[^>]*)>", "$1/>");
        // Lone surrogates and characters that no page may hold are the writer's business on output, not of the markup.
        StringBuilder legal = new StringBuilder();
        page.codePoints()
                .filter(c -> c == 9
                        || c == 10
                        || c == 13
                        || (c >= 32 && c < 0xD800)
                        || (c >= 0xE000 && c < 0xFFFE)
                        || c > 0xFFFF)
                .forEach(legal::appendCodePoint);
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(legal.toString())));
        new JsonMapper().readTree(report(name).toJson());
        assertThat(report(name).toMarkdown()).isNotEmpty();
    }

    @Test
    void theEndingChoosesTheFormat() throws IOException {
        for (ReportFormat format : ReportFormat.values()) {
            Path file = folder.resolve("report" + format.ending());
            report("BLEU").write(file);
            assertThat(Files.readString(file)).isEqualTo(report("BLEU").in(format));
        }
        assertThatThrownBy(() -> report("BLEU").write(folder.resolve("report.pdf")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(".json, .csv, .md, .html, .txt");
    }

    @Test
    void mistakesInBuildingAreTold() {
        assertThatThrownBy(() -> Table.of("Words", "word", "count").row("pan"))
                .hasMessageContaining("2 columns, but a row of 1 cells");
        assertThatThrownBy(() -> report("BLEU").score("BLUE")).hasMessageContaining("BLEU");
    }

    @Test
    void chartsWithoutValuesAreStillCharts() {
        Chart empty = new Chart.Bars("Nothing", List.of(), 0, 1);
        Chart none = new Chart.Bars("None", List.of(new Chart.Bar("a", Double.NaN, Optional.empty())), 0, 1);
        Chart lines = new Chart.Lines("No lines", "x", "y", List.of());
        String html = Report.titled("Empty")
                .chart(empty)
                .chart(none)
                .chart(lines)
                .build()
                .toHtml();
        assertThat(html).contains("Nothing", "No lines").doesNotContain("NaN<");
    }
}
