package dev.chai.eval.dense;

import dev.chai.eval.metric.Mean;
import dev.chai.eval.metric.Measurer;
import dev.chai.eval.metric.Metric;
import dev.chai.eval.metric.Scale;
import dev.chai.eval.metric.Version;
import dev.chai.eval.temporal.TemporalIou;
import dev.chai.eval.token.Tokenizers;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * SODA: dense captions as a story. Predictions and gold events are matched in order, none twice, and the match is
 * scored.
 *
 * <pre>{@code
 * Score score = Soda.c(SodaScorer.meteor()).score(videos);
 * score.value();                 // F
 * score.part("precision");
 * }</pre>
 *
 * <p>Type c, the one that papers report, matches by overlap times caption score. Type d matches by overlap and scores
 * it. Types a and b match by overlap and score the captions of the matched pairs, at overlaps from 0.3 to 0.9 and at
 * any overlap.
 *
 * <p>A clip without predictions counts 0; the original drops it: {@link #legacyDroppingEmpty}. Of several annotators
 * the one with the best F counts.
 *
 * <p>Thread-safe. Cost: gold times predicted events, each pair scored once. Source: Fujita et al. 2020.
 *
 * @since 0.1
 */
public final class Soda {
    private static final double[] ANY = {0};
    private static final double[] STEPS = {0.3, 0.5, 0.7, 0.9};

    private Soda() {}

    /** Returns type a: matched by overlap, captions scored, mean over the overlaps 0.3, 0.5, 0.7 and 0.9. */
    public static Metric<VideoEvents> a(SodaScorer scorer) {
        return metric("a", scorer, false);
    }

    /** Returns type b: matched by overlap, captions scored. */
    public static Metric<VideoEvents> b(SodaScorer scorer) {
        return metric("b", scorer, false);
    }

    /** Returns type c: matched and scored by overlap times caption score. */
    public static Metric<VideoEvents> c(SodaScorer scorer) {
        return metric("c", scorer, false);
    }

    /** Returns type d: matched and scored by overlap; captions do not count. */
    public static Metric<VideoEvents> d() {
        return metric("d", SodaScorer.rouge(Tokenizers.whitespace()), false);
    }

    /** Returns type c, leaving out clips without predictions as the original program does. */
    public static Metric<VideoEvents> legacyDroppingEmpty(SodaScorer scorer) {
        return metric("c", scorer, true);
    }

    /**
     * Returns the largest sum of cells when rows and columns are matched in order, each at most once: the core of SODA, for
     * other uses.
     *
     * @param cells a rectangle of at least one row and column
     */
    public static double bestOrderedSum(double[][] cells) {
        if (cells.length == 0 || cells[0].length == 0) {
            throw new IllegalArgumentException("an empty table has no matching");
        }
        return OrderedMatching.best(cells);
    }

    private static Metric<VideoEvents> metric(String type, SodaScorer scorer, boolean dropEmpty) {
        String signature = "soda:" + type + "|scorer:" + (type.equals("d") ? "none" : scorer.id()) + "|empty:"
                + (dropEmpty ? "dropped" : "0") + "|version:" + Version.SIGNATURE;
        Scale scale = scorer.id().startsWith("CIDEr") ? Scale.TEN : Scale.UNIT;
        return Mean.of(
                "SODA_" + type, scale, signature, () -> measurer(type, scorer, dropEmpty), "f", "precision", "recall");
    }

    private static Measurer<VideoEvents> measurer(String type, SodaScorer scorer, boolean dropEmpty) {
        return (video, row) -> {
            Arrays.fill(row, 0, 3, 0);
            if (video.predictions().isEmpty()) {
                return !dropEmpty;
            }
            List<TimedCaption> predictions = sorted(video.predictions());
            double best = -1;
            for (List<TimedCaption> gold : video.gold()) {
                double[] result = evaluate(type, scorer, sorted(gold), predictions);
                if (result[0] > best) {
                    best = result[0];
                    System.arraycopy(result, 0, row, 0, 3);
                }
            }
            return true;
        };
    }

    private static List<TimedCaption> sorted(List<TimedCaption> events) {
        return events.stream()
                .sorted(Comparator.comparingDouble((TimedCaption e) -> e.span().start()))
                .toList();
    }

    /** F, precision and recall of one clip and annotator. */
    private static double[] evaluate(
            String type, SodaScorer scorer, List<TimedCaption> gold, List<TimedCaption> predictions) {
        double[] result = new double[3];
        if (gold.isEmpty()) {
            return result;
        }
        double[][] overlap = overlaps(gold, predictions);
        double[][] captions = type.equals("d") ? overlap : scorer.compare(texts(gold), texts(predictions));
        double[] thresholds = type.equals("a") ? STEPS : ANY;
        for (double threshold : thresholds) {
            double[][] kept = keep(overlap, threshold);
            double score = switch (type) {
                case "c" -> OrderedMatching.best(product(kept, captions));
                case "d" -> OrderedMatching.best(kept);
                default -> OrderedMatching.sumOverPairs(kept, captions);
            };
            double precision = score / predictions.size();
            double recall = score / gold.size();
            result[0] += f1(precision, recall) / thresholds.length;
            result[1] += precision / thresholds.length;
            result[2] += recall / thresholds.length;
        }
        return result;
    }

    private static double f1(double precision, double recall) {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    private static List<String> texts(List<TimedCaption> events) {
        return events.stream().map(TimedCaption::text).toList();
    }

    private static double[][] overlaps(List<TimedCaption> gold, List<TimedCaption> predictions) {
        double[][] overlap = new double[gold.size()][predictions.size()];
        for (int g = 0; g < overlap.length; g++) {
            for (int p = 0; p < overlap[g].length; p++) {
                overlap[g][p] = TemporalIou.EPSILON.of(
                        gold.get(g).span(), predictions.get(p).span());
            }
        }
        return overlap;
    }

    private static double[][] keep(double[][] overlap, double threshold) {
        double[][] kept = new double[overlap.length][];
        for (int g = 0; g < overlap.length; g++) {
            kept[g] = overlap[g].clone();
            for (int p = 0; p < kept[g].length; p++) {
                kept[g][p] = kept[g][p] < threshold ? 0 : kept[g][p];
            }
        }
        return kept;
    }

    private static double[][] product(double[][] a, double[][] b) {
        double[][] product = new double[a.length][a[0].length];
        for (int g = 0; g < a.length; g++) {
            for (int p = 0; p < a[g].length; p++) {
                product[g][p] = a[g][p] * b[g][p];
            }
        }
        return product;
    }
}
