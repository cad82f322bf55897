package dev.chai.eval;

import dev.chai.eval.agreement.Ratings;
import dev.chai.eval.audit.CaptionAudit;
import dev.chai.eval.binary.BinaryScores;
import dev.chai.eval.binary.Calibration;
import dev.chai.eval.metric.Interval;
import dev.chai.eval.metric.Metric;
import dev.chai.eval.metric.Resampled;
import dev.chai.eval.metric.Sample;
import dev.chai.eval.metric.Scale;
import dev.chai.eval.metric.Score;
import dev.chai.eval.metric.Version;
import dev.chai.eval.primitive.PrimitiveF1;
import dev.chai.eval.rank.BestOfN;
import dev.chai.eval.rank.Correlation;
import dev.chai.eval.rank.RewardPairs;
import dev.chai.eval.report.Chart;
import dev.chai.eval.report.Report;
import dev.chai.eval.report.Table;
import dev.chai.eval.stats.Bootstrap;
import dev.chai.eval.stats.Comparison;
import dev.chai.eval.stats.Confidence;
import dev.chai.eval.stats.Holm;
import dev.chai.eval.stats.PairedTests;
import dev.chai.eval.text.Cider;
import dev.chai.eval.text.CiderIdf;
import dev.chai.eval.text.CocoBleu;
import dev.chai.eval.text.Diversity;
import dev.chai.eval.token.Tokenizers;
import dev.chai.spec.data.ChaiDataException;
import dev.chai.spec.data.Nearest;
import dev.chai.spec.rule.CaptionInput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whole evaluations in one call, each with a report to read: the door for those who want answers rather than metrics.
 *
 * <pre>{@code
 * Corpus corpus = Corpus.read(Path.of("predictions.jsonl"), Path.of("references.jsonl"));
 * Report report = Evaluations.text(corpus, Evaluations.TEXT_METRICS, Confidence.standard());
 * System.out.println(report);
 * report.write(Path.of("report.html"));
 * }</pre>
 *
 * <p>Benchmarks with files of their own are in {@link dev.chai.eval.benchmark}, the critique ablation in
 * {@link dev.chai.eval.critique.CritiqueAblation}. Thread-safe.
 */
public final class Evaluations {
    /** The names of all text metrics, in the order of tables. */
    public static final List<String> TEXT_METRICS = List.of(
            "bleu",
            "chrf",
            "chrf++",
            "ter",
            "rouge-1",
            "rouge-2",
            "rouge-l",
            "coco-bleu",
            "coco-rouge-l",
            "cider-d",
            "meteor",
            "coco-meteor",
            "primitive-f1",
            "words",
            "distinct-1",
            "distinct-2");

    private static final int MOST_CANDIDATES = 1024;

    private Evaluations() {}

    /**
     * A text metric by its name. CIDEr weighs words by the references of the corpus.
     *
     * @throws IllegalArgumentException if there is none of that name; the message names the nearest
     */
    public static Metric<Sample> textMetric(String name, Corpus corpus) {
        return switch (name) {
            case "bleu" -> Metrics.bleu();
            case "chrf" -> Metrics.chrf();
            case "chrf++" -> Metrics.chrfPlusPlus();
            case "ter" -> Metrics.ter();
            case "rouge-1" -> Metrics.rouge1();
            case "rouge-2" -> Metrics.rouge2();
            case "rouge-l" -> Metrics.rougeL();
            case "coco-bleu" -> CocoBleu.standard().withTokenizer(Tokenizers.coco());
            case "coco-rouge-l" -> Metrics.cocoRougeL();
            case "cider-d" -> Cider.d(CiderIdf.fromReferences(corpus.samples(), Tokenizers.coco()), Tokenizers.coco());
            case "meteor" -> Metrics.meteor();
            case "coco-meteor" -> Metrics.cocoMeteor();
            case "primitive-f1" -> PrimitiveF1.standard();
            case "words" -> Diversity.words(Tokenizers.whitespace());
            case "distinct-1" -> Diversity.distinct(1, Tokenizers.whitespace());
            case "distinct-2" -> Diversity.distinct(2, Tokenizers.whitespace());
            default ->
                throw new IllegalArgumentException(
                        "metric \"" + name + "\" is unknown" + Nearest.hint(name, TEXT_METRICS));
        };
    }

    /** Text metrics by name, in this order; see {@link #textMetric}. */
    public static Map<String, Metric<Sample>> textMetrics(List<String> names, Corpus corpus) {
        Map<String, Metric<Sample>> metrics = new LinkedHashMap<>();
        names.forEach(name -> metrics.put(name, textMetric(name, corpus)));
        return metrics;
    }

    /** Text metrics by name, with intervals over clusters. */
    public static Report text(Corpus corpus, List<String> metrics, Confidence confidence) {
        return text(corpus, textMetrics(metrics, corpus), confidence);
    }

