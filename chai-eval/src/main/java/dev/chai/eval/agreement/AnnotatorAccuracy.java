package dev.chai.eval.agreement;

import dev.chai.eval.metric.Interval;
import dev.chai.eval.stats.Proportions;
import java.util.Collection;
import java.util.Optional;

/**
 * How often an annotator was right: answers equal to the ground truth of a reviewer, or captions approved.
 *
 * <pre>{@code
 * AnnotatorAccuracy accuracy = new AnnotatorAccuracy(45, 50);
 * accuracy.percent();            // Optional[90.0]
 * accuracy.lowerBound();         // 0.786: what to rank annotators by, so that few answers do not win
 * AnnotatorAccuracy.overall(perQuestion);
 * }</pre>
 *
 * <p>Immutable and thread-safe. Counts follow Label Pizza: only answers with a ground truth count, and the overall
 * figure is over answers, not over questions.
 *
 * @param correct right answers, or approved captions
 * @param total answers with a ground truth, or captions approved or rejected (pending ones do not count)
 * @since 0.1
 */
public record AnnotatorAccuracy(long correct, long total) {
    /** Checks the counts: throws IllegalArgumentException unless correct lies between 0 and total. */
    public AnnotatorAccuracy {
        if (correct < 0 || correct > total) {
            throw new IllegalArgumentException(correct + " correct of " + total + ": need 0 <= correct <= total");
        }
    }

    /** Returns all answers together. */
    public static AnnotatorAccuracy overall(Collection<AnnotatorAccuracy> perQuestion) {
        long correct = 0;
        long total = 0;
        for (AnnotatorAccuracy one : perQuestion) {
            correct += one.correct;
            total += one.total;
        }
        return new AnnotatorAccuracy(correct, total);
    }

    /** Returns the accuracy, 0 to 100; empty without answers. */
    public Optional<Double> percent() {
        return total == 0 ? Optional.empty() : Optional.of(100.0 * correct / total);
    }

    /** Returns the Wilson interval at 0.95; empty without answers. */
    public Optional<Interval> interval() {
        return total == 0 ? Optional.empty() : Optional.of(Proportions.wilson(correct, total, 0.95));
    }

    /** Returns the lower end of the interval, 0 to 1; 0 without answers. */
    public double lowerBound() {
        return interval().map(Interval::low).orElse(0.0);
    }
}
