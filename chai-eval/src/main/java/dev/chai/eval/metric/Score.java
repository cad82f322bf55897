package dev.chai.eval.metric;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a metric says about a set of items: the number and everything needed to quote it.
 *
 * <pre>{@code
 * Score bleu = Metrics.bleu().score(samples);
 * bleu.value();        // 54.3
 * bleu.scale();        // PERCENT
 * bleu.signature();    // "case:mixed|eff:no|tok:13a|smooth:exp|version:chai-eval:0.1"
 * bleu.parts();        // {p1=80.1, p2=..., bp=0.97, ...}
 * }</pre>
 *
 * <p>A value that does not exist (a constant vector has no correlation) is {@link Double#NaN} with its
 * {@link #reason()}; it is never replaced by 0. Items that a metric leaves out are counted and the reason says why.
 *
 * <p>Immutable and thread-safe.
 *
 * @param metric short name, for example {@code BLEU}
 * @param value the number, or NaN where it is undefined
 * @param scale the range in which it is printed
 * @param n items that went into it
 * @param skipped items that were left out because they could not be measured
 * @param parts named components such as precision and recall, in reading order
 * @param interval confidence interval, where one was asked for
 * @param signature every setting that moves the number
 * @param reason why the value is NaN, or why items were skipped
 * @since 0.1
 */
public record Score(
        String metric,
        double value,
        Scale scale,
        long n,
        long skipped,
        Map<String, Double> parts,
        Optional<Interval> interval,
        String signature,
        Optional<String> reason) {
    /** Copies the parts in their order. */
    public Score {
        Objects.requireNonNull(metric, "metric");
        Objects.requireNonNull(scale, "scale");
        Objects.requireNonNull(interval, "interval");
        Objects.requireNonNull(signature, "signature");
        Objects.requireNonNull(reason, "reason");
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }

    /** Returns a value without parts or interval. */
    public static Score of(String metric, double value, Scale scale, long n, String signature) {
        Optional<String> reason = Double.isNaN(value) ? Optional.of("undefined for these items") : Optional.empty();
        return new Score(metric, value, scale, n, 0, Map.of(), Optional.empty(), signature, reason);
    }

    /** Returns a value that does not exist, with the reason for it. */
    public static Score undefined(String metric, Scale scale, long n, String signature, String reason) {
        return new Score(metric, Double.NaN, scale, n, 0, Map.of(), Optional.empty(), signature, Optional.of(reason));
    }

    /** Returns whether the value exists. */
    public boolean isDefined() {
        return !Double.isNaN(value);
    }

    /** Returns a named component. */
    public double part(String name) {
        Double part = parts.get(name);
        if (part == null) {
            throw new IllegalArgumentException(metric + " has no part \"" + name + "\"; it has " + parts.keySet());
        }
        return part;
    }

    /** Returns the value as papers print it: times 100 unless it is a percentage already. */
    public double percent() {
        return scale.percent(value);
    }

    /** Returns the same score with another interval. */
    public Score withInterval(Interval newInterval) {
        return new Score(metric, value, scale, n, skipped, parts, Optional.of(newInterval), signature, reason);
    }

    /** Returns the same score with other components. */
    public Score withParts(Map<String, Double> newParts) {
        return new Score(metric, value, scale, n, skipped, newParts, interval, signature, reason);
    }

    /** Returns the same score with the count of items left out. */
    public Score withSkipped(long newSkipped) {
        return new Score(metric, value, scale, n, newSkipped, parts, interval, signature, reason);
    }

    /** Returns one line for people, for example {@code BLEU 54.30 [52.10, 56.42] (n=1000)}. */
    @Override
    public String toString() {
        int digits = scale == Scale.PERCENT || scale == Scale.ERROR_PERCENT ? 2 : 4;
        String format = "%." + digits + "f";
        StringBuilder line = new StringBuilder(metric).append(' ').append(String.format(Locale.ROOT, format, value));
        interval.ifPresent(i -> line.append(" [")
                .append(String.format(Locale.ROOT, format, i.low()))
                .append(", ")
                .append(String.format(Locale.ROOT, format, i.high()))
                .append(']'));
        line.append(" (n=").append(n);
        if (skipped > 0) {
            line.append(", skipped=").append(skipped);
        }
        reason.ifPresent(r -> line.append(", ").append(r));
        return line.append(')').toString();
    }
}
