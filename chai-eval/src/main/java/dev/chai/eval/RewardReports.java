package dev.chai.eval;

import dev.chai.eval.metric.Scale;
import dev.chai.eval.metric.Score;
import dev.chai.eval.metric.Version;
import dev.chai.eval.rank.BestOfN;
import dev.chai.eval.rank.Correlation;
import dev.chai.eval.rank.RewardPairs;
import dev.chai.eval.report.Chart;
import dev.chai.eval.report.Report;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** What a reward is worth: on pairs, and for choosing among candidates. */
final class RewardReports {
    /** Eleven points of the curve; more candidates of one caption are not expected. */
    private static final int MOST_CANDIDATES = 1024;

    private RewardReports() {}

    static Report pairs(double[] better, double[] worse) {
        RewardPairs pairs = RewardPairs.of(better, worse);
        Map<String, Score> scores = new LinkedHashMap<>();
        scores.put("pairwise", pairs.accuracy());
        scores.put("strict", pairs.strict());
        return Report.titled("Reward accuracy on pairs")
                .scores(scores)
                .note("pairwise: a tie counts one half; strict: a tie is a miss. Chance is 0.5.")
                .build();
    }

    static Report bestOfN(List<double[]> rewards, List<double[]> qualities) {
        int most = rewards.stream().mapToInt(r -> r.length).min().orElse(0);
        int[] sizes = IntStream.iterate(1, n -> n <= Math.min(most, MOST_CANDIDATES), n -> 2 * n)
                .toArray();
        List<BestOfN.Point> curve = BestOfN.curve(rewards, qualities, sizes);
        Map<String, Score> scores = new LinkedHashMap<>();
        curve.forEach(point -> scores.put("best of " + point.n(), score(point)));
        scores.put("reward-quality spearman", Correlation.spearman(flat(rewards), flat(qualities)));
        return Report.titled("Best of N").scores(scores).chart(chart(curve)).build();
    }

    private static Score score(BestOfN.Point point) {
        String signature = "best-of:" + point.n() + "|expectation|version:" + Version.SIGNATURE;
        return Score.of("quality", point.chosen(), Scale.REAL, point.items(), signature)
                .withParts(Map.of("oracle", point.oracle(), "random", point.random()));
    }

    private static double[] flat(List<double[]> values) {
        return values.stream().flatMapToDouble(Arrays::stream).toArray();
    }

    private static Chart chart(List<BestOfN.Point> curve) {
        return new Chart.Lines(
                "Quality of the chosen candidate",
                "candidates",
                "quality",
                List.of(
                        line("by the reward", curve, BestOfN.Point::chosen),
                        line("the best there is", curve, BestOfN.Point::oracle),
                        line("at random", curve, BestOfN.Point::random)));
    }

    private static Chart.Line line(String name, List<BestOfN.Point> curve, ToDoubleFunction<BestOfN.Point> value) {
        return new Chart.Line(
                name,
                curve.stream()
                        .map(p -> new Chart.Point(p.n(), value.applyAsDouble(p)))
                        .toList());
    }
}
