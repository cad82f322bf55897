package dev.chai.eval;

import dev.chai.eval.metric.Measured;
import dev.chai.eval.metric.Metric;
import dev.chai.eval.metric.Sample;
import dev.chai.eval.metric.Scale;
import dev.chai.eval.metric.Score;
import dev.chai.eval.report.Chart;
import dev.chai.eval.report.Report;
import dev.chai.eval.report.Table;
import dev.chai.eval.stats.Confidence;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Text metrics of one system: scores, a chart for each scale, and the items that the first metric likes least. */
final class TextEvaluation {
    /** Enough to look at by hand. */
    private static final int WORST_SHOWN = 20;

    private TextEvaluation() {}

    static Report of(Corpus corpus, Map<String, Metric<Sample>> metrics, Confidence confidence) {
        Map<String, Measured> measured = new LinkedHashMap<>();
        metrics.forEach((name, metric) -> measured.put(name, metric.measure(corpus.samples())));
        Map<String, Score> scores = new LinkedHashMap<>();
        measured.forEach((name, rows) -> scores.put(name, confidence.score(rows, corpus.clusters())));
        Report.Builder report = Report.titled("Text metrics").scores(scores);
        measured.forEach((name, rows) -> report.reason(name, rows.whyZero()));
        charts(scores).forEach(report::chart);
        measured.entrySet().stream()
                .limit(1)
                .forEach(first -> report.table(worst(first.getKey(), first.getValue(), corpus)));
        return report.build();
    }

    /** Bars of unlike scales would say nothing next to each other. */
    private static List<Chart> charts(Map<String, Score> scores) {
        return List.of(Scale.PERCENT, Scale.UNIT).stream()
                .map(scale -> bars(scale, scores))
                .filter(bars -> !bars.isEmpty())
                .map(bars -> Chart.bars("Scores of one scale", bars))
                .toList();
    }

    private static Map<String, Score> bars(Scale scale, Map<String, Score> scores) {
        Map<String, Score> bars = new LinkedHashMap<>(scores);
        bars.values().removeIf(score -> score.scale() != scale || !score.isDefined());
        return bars;
    }

    private static Table worst(String metric, Measured rows, Corpus corpus) {
        double[] values = rows.itemValues();
        double sign = rows.metric().scale().lessIsBetter() ? -1 : 1;
        List<List<Object>> cells = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> sign * values[i]))
                .limit(WORST_SHOWN)
                .map(i -> List.<Object>of(corpus.samples().get(i).id(), values[i]))
                .toList();
        return Table.of("Items by " + metric + ", worst first", "id", metric).with(cells);
    }
}
