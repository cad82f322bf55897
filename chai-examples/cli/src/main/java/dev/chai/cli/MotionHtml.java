package dev.chai.cli;

import dev.chai.model.motion.MotionReport;
import dev.chai.model.motion.MotionSample;
import dev.chai.model.motion.MotionSegment;
import dev.chai.model.video.FrameSource;
import dev.chai.model.video.PictureSize;
import dev.chai.model.video.VideoFrame;
import dev.chai.model.video.sampling.FrameSampler;
import dev.chai.model.video.sampling.Sampling;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import javax.imageio.ImageIO;

/** A clip's movement as a section of a page without scripts: a strip of frames, the curves below it, and the segments. */
final class MotionHtml {
    private static final int WIDTH = 960;
    private static final int CURVE_HEIGHT = 90;
    private static final int FRAMES = 10;

    private final FrameSource clip;
    private final MotionReport report;

    MotionHtml(FrameSource clip, MotionReport report) {
        this.clip = clip;
        this.report = report;
    }

    static String page(List<String> sections) {
        return "<!DOCTYPE html>\n<html lang=\"en\"><meta charset=\"utf-8\"><title>Camera motion</title>\n"
                + "<style>body{font:14px sans-serif;max-width:960px;margin:1em auto}img{width:10%}svg{width:100%;background:#f6f6f6}"
                + "td{padding:0 1em 0 0}p{margin:.3em 0}</style>\n"
                + String.join("\n", sections)
                + "</html>\n";
    }

    String section() throws IOException {
        StringBuilder html =
                new StringBuilder("<section><h2>" + escape(report.info().name()) + "</h2>\n<div>");
        for (VideoFrame frame : strip()) {
            html.append("<img alt=\"").append(seconds(frame.seconds())).append("\" src=\"data:image/png;base64,");
            html.append(png(frame)).append("\">");
        }
        html.append("</div>\n");
        curve(html, "sideways, frame widths a frame", MotionSample::shiftX, "#b22");
        curve(html, "down, frame heights a frame", MotionSample::shiftY, "#27b");
        curve(html, "clockwise, degrees a frame", MotionSample::turnDegrees, "#283");
        curve(html, "growth, percent a frame", MotionSample::growthPercent, "#a60");
        html.append("<table>\n");
        for (MotionSegment segment : report.segments()) {
            html.append("<tr><td>").append(escape(segment.toString())).append("</td></tr>\n");
        }
        return html.append("</table></section>\n").toString();
    }

    private List<VideoFrame> strip() throws IOException {
        return FrameSampler.of(Sampling.uniform(FRAMES))
                .withSize(PictureSize.longestSide(192))
                .sample(clip)
                .frames();
    }

    private static String png(VideoFrame frame) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(frame.toImage(), "png", bytes);
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    /** A line over time about a zero line in the middle, with cuts as upright lines. */
    private void curve(StringBuilder html, String title, ToDoubleFunction<MotionSample> value, String colour) {
        double most = report.samples().stream()
                .mapToDouble(value)
                .map(Math::abs)
                .max()
                .orElse(0);
        double end = Math.max(1e-6, report.info().seconds());
        html.append(String.format(
                Locale.ROOT,
                "<p>%s (largest %.3g)</p><svg viewBox=\"0 0 %d %d\"><path d=\"M0 %d H%d\" stroke=\"#bbb\"/>",
                title,
                most,
                WIDTH,
                CURVE_HEIGHT,
                CURVE_HEIGHT / 2,
                WIDTH));
        for (double cut : report.cuts()) {
            html.append(String.format(
                    Locale.ROOT, "<path d=\"M%.1f 0 V%d\" stroke=\"#888\"/>", cut / end * WIDTH, CURVE_HEIGHT));
        }
        html.append("<polyline fill=\"none\" stroke=\"").append(colour).append("\" points=\"");
        for (MotionSample sample : report.samples()) {
            double y = most > 0 ? value.applyAsDouble(sample) / most : 0;
            html.append(String.format(
                    Locale.ROOT, "%.1f,%.1f ", sample.seconds() / end * WIDTH, CURVE_HEIGHT * (0.5 - 0.47 * y)));
        }
        html.append("\"/></svg>\n");
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.2f s", seconds);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
