package dev.chai.eval.critique;

import dev.chai.critique.check.CheckInput;
import dev.chai.critique.check.CheckReport;
import dev.chai.critique.check.CheckResult;
import dev.chai.critique.check.CritiqueChecks;
import dev.chai.eval.metric.Mean;
import dev.chai.eval.metric.Metric;
import dev.chai.eval.metric.Scale;
import dev.chai.eval.metric.Score;
import dev.chai.eval.metric.Version;
import dev.chai.eval.stats.Confidence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The three properties of critiques as metrics: means of the checks of {@link CritiqueChecks}, 0 to 1.
 *
 * <pre>{@code
 * Score recall = CritiqueProperty.RECALL.metric().score(inputs);
 * Map<String, Score> all = CritiqueProperty.scores(inputs, clips, Confidence.standard());
 * }</pre>
 *
 * <p>A critique without a post-caption has neither accuracy nor recall and is counted as skipped. The figures order critiques; they
 * are no shares. Immutable and thread-safe.
 *
 * @since 0.1
 */
public enum CritiqueProperty {
    /** Whether the post-captions contain what critiques propose. */
    ACCURACY,
    /** Whether what changed was asked for. */
    RECALL,
    /** Whether each sentence says what to write. */
    CONSTRUCTIVENESS;

    /** Returns the name in tables. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the mean over critiques: linear in the texts. */
    public Metric<CheckInput> metric() {
        return Mean.of(
                id(),
                Scale.UNIT,
                "critique:" + id() + "|checks:standard|version:" + Version.SIGNATURE,
                () -> (input, row) -> {
                    double value = of(CritiqueChecks.standard().check(input));
                    row[0] = value;
                    return !Double.isNaN(value);
                },
                id());
    }

    /** Returns this property in a report of the checks; NaN where it cannot be known. */
    public double of(CheckReport report) {
        Optional<CheckResult> result = switch (this) {
            case ACCURACY -> report.accuracy();
            case RECALL -> report.recall();
            case CONSTRUCTIVENESS -> Optional.of(report.constructiveness());
        };
        return result.map(CheckResult::score).orElse(Double.NaN);
    }

    /** Returns all three of the same critiques, with intervals. */
    public static Map<String, Score> scores(List<CheckInput> inputs, List<String> clusters, Confidence confidence) {
        Map<String, Score> scores = new LinkedHashMap<>();
        for (CritiqueProperty property : values()) {
            scores.put(property.id(), confidence.score(property.metric().measure(inputs), clusters));
        }
        return scores;
    }
}