    /** Text metrics of your own, for example on embeddings, under the names of the table; with intervals over clusters. */
    public static Report text(Corpus corpus, Map<String, Metric<Sample>> metrics, Confidence confidence) {
        Map<String, Score> scores = new LinkedHashMap<>();
        metrics.forEach((name, metric) ->
                scores.put(name, confidence.score(metric.measure(corpus.samples()), corpus.clusters())));
        return Report.titled("Text metrics").scores(scores).build();
    }

    /**
     * Two systems on the same items: both scores, the difference with an interval, two paired tests, an effect size, and p-values
     * corrected for the number of metrics.
     *
     * @throws IllegalArgumentException if the systems did not answer the same ids, or the confidence has no resamples
     */
    public static Report compare(Corpus first, Corpus second, List<String> metrics, Confidence confidence) {
        return compare(first, second, textMetrics(metrics, first), confidence);
    }

    /** The same with metrics of your own, under the names of the table. */
    public static Report compare(
            Corpus first, Corpus second, Map<String, Metric<Sample>> metrics, Confidence confidence) {
        requireSameItems(first, second);
        PairedTests tests = PairedTests.with(confidence.bootstrap(first.clusters()));
        Map<String, Comparison> comparisons = new LinkedHashMap<>();
        metrics.forEach((name, metric) -> comparisons.put(
                name, Comparison.of(metric.measure(first.samples()), metric.measure(second.samples()), tests)));
        double[] adjusted = Holm.adjust(comparisons.values().stream()
                .mapToDouble(c -> c.randomization().p())
                .toArray());
        Map<String, Score> scores = new LinkedHashMap<>();
        List<List<Object>> rows = new ArrayList<>();
        comparisons.forEach((name, c) -> {
            rows.add(List.of(
                    name,
                    c.first().value(),
                    c.second().value(),
                    c.difference(),
                    c.interval().map(Interval::low).orElse(Double.NaN),
                    c.interval().map(Interval::high).orElse(Double.NaN),
                    c.bootstrap().p(),
                    c.randomization().p(),
                    adjusted[rows.size()],
                    c.winRate(),
                    c.effectSize()));
            scores.put(name + " first", c.first());
            scores.put(name + " second", c.second());
            String signature = "difference|" + c.second().signature();
            Score difference =
                    Score.of(name, c.difference(), Scale.REAL, c.second().n(), signature);
            scores.put(
                    name + " difference",
                    c.interval().map(difference::withInterval).orElse(difference));
        });
        return Report.titled("Two systems on the same items")
                .note(
                        "Difference: second minus first. p: paired bootstrap, randomization (exact where 2^16 sign patterns suffice), and the"
                                + " latter corrected by Holm for the number of metrics. Effect: mean difference of the"
                                + " items over its standard deviation.")
                .table(Table.of(
                                "Comparison",
                                "metric",
                                "first",
                                "second",
                                "difference",
                                "low",
                                "high",
                                "p bootstrap",
                                "p randomization",
                                "p Holm",
                                "second wins",
                                "effect")
                        .with(rows))
                .scores(scores)
                .build();
    }

    private static void requireSameItems(Corpus first, Corpus second) {
        List<String> a = first.samples().stream().map(Sample::id).toList();
        List<String> b = second.samples().stream().map(Sample::id).toList();
        if (!a.equals(b)) {
            throw new IllegalArgumentException("the two systems did not answer the same items in the same order: "
                    + a.size() + " ids and " + b.size());
        }
    }

    /** Yes-no scores: average precision, AUC, accuracy from 0.5 on, calibration and the temperature that would mend it. */
    public static Report binary(BinaryScores scores, Confidence confidence) {
        Map<String, Score> figures = new LinkedHashMap<>();
        figures.put("AP", withInterval(scores.averagePrecision(), scores.resampledAveragePrecision(), confidence));
        figures.put("AUC", withInterval(scores.rocAuc(), scores.resampledRocAuc(), confidence));
        Report.Builder report = Report.titled("Yes-no scores");
        if (scores.n() == 0 || !scores.areProbabilities()) {
            return report.scores(figures)
                    .note("Accuracy and calibration need probabilities between 0 and 1.")
                    .build();
        }
        var decisions = scores.at(0.5);
        int n = scores.n();
        figures.put("accuracy", unit("accuracy", decisions.accuracy(), Scale.UNIT, n));
        figures.put("F1", unit("F1", decisions.f1(), Scale.UNIT, n));
        figures.put("MCC", unit("MCC", decisions.matthews(), Scale.SIGNED, n));
        Calibration calibration = Calibration.of(scores, 10);
        figures.put("ECE", unit("ECE", calibration.expectedError(), Scale.LOSS, n));
        figures.put("MCE", unit("MCE", calibration.maximumError(), Scale.LOSS, n));
        figures.put("Brier", unit("Brier", calibration.brier(), Scale.LOSS, n));
        figures.put("log-loss", unit("log-loss", calibration.logLoss(), Scale.COUNT, n));
        figures.put("temperature", unit("temperature", Calibration.temperature(scores), Scale.COUNT, n));
        return report.scores(figures)
                .chart(Chart.reliability("Reliability of the scores", calibration))
                .build();
    }

