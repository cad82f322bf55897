package dev.chai.eval.temporal;

import dev.chai.eval.metric.TimeSpan;

/**
 * Intersection over union of two time spans, in the versions that programs differ by.
 *
 * <pre>{@code
 * double iou = TemporalIou.STRICT.of(prediction, gold);
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public enum TemporalIou {
    /** Intersection over union in double precision; NaN for two spans without length at one place. */
    STRICT,
    /** The union plus 1e-8, as in the dense captioning challenge, SODA and E.T. Bench's dense captioning. */
    EPSILON,
    /** Over the hull of both spans, as in Charades-STA's script; NaN for two spans without length at one place. */
    HULL,
    /** In single precision, as in E.T. Bench's grounding tasks; NaN for two spans without length at one place. */
    FLOAT32;

    /** Returns the overlap, 0 to 1; never above a threshold where it is NaN. */
    public double of(TimeSpan a, TimeSpan b) {
        double common = Math.max(0, Math.min(a.end(), b.end()) - Math.max(a.start(), b.start()));
        double hull = Math.max(a.end(), b.end()) - Math.min(a.start(), b.start());
        return switch (this) {
            case STRICT -> common / (a.seconds() + b.seconds() - common);
            case EPSILON -> common / (Math.min(hull, a.seconds() + b.seconds()) + 1e-8);
            case HULL -> common / hull;
            case FLOAT32 -> single(a, b);
        };
    }

    private static double single(TimeSpan a, TimeSpan b) {
        float startA = (float) a.start();
        float endA = (float) a.end();
        float startB = (float) b.start();
        float endB = (float) b.end();
        float common = Math.max(0f, Math.min(endA, endB) - Math.max(startA, startB));
        return common / ((endA - startA) + (endB - startB) - common);
    }
}
