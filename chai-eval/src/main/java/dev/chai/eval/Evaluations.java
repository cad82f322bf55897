package dev.chai.eval;

import dev.chai.eval.agreement.Ratings;
import dev.chai.eval.audit.CaptionAudit;
import dev.chai.eval.binary.BinaryScores;
import dev.chai.eval.metric.Metric;
import dev.chai.eval.metric.Sample;
import dev.chai.eval.primitive.PrimitiveF1;
import dev.chai.eval.report.Report;
import dev.chai.eval.stats.Confidence;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whole evaluations in one call, each with a report to read: the entry point for those who want answers rather than metrics.
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
 *
 * @since 0.1
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

    private Evaluations() {}

    /**
     * Returns a text metric by its name. CIDEr weighs words by the references of the corpus.
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

    /** Returns text metrics by name, in this order; see {@link #textMetric}. */
    public static Map<String, Metric<Sample>> textMetrics(List<String> names, Corpus corpus) {
        Map<String, Metric<Sample>> metrics = new LinkedHashMap<>();
        names.forEach(name -> metrics.put(name, textMetric(name, corpus)));
        return metrics;
    }

    /** Returns a report on text metrics by name, with intervals over clusters. */
    public static Report text(Corpus corpus, List<String> metrics, Confidence confidence) {
        return text(corpus, textMetrics(metrics, corpus), confidence);
    }

    /** Returns a report on custom text metrics, for example on embeddings, under the names of the table; with intervals over clusters. */
    public static Report text(Corpus corpus, Map<String, Metric<Sample>> metrics, Confidence confidence) {
        return TextEvaluation.of(corpus, metrics, confidence);
    }

    /**
     * Compares two systems on the same items: both scores, the difference with an interval, two paired tests, an effect size, and p-values
     * corrected for the number of metrics.
     *
     * @throws IllegalArgumentException if the systems did not answer the same ids, or the confidence has no resamples
     */
    public static Report compare(Corpus first, Corpus second, List<String> metrics, Confidence confidence) {
        return compare(first, second, textMetrics(metrics, first), confidence);
    }

    /** Returns the same with custom metrics, under the names of the table. */
    public static Report compare(
            Corpus first, Corpus second, Map<String, Metric<Sample>> metrics, Confidence confidence) {
        return SystemComparison.of(first, second, metrics, PairedTests.with(confidence.bootstrap(first.clusters())))
                .report();
    }

    /** Reports on yes-no scores: average precision, AUC, accuracy from 0.5 on, calibration and the temperature that would correct it. */
    public static Report binary(BinaryScores scores, Confidence confidence) {
        return YesNoReport.of(scores, confidence);
    }

    /** Returns how often the better of two texts gets the higher reward. */
    public static Report rewardPairs(double[] better, double[] worse) {
        return RewardReports.pairs(better, worse);
    }

    /**
     * Returns what choosing the best of 1, 2, 4, ... candidates by their reward gains, next to the truth and chance, and how far reward and
     * quality go together.
     *
     * @param rewards by item, then by candidate
     * @param qualities as many, in the same order
     */
    public static Report bestOfN(List<double[]> rewards, List<double[]> qualities) {
        return RewardReports.bestOfN(rewards, qualities);
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
     * Reports agreement from JSON Lines of one form: {@code {"item", "rater", "label"}} for raters, or
     * {@code {"human", "metric", "group"?}} for a metric with people's ratings.
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
