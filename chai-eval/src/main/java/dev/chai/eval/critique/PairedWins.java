package dev.chai.eval.critique;

import dev.chai.critique.check.CheckInput;
import dev.chai.critique.check.CheckReport;
import dev.chai.critique.check.CritiqueChecks;
import dev.chai.eval.metric.Mean;
import dev.chai.eval.metric.Metric;
import dev.chai.eval.metric.Scale;
import dev.chai.eval.metric.Score;
import dev.chai.eval.metric.Version;
import dev.chai.eval.stats.Confidence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How often one critique of a caption scores above another one of the same caption; a tie counts one half. */
final class PairedWins {
    private PairedWins() {}

    /** Two critiques of one caption. */
    record Pair(CheckInput better, CheckInput worse, String cluster) {}

    /** One share for each property, by its id. */
    static Map<String, Score> of(List<Pair> pairs, Confidence confidence) {
        CritiqueChecks checks = CritiqueChecks.standard();
        List<CheckReport[]> reports = pairs.stream()
                .map(pair -> new CheckReport[] {checks.check(pair.better), checks.check(pair.worse)})
                .toList();
        List<String> clusters = pairs.stream().map(Pair::cluster).toList();
        Map<String, Score> wins = new LinkedHashMap<>();
        for (CritiqueProperty property : CritiqueProperty.values()) {
            wins.put(property.id(), confidence.score(metric(property).measure(reports), clusters));
        }
        return wins;
    }

    private static Metric<CheckReport[]> metric(CritiqueProperty property) {
        return Mean.<CheckReport[]>of(
                        "wins in " + property.id(),
                        Scale.UNIT,
                        "critique-wins:" + property.id() + "|ties:half|checks:standard|version:" + Version.SIGNATURE,
                        () -> (pair, row) -> {
                            double difference = property.of(pair[0]) - property.of(pair[1]);
                            row[0] = difference > 0 ? 1 : difference == 0 ? 0.5 : 0;
                            return !Double.isNaN(difference);
                        },
                        "wins")
                .skipping("critiques of which one has no score");
    }
}
