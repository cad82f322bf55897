package dev.chai.cli.video;

import dev.chai.model.motion.Fade;
import dev.chai.model.motion.MotionReport;
import dev.chai.model.motion.MotionSample;
import dev.chai.model.motion.MotionSegment;
import dev.chai.model.motion.PlaybackHint;
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
    /** Hints have no confidence of their own. */
    private static final double DOUBTFUL = 0.4;

    private static final int WIDTH = 960;
    private static final int CURVE_HEIGHT = 90;
    private static final int FRAMES = 10;
    private static final int BAR = 18;

    private final FrameSource clip;
    private final MotionReport report;

    MotionHtml(FrameSource clip, MotionReport report) {
        this.clip = clip;
        this.report = report;
    }

    static String page(List<String> sections) {
        return "<!DOCTYPE html>\n<html lang=\"en\"><meta charset=\"utf-8\"><title>Camera motion</title>\n"
                + "<style>body{font:14px sans-serif;max-width:960px;margin:1em auto}img{width:10%}svg{width:100%;background:#f6f6f6}"
                + "text{font:12px sans-serif}p{margin:.3em 0}</style>\n"
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
        bars(html);
        curve(html, "sideways, frame widths a frame", MotionSample::shiftX, "#b22");
        curve(html, "down, frame heights a frame", MotionSample::shiftY, "#27b");
        curve(html, "clockwise, degrees a frame", MotionSample::turnDegrees, "#283");
        curve(html, "growth, percent a frame", MotionSample::growthPercent, "#a60");
        curve(html, "brightness, levels of 255", MotionSample::brightness, "#555");
        curve(html, "sharpness, levels a pixel", MotionSample::sharpness, "#555");
        return html.append("</section>\n").toString();
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

    /** The segments as bars over time, paler the less sure they are; below them the seconds. */
    private void bars(StringBuilder html) {
        int height = BAR
                * (report.segments().size()
                        + report.fades().size()
                        + report.playback().size()
                        + 1);
        double end = Math.max(1e-6, report.info().seconds());
        html.append(String.format(Locale.ROOT, "<svg viewBox=\"0 0 %d %d\">", WIDTH, height));
        int row = 0;
        for (MotionSegment segment : report.segments()) {
            double[] span = {segment.startSeconds() / end, segment.endSeconds() / end};
            bar(html, row++, span, segment.confidence(), segment.toString());
        }
        for (Fade fade : report.fades()) {
            double[] span = {fade.startSeconds() / end, fade.endSeconds() / end};
            bar(html, row++, span, 1, "fade " + fade);
        }
        for (PlaybackHint hint : report.playback()) {
            double[] span = {hint.startSeconds() / end, hint.endSeconds() / end};
            bar(html, row++, span, DOUBTFUL, hint.toString());
        }
        for (int i = 0; i < FRAMES; i++) {
            html.append(String.format(
                    Locale.ROOT,
                    "<text x=\"%d\" y=\"%d\" fill=\"#555\">%.1f s</text>",
                    i * WIDTH / FRAMES,
                    height - 5,
                    i * end / FRAMES));
        }
        html.append("</svg>\n");
    }

    private static void bar(StringBuilder html, int row, double[] span, double confidence, String words) {
        html.append(String.format(
                Locale.ROOT,
                "<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"#27b\" fill-opacity=\"%.2f\"/>"
                        + "<text x=\"%.1f\" y=\"%d\">%s</text>",
                span[0] * WIDTH,
                row * BAR + 1,
                Math.max(1, (span[1] - span[0]) * WIDTH),
                BAR - 2,
                0.6 * confidence * confidence,
                Math.min(span[0] * WIDTH + 4, WIDTH * 0.55),
                (row + 1) * BAR - 5,
                escape(words)));
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
