package dev.chai.eval.report;

import dev.chai.eval.binary.Calibration;
import dev.chai.eval.metric.Interval;
import dev.chai.eval.metric.Scale;
import dev.chai.eval.metric.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A chart of a report.
 *
 * <pre>{@code
 * Chart bars = Chart.bars("F1 by aspect", scoresByAspect);
 * Chart curve = new Chart.Lines("Best of N", "candidates", "quality", List.of(new Chart.Line("chosen", points)));
 * Chart diagram = Chart.reliability("Reliability", calibration);
 * }</pre>
 *
 * <p>Immutable and thread-safe. Every chart is also a {@link #table()}, for readers without pictures.
 *
 * @since 0.1
 */
public sealed interface Chart extends Report.Part {
    /** Returns the title above the chart. */
    String title();

    /** Returns the numbers of the chart. */
    Table table();

    /** Horizontal bars with intervals. */
    record Bars(String title, List<Bar> bars, double low, double high) implements Chart {
        /** Copies the list. */
        public Bars {
            bars = List.copyOf(bars);
        }

        @Override
        public Table table() {
            List<List<Object>> rows = new ArrayList<>();
            for (Bar bar : bars) {
                rows.add(List.of(
                        bar.label,
                        bar.value,
                        bar.interval.map(Interval::low).orElse(Double.NaN),
                        bar.interval.map(Interval::high).orElse(Double.NaN)));
            }
            return Table.of(title, "name", "value", "low", "high").with(rows);
        }
    }

    /**
     * One bar.
     *
     * @param label beside it
     * @param value its length; NaN draws none
     * @param interval drawn as a whisker
     */
    record Bar(String label, double value, Optional<Interval> interval) {}

    /** Lines over a common axis, with a mark at each point. */
    record Lines(String title, String across, String up, List<Line> lines) implements Chart {
        /** Copies the list. */
        public Lines {
            lines = List.copyOf(lines);
        }

        @Override
        public Table table() {
            List<List<Object>> rows = new ArrayList<>();
            for (Line line : lines) {
                line.points.forEach(point -> rows.add(List.of(line.name, point.x, point.y)));
            }
            return Table.of(title, "line", across, up).with(rows);
        }
    }

    /**
     * One line.
     *
     * @param name in the legend
     * @param points from left to right
     */
    record Line(String name, List<Point> points) {
        /** Copies the list. */
        public Line {
            points = List.copyOf(points);
        }
    }

    /** A point of a line. */
    record Point(double x, double y) {}

    /** How often what was said was true, compared with how sure the scores were. */
    record Reliability(String title, List<Calibration.Bin> bins) implements Chart {
        /** Copies the list. */
        public Reliability {
            bins = List.copyOf(bins);
        }

        @Override
        public Table table() {
            List<List<Object>> rows = new ArrayList<>();
            for (Calibration.Bin bin : bins) {
                rows.add(List.of(bin.low(), bin.high(), bin.n(), bin.meanScore(), bin.positiveShare()));
            }
            return Table.of(title, "above", "up to", "items", "mean score", "share positive")
                    .with(rows);
        }
    }

    /**
     * Counts of what was said (columns) for what was true (rows).
     *
     * @param cells by row, then by column
     */
    record Matrix(String title, List<String> rows, List<String> columns, List<List<Long>> cells) implements Chart {
        /** Copies the lists. */
        public Matrix {
            rows = List.copyOf(rows);
            columns = List.copyOf(columns);
            cells = cells.stream().map(List::copyOf).toList();
        }

        @Override
        public Table table() {
            List<List<Object>> list = new ArrayList<>();
            for (int r = 0; r < rows.size(); r++) {
                for (int c = 0; c < columns.size(); c++) {
                    long count = cells.get(r).get(c);
                    if (count != 0) {
                        list.add(List.of(rows.get(r), columns.get(c), count));
                    }
                }
            }
            return Table.of(title, "truth", "said", "count").with(list);
        }
    }

    /** Bars of scores on one scale, each with its interval. */
    static Chart bars(String title, Map<String, Score> scores) {
        List<Bar> bars = new ArrayList<>();
        double low = 0;
        double high = 0;
        for (Map.Entry<String, Score> entry : scores.entrySet()) {
            Score score = entry.getValue();
            Scale scale = score.scale();
            bars.add(new Bar(entry.getKey(), score.value(), score.interval()));
            double top = score.interval().map(Interval::high).orElse(score.value());
            high = Math.max(high, Double.isInfinite(scale.high()) || scale == Scale.TEN ? top : scale.high());
            double bottom = score.interval().map(Interval::low).orElse(score.value());
            low = Math.min(low, Double.isNaN(bottom) ? 0 : bottom);
        }
        return new Bars(title, bars, low, high > low ? high : low + 1);
    }

    /** Returns the reliability diagram of a calibration. */
    static Chart reliability(String title, Calibration calibration) {
        return new Reliability(title, calibration.bins());
    }
}
