package dev.chai.eval.temporal;

import dev.chai.eval.metric.Mean;
import dev.chai.eval.metric.Measurer;
import dev.chai.eval.metric.Metric;
import dev.chai.eval.metric.Scale;
import dev.chai.eval.metric.TimeSpan;
import dev.chai.eval.metric.Version;
import java.util.Arrays;
import java.util.Locale;

/**
 * Moment retrieval as on Charades-STA: mean overlap of the first answer, and the share of answers that reach a
 * threshold.
 *
 * <pre>{@code
 * Score score = MomentRetrieval.strict().score(answers);
 * score.value();             // mIoU, 0 to 1
 * score.part("R1@0.5");      // 0 to 1
 * score.part("parsed");      // share of answers that could be read
 * }</pre>
 *
 * <p>An answer that could not be read counts as a miss. The usual script leaves it out instead:
 * {@link #legacyDenominator}.
 *
 * <p>Thread-safe. Source: Gao et al. 2017.
 *
 * @since 0.1
 */
public final class MomentRetrieval {
    private static final double[] THRESHOLDS = {0.3, 0.5, 0.7};

    private MomentRetrieval() {}

    /** Returns the metric in which all questions count; thresholds 0.3, 0.5 and 0.7. */
    public static Metric<MomentAnswer> strict() {
        return metric(TemporalIou.STRICT, false, THRESHOLDS);
    }

    /** Returns the metric of the usual script: overlap over the hull, and only answers that could be read count. */
    public static Metric<MomentAnswer> legacyDenominator() {
        return metric(TemporalIou.HULL, true, THRESHOLDS);
    }

    /** Returns the metric with other thresholds or another overlap. */
    public static Metric<MomentAnswer> metric(TemporalIou iou, boolean skipUnread, double... thresholds) {
        double[] limits = thresholds.clone();
        String[] parts = new String[limits.length + 2];
        parts[0] = "mIoU";
        parts[1] = "parsed";
        for (int i = 0; i < limits.length; i++) {
            parts[i + 2] = "R1@" + limits[i];
        }
        String signature = "moment:R1|iou:" + iou.name().toLowerCase(Locale.ROOT) + "|unread:"
                + (skipUnread ? "skipped" : "miss") + "|thresholds:" + Arrays.toString(limits) + "|version:"
                + Version.SIGNATURE;
        return Mean.of("mIoU", Scale.UNIT, signature, () -> measurer(iou, skipUnread, limits), parts);
    }

    private static Measurer<MomentAnswer> measurer(TemporalIou iou, boolean skipUnread, double[] thresholds) {
        return (answer, row) -> {
            if (answer.prediction().isEmpty() && skipUnread) {
                return false;
            }
            double best = 0;
            if (answer.prediction().isPresent()) {
                for (TimeSpan gold : answer.gold()) {
                    double overlap = iou.of(gold, answer.prediction().get());
                    best = overlap > best ? overlap : best;
                }
            }
            row[0] = best;
            row[1] = answer.prediction().isPresent() ? 1 : 0;
            for (int i = 0; i < thresholds.length; i++) {
                row[i + 2] = best >= thresholds[i] ? 1 : 0;
            }
            return true;
        };
    }
}
