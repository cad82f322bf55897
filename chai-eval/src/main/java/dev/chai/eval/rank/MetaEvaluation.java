package dev.chai.eval.rank;

import dev.chai.eval.metric.Scale;
import dev.chai.eval.metric.Score;
import dev.chai.eval.metric.Version;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How well a metric agrees with people, as on GenAI-Bench: correlations, and pairwise accuracy with ties.
 *
 * <pre>{@code
 * Map<String, Score> figures = MetaEvaluation.of(ratings);
 * figures.get("kendall");
 * figures.get("pairwise by group").part("threshold");    // differences up to this count as ties
 * }</pre>
 *
 * <p>The tie threshold is chosen on the very items that are scored, as published figures are: to compare metrics fairly, take it from
 * other items. Items with a NaN are left out and counted. Thread-safe. Cost: n log n, and pairs for pairwise accuracy.
 *
 * <p>Source: Li et al. 2024 (GenAI-Bench); Deutsch et al. 2023.
 *
 * @since 0.1
 */
public final class MetaEvaluation {
    /** Beyond this many items the pairwise figures are left out: their pairs would not fit. */
    private static final int MOST_PAIRED = 15_000;

    private MetaEvaluation() {}

    /**
     * One item that people and a metric rated.
     *
     * @param group items of one group (of one prompt) are compared with each other
     * @param human mean rating of people
     * @param metric the metric's value
     */
    public record Rating(String group, double human, double metric) {
        /** Checks for nulls. */
        public Rating {
            Objects.requireNonNull(group, "group");
        }

        boolean isUsable() {
            return !Double.isNaN(human) && !Double.isNaN(metric);
        }
    }

    /** Returns {@code pearson, spearman, kendall, pairwise} over all pairs, and {@code pairwise by group} where there are groups. */
    public static Map<String, Score> of(List<Rating> ratings) {
        List<Rating> usable = ratings.stream().filter(Rating::isUsable).toList();
        long skipped = (long) ratings.size() - usable.size();
        double[] human = usable.stream().mapToDouble(Rating::human).toArray();
        double[] metric = usable.stream().mapToDouble(Rating::metric).toArray();
        Map<String, Score> scores = new LinkedHashMap<>();
        scores.put("pearson", Correlation.pearson(human, metric).withSkipped(skipped));
        scores.put("spearman", Correlation.spearman(human, metric).withSkipped(skipped));
        scores.put("kendall", Correlation.kendallTauB(human, metric).withSkipped(skipped));
        if (human.length >= 2 && human.length <= MOST_PAIRED) {
            PairwiseAccuracy all = PairwiseAccuracy.calibrated(human, metric);
            scores.put("pairwise", score(all, "none", human.length, skipped));
        }
        grouped(usable, skipped, scores);
        return scores;
    }

    private static void grouped(List<Rating> usable, long skipped, Map<String, Score> scores) {
        Map<String, List<Rating>> groups = new LinkedHashMap<>();
        usable.forEach(
                r -> groups.computeIfAbsent(r.group, key -> new ArrayList<>()).add(r));
        groups.values().removeIf(group -> group.size() < 2);
        if (groups.size() < 2) {
            return;
        }
        List<double[]> human = new ArrayList<>();
        List<double[]> metric = new ArrayList<>();
        long n = 0;
        for (List<Rating> group : groups.values()) {
            human.add(group.stream().mapToDouble(Rating::human).toArray());
            metric.add(group.stream().mapToDouble(Rating::metric).toArray());
            n += group.size();
        }
        PairwiseAccuracy accuracy = PairwiseAccuracy.calibrated(human, metric);
        scores.put("pairwise by group", score(accuracy, "mean", n, skipped + usable.size() - n));
    }

    private static Score score(PairwiseAccuracy accuracy, String grouping, long n, long skipped) {
        String signature = "pairwise:acc23|ties:calibrated|groups:" + grouping + "|version:" + Version.SIGNATURE;
        return Score.of("pairwise", accuracy.accuracy(), Scale.UNIT, n, signature)
                .withSkipped(skipped)
                .withParts(
                        Map.of("threshold", accuracy.threshold(), "accuracy without ties", accuracy.accuracyAtZero()));
    }
}
