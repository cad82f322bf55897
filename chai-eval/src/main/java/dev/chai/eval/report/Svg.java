package dev.chai.eval.report;

import dev.chai.eval.binary.Calibration;
import dev.chai.eval.metric.Interval;
import java.util.List;
import java.util.Locale;

/**
 * Charts as SVG, 360 units wide: letters stay readable where the page is as narrow as a phone. Colors come from the page's style.
 */
final class Svg {
    private static final int WIDTH = 360;
    private static final int PLOT = 220;
    private static final int LEFT = 44;
    private static final int BOTTOM = 34;
    private static final int LABEL = 118;
    private static final int LABEL_LETTERS = 19;

    private final StringBuilder out = new StringBuilder();

    private Svg() {}

    static String of(Chart chart) {
        Svg svg = new Svg();
        if (chart instanceof Chart.Bars bars) {
            svg.bars(bars);
        } else if (chart instanceof Chart.Lines lines) {
            svg.lines(lines);
        } else if (chart instanceof Chart.Reliability reliability) {
            svg.reliability(reliability);
        } else if (chart instanceof Chart.Matrix matrix) {
            svg.matrix(matrix);
        }
        return svg.out.toString();
    }

    private void open(int height, String title) {
        add("<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">\n", WIDTH, height, HtmlReport.text(title));
    }

    private void bars(Chart.Bars chart) {
        int row = 22;
        int height = chart.bars().size() * row + 22;
        Axis axis = new Axis(chart.low(), chart.high(), LABEL + 6, WIDTH - 52);
        open(height, chart.title());
        for (double tick : axis.ticks(4)) {
            add("<path class=\"grid\" d=\"M%.1f 0V%d\"/>", axis.at(tick), height - 18);
            text(axis.at(tick), height - 5, "middle", "dim", Numbers.shown(tick));
        }
        for (int i = 0; i < chart.bars().size(); i++) {
            bar(chart.bars().get(i), axis, i * row);
        }
        out.append("</svg>\n");
    }

    private void bar(Chart.Bar bar, Axis axis, int top) {
        label(LABEL, top + 14, bar.label());
        if (Double.isNaN(bar.value())) {
            text(axis.at(Math.max(axis.low, 0)) + 4, top + 14, "start", "dim", "none");
            return;
        }
        double zero = axis.at(Math.max(axis.low, Math.min(axis.high, 0)));
        double end = axis.at(bar.value());
        add(
                "<rect class=\"bar\" x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"12\" rx=\"1\">",
                Math.min(zero, end), top + 4, Math.abs(end - zero));
        add("<title>%s</title></rect>", HtmlReport.text(bar.label() + " " + Numbers.shown(bar.value())));
        double right = end;
        if (bar.interval().isPresent()) {
            Interval interval = bar.interval().get();
            double low = axis.at(interval.low());
            right = axis.at(interval.high());
            add(
                    "<path class=\"whisker\" d=\"M%.1f %dH%.1fM%.1f %dv8M%.1f %dv8\"/>",
                    low, top + 10, right, low, top + 6, right, top + 6);
        }
        text(Math.max(right, zero) + 4, top + 14, "start", "", short4(bar.value()));
        out.append('\n');
    }

    private static String short4(double value) {
        return String.format(Locale.ROOT, Math.abs(value) >= 10 ? "%.1f" : "%.3f", value);
    }

    /** The places of the points where they are few, else round values. */
    private static List<Double> marks(Chart.Lines chart, Axis across) {
        List<Double> places = chart.lines().stream()
                .flatMap(line -> line.points().stream())
                .map(Chart.Point::x)
                .distinct()
                .sorted()
                .toList();
        return places.size() <= 7 ? places : across.ticks(6);
    }

    private void frame(Axis across, List<Double> marks, Axis up, String acrossTitle, String upTitle) {
        for (double tick : up.ticks(5)) {
            add("<path class=\"grid\" d=\"M%d %.1fH%d\"/>", LEFT, up.at(tick), WIDTH - 8);
            text(LEFT - 5, up.at(tick) + 4, "end", "dim", Numbers.shown(tick));
        }
        for (double tick : marks) {
            text(across.at(tick), PLOT + 15, "middle", "dim", Numbers.shown(tick));
        }
        text((LEFT + WIDTH - 8) / 2.0, PLOT + 31, "middle", "dim", acrossTitle);
        add(
                "<text class=\"dim\" text-anchor=\"middle\" transform=\"translate(9 %d) rotate(-90)\">%s</text>\n",
                PLOT / 2, HtmlReport.text(upTitle));
    }

    private void lines(Chart.Lines chart) {
        double[] x = range(chart, true);
        double[] y = range(chart, false);
        Axis across = new Axis(x[0], x[1], LEFT, WIDTH - 8);
        Axis up = new Axis(y[0], y[1], PLOT - 4, 6);
        int legend = chart.lines().size() > 1 ? 16 * chart.lines().size() : 0;
        open(PLOT + BOTTOM + legend, chart.title());
        frame(across, marks(chart, across), up, chart.across(), chart.up());
        for (int i = 0; i < chart.lines().size(); i++) {
            line(chart.lines().get(i), "s" + i % 4, across, up);
            if (legend > 0) {
                int at = PLOT + BOTTOM + 12 + 16 * i;
                add("<path class=\"line s%d\" d=\"M%d %dh18\"/>", i % 4, LEFT, at - 4);
                text(LEFT + 24, at, "start", "", chart.lines().get(i).name());
            }
        }
        out.append("</svg>\n");
    }

    private void line(Chart.Line line, String series, Axis across, Axis up) {
        StringBuilder path = new StringBuilder();
        for (Chart.Point point : line.points()) {
            if (!Double.isNaN(point.y())) {
                path.append(String.format(
                        Locale.ROOT,
                        "%s%.1f %.1f",
                        path.isEmpty() ? "M" : "L",
                        across.at(point.x()),
                        up.at(point.y())));
            }
        }
        add("<path class=\"line %s\" d=\"%s\"/>", series, path);
        for (Chart.Point point : line.points()) {
            if (!Double.isNaN(point.y())) {
                add(
                        "<circle class=\"dot %s\" cx=\"%.1f\" cy=\"%.1f\" r=\"3\"><title>%s</title></circle>",
                        series,
                        across.at(point.x()),
                        up.at(point.y()),
                        HtmlReport.text(
                                line.name() + ", " + Numbers.shown(point.x()) + ": " + Numbers.shown(point.y())));
            }
        }
        out.append('\n');
    }

    private static double[] range(Chart.Lines chart, boolean across) {
        double[] values = chart.lines().stream()
                .flatMap(line -> line.points().stream())
                .mapToDouble(point -> across ? point.x() : point.y())
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        if (values.length == 0) {
            return new double[] {0, 1};
        }
        double low = values[0];
        double high = values[values.length - 1];
        double pad = across ? 0 : (high - low) * 0.08;
        return high > low ? new double[] {low - pad, high + pad} : new double[] {low - 0.5, high + 0.5};
    }

    private void reliability(Chart.Reliability chart) {
        Axis across = new Axis(0, 1, LEFT, WIDTH - 8);
        Axis up = new Axis(0, 1, PLOT - 4, 6);
        open(PLOT + BOTTOM, chart.title());
        frame(across, across.ticks(6), up, "mean score of the items", "share that is positive");
        add(
                "<path class=\"grid\" stroke-dasharray=\"4 4\" d=\"M%.1f %.1fL%.1f %.1f\"/>\n",
                across.at(0), up.at(0), across.at(1), up.at(1));
        int most = chart.bins().stream().mapToInt(Calibration.Bin::n).max().orElse(1);
        for (Calibration.Bin bin : chart.bins()) {
            if (bin.n() > 0) {
                double x = across.at(bin.meanScore());
                bin.interval()
                        .ifPresent(i -> add(
                                "<path class=\"whisker\" d=\"M%.1f %.1fV%.1f\"/>", x, up.at(i.low()), up.at(i.high())));
                add(
                        "<circle class=\"dot s0\" cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\"><title>%s</title></circle>\n",
                        x,
                        up.at(bin.positiveShare()),
                        2.5 + 4 * Math.sqrt((double) bin.n() / most),
                        HtmlReport.text(bin.n() + " items scored " + Numbers.shown(bin.meanScore()) + ": "
                                + Numbers.shown(bin.positiveShare()) + " positive"));
            }
        }
        out.append("</svg>\n");
    }

    private void matrix(Chart.Matrix chart) {
        int side =
                Math.min(30, (WIDTH - LABEL - 8) / Math.max(1, chart.columns().size()));
        int top = 96;
        open(top + chart.rows().size() * side + 6, chart.title());
        long most = chart.cells().stream()
                .flatMap(List::stream)
                .mapToLong(Long::longValue)
                .max()
                .orElse(1);
        for (int c = 0; c < chart.columns().size(); c++) {
            add(
                    "<text transform=\"translate(%.1f %d) rotate(-60)\">%s<title>%s</title></text>\n",
                    LABEL + 4 + (c + 0.6) * side,
                    top - 5,
                    HtmlReport.text(shortened(chart.columns().get(c))),
                    HtmlReport.text(chart.columns().get(c)));
        }
        for (int r = 0; r < chart.rows().size(); r++) {
            label(LABEL, top + r * side + side / 2 + 4, chart.rows().get(r));
            for (int c = 0; c < chart.columns().size(); c++) {
                cell(chart, new int[] {r, c}, most, new int[] {LABEL + 4 + c * side, top + r * side, side});
            }
        }
        out.append("</svg>\n");
    }

    private void cell(Chart.Matrix chart, int[] at, long most, int[] place) {
        long value = chart.cells().get(at[0]).get(at[1]);
        double share = (double) value / Math.max(1, most);
        add(
                "<rect class=\"cell\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\""
                        + " fill-opacity=\"%.2f\"><title>%s</title></rect>",
                place[0],
                place[1],
                place[2] - 1,
                place[2] - 1,
                value == 0 ? 0.05 : 0.15 + 0.45 * share,
                HtmlReport.text(chart.columns().get(at[1]) + " said for "
                        + chart.rows().get(at[0]) + ": " + Numbers.shown((double) value)));
        if (value != 0) {
            text(place[0] + place[2] / 2.0, place[1] + place[2] / 2.0 + 4, "middle", "", Numbers.shown((double) value));
        }
        out.append('\n');
    }

    private void label(int right, int y, String label) {
        add(
                "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s<title>%s</title></text>",
                right, y, HtmlReport.text(shortened(label)), HtmlReport.text(label));
    }

    private static String shortened(String label) {
        return label.length() <= LABEL_LETTERS ? label : label.substring(0, LABEL_LETTERS - 1) + "\u2026";
    }

    private void text(double x, double y, String anchor, String style, String text) {
        add(
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" class=\"%s\">%s</text>",
                x, y, anchor, style, HtmlReport.text(text));
    }

    private void add(String format, Object... values) {
        out.append(String.format(Locale.ROOT, format, values));
    }

    /** Maps values to places. */
    private static final class Axis {
        final double low;
        final double high;
        private final double from;
        private final double to;

        Axis(double low, double high, double from, double to) {
            this.low = low;
            this.high = high;
            this.from = from;
            this.to = to;
        }

        double at(double value) {
            return from + (Math.max(low, Math.min(high, value)) - low) / (high - low) * (to - from);
        }

        /** Round values within the axis: steps of 1, 2 or 5 times a power of ten. */
        List<Double> ticks(int most) {
            double raw = (high - low) / most;
            double power = Math.pow(10, Math.floor(Math.log10(raw)));
            double step =
                    raw / power <= 1 ? power : raw / power <= 2 ? 2 * power : raw / power <= 5 ? 5 * power : 10 * power;
            List<Double> ticks = new java.util.ArrayList<>();
            for (double i = Math.ceil(low / step - 1e-9); i * step <= high + step * 1e-9; i++) {
                ticks.add(Math.rint(i * step * 1e9) / 1e9 + 0.0);
            }
            return ticks;
        }
    }
}