    private static Score withInterval(Score score, Resampled items, Confidence confidence) {
        if (!score.isDefined() || confidence.resamples() == 0) {
            return score;
        }
        return score.withInterval(Bootstrap.seeded(confidence.seed())
                .withResamples(confidence.resamples())
                .withLevel(confidence.level())
                .interval(items));
    }

    private static Score unit(String name, double value, Scale scale, long n) {
        return Score.of(
                name, value, scale, n, "binary:" + name + "|threshold:0.5|bins:10|version:" + Version.SIGNATURE);
    }

    /** How often the better of two texts gets the higher reward. */
    public static Report rewardPairs(double[] better, double[] worse) {
        RewardPairs pairs = RewardPairs.of(better, worse);
        Map<String, Score> scores = new LinkedHashMap<>();
        scores.put("pairwise", pairs.accuracy());
        scores.put("strict", pairs.strict());
        return Report.titled("Reward accuracy on pairs")
                .scores(scores)
                .note("pairwise: a tie counts one half; strict: a tie is a miss. Chance is 0.5.")
                .build();
    }

    /**
     * What choosing the best of 1, 2, 4, ... candidates by their reward gains, beside the truth and chance, and how far reward and
     * quality go together.
     *
     * @param rewards by item, then by candidate
     * @param qualities as many, in the same order
     */
    public static Report bestOfN(List<double[]> rewards, List<double[]> qualities) {
        int most = rewards.stream().mapToInt(r -> r.length).min().orElse(0);
        List<Integer> sizes = new ArrayList<>();
        for (int n = 1; n <= Math.min(most, MOST_CANDIDATES); n *= 2) {
            sizes.add(n);
        }
        List<BestOfN.Point> curve = BestOfN.curve(
                rewards, qualities, sizes.stream().mapToInt(Integer::intValue).toArray());
        Map<String, Score> scores = new LinkedHashMap<>();
        for (BestOfN.Point point : curve) {
            String signature = "best-of:" + point.n() + "|expectation|version:" + Version.SIGNATURE;
            scores.put(
                    "best of " + point.n(),
                    Score.of("quality", point.chosen(), Scale.REAL, point.items(), signature)
                            .withParts(Map.of("oracle", point.oracle(), "random", point.random())));
        }
        double[] allRewards = rewards.stream().flatMapToDouble(Arrays::stream).toArray();
        double[] allQualities =
                qualities.stream().flatMapToDouble(Arrays::stream).toArray();
        scores.put("reward-quality spearman", Correlation.spearman(allRewards, allQualities));
        return Report.titled("Best of N")
                .scores(scores)
                .chart(new Chart.Lines(
                        "Quality of the chosen candidate",
                        "candidates",
                        "quality",
                        List.of(
                                line("by the reward", curve, BestOfN.Point::chosen),
                                line("the best there is", curve, BestOfN.Point::oracle),
                                line("at random", curve, BestOfN.Point::random))))
                .build();
    }

    private static Chart.Line line(
            String name, List<BestOfN.Point> curve, java.util.function.ToDoubleFunction<BestOfN.Point> value) {
        return new Chart.Line(
                name,
                curve.stream()
                        .map(p -> new Chart.Point(p.n(), value.applyAsDouble(p)))
                        .toList());
    }

    /**
     * Rewards from JSON Lines of one form: {@code {"better", "worse"}} for pairs, {@code {"rewards": [...], "qualities": [...]}} for
     * candidates of one item, or {@code {"label", "score"}} for yes-no scores.
     *
     * @throws ChaiDataException naming file, line and field of what cannot be understood, or an empty file
     */
    public static Report rewards(Path file, Confidence confidence) throws IOException {
        return RewardLines.report(file, confidence);
    }

    /**
     * Agreement from JSON Lines of one form: {@code {"item", "rater", "label"}} for raters, or {@code {"human", "metric", "group"?}}
     * for a metric beside people's ratings.
     *
     * @param level what numeric labels mean
     * @throws ChaiDataException naming file, line and field of what cannot be understood, or an empty file
     */
    public static Report agreement(Path file, Ratings.Level level) throws IOException {
        return AgreementLines.report(file, level);
    }

    /** Failures of language per 100 words, by the linter. */
    public static Report audit(Iterable<CaptionInput> captions, Confidence confidence) {
        return CaptionAudit.of(captions).report(confidence);
    }
}
