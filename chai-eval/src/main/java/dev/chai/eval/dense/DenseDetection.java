package dev.chai.eval.dense;

import dev.chai.eval.metric.Measurer;
import dev.chai.eval.metric.Metric;
import dev.chai.eval.metric.Scale;
import dev.chai.eval.metric.Version;
import dev.chai.eval.temporal.TemporalIou;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether the events of a clip are found, whatever is said about them: precision, recall and F1 at several overlaps.
 *
 * <pre>{@code
 * Score score = DenseDetection.standard().score(videos);
 * score.value();              // mean F1 over the thresholds 0.3, 0.5, 0.7, 0.9
 * score.part("recall@0.5");
 * }</pre>
 *
 * <p>An event is found if any event of the other side overlaps it by <em>more</em> than the threshold. Of several
 * annotators the best one counts. Figures are means over clips; F1 is taken from the means. A clip without predictions
 * counts 0.
 *
 * <p>Immutable and thread-safe. Source: Krishna et al. 2017.
 *
 * @since 0.1
 */
public final class DenseDetection implements Metric<VideoEvents> {
    private final double[] thresholds;

    private DenseDetection(double[] thresholds) {
        this.thresholds = thresholds;
    }

    /** Returns the metric at thresholds 0.3, 0.5, 0.7 and 0.9, as in the challenge. */
    public static DenseDetection standard() {
        return at(0.3, 0.5, 0.7, 0.9);
    }

    /** Returns the metric at other thresholds. */
    public static DenseDetection at(double... thresholds) {
        if (thresholds.length == 0) {
            throw new IllegalArgumentException("give at least one threshold, for example 0.5");
        }
        return new DenseDetection(thresholds.clone());
    }

    @Override
    public String name() {
        return "dense-F1";
    }

    @Override
    public Scale scale() {
        return Scale.UNIT;
    }

    @Override
    public String signature() {
        return "dense:detection|iou:epsilon|above:strict|thresholds:" + Arrays.toString(thresholds) + "|version:"
                + Version.SIGNATURE;
    }

    /** Returns the width of precision and recall at each threshold, then 1. */
    @Override
    public int width() {
        return 2 * thresholds.length + 1;
    }

    @Override
    public Measurer<VideoEvents> measurer() {
        return (video, row) -> {
            Arrays.fill(row, 0);
            for (int t = 0; t < thresholds.length; t++) {
                for (List<TimedCaption> gold : video.gold()) {
                    row[2 * t] = Math.max(row[2 * t], covered(video.predictions(), gold, thresholds[t]));
                    row[2 * t + 1] = Math.max(row[2 * t + 1], covered(gold, video.predictions(), thresholds[t]));
                }
            }
            row[row.length - 1] = 1;
            return true;
        };
    }

    private static double covered(List<TimedCaption> events, List<TimedCaption> others, double threshold) {
        int covered = 0;
        for (TimedCaption event : events) {
            covered +=
                    others.stream().anyMatch(o -> TemporalIou.EPSILON.of(event.span(), o.span()) > threshold) ? 1 : 0;
        }
        return events.isEmpty() ? 0 : (double) covered / events.size();
    }

    @Override
    public double value(double[] sums) {
        double sum = 0;
        for (int t = 0; t < thresholds.length; t++) {
            sum += f1(sums, t);
        }
        return sum / thresholds.length;
    }

    private double f1(double[] sums, int t) {
        double precision = sums[2 * t] / sums[2 * thresholds.length];
        double recall = sums[2 * t + 1] / sums[2 * thresholds.length];
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    /** Returns {@code precision@t}, {@code recall@t} and {@code f1@t} of each threshold. */
    @Override
    public Map<String, Double> parts(double[] sums) {
        Map<String, Double> parts = new LinkedHashMap<>();
        for (int t = 0; t < thresholds.length; t++) {
            parts.put("precision@" + thresholds[t], sums[2 * t] / sums[2 * thresholds.length]);
            parts.put("recall@" + thresholds[t], sums[2 * t + 1] / sums[2 * thresholds.length]);
            parts.put("f1@" + thresholds[t], f1(sums, t));
        }
        return parts;
    }
}
