package dev.chai.eval.conformance;

import dev.chai.eval.agreement.AnnotatorAccuracy;
import dev.chai.eval.agreement.Ratings;
import dev.chai.eval.agreement.TwoRaters;
import dev.chai.eval.binary.BinaryScores;
import dev.chai.eval.binary.Calibration;
import dev.chai.eval.binary.Confusion;
import dev.chai.eval.legacy.LegacyCameraBench;
import dev.chai.eval.metric.Mean;
import dev.chai.eval.metric.Measured;
import dev.chai.eval.metric.Metric;
import dev.chai.eval.metric.Scale;
import dev.chai.eval.metric.Score;
import dev.chai.eval.rank.Correlation;
import dev.chai.eval.rank.PairCounts;
import dev.chai.eval.rank.PairwiseAccuracy;
import dev.chai.eval.stats.Bootstrap;
import dev.chai.eval.stats.McNemar;
import dev.chai.eval.stats.PairedRule;
import dev.chai.eval.stats.PairedTests;
import dev.chai.eval.stats.Proportions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import tools.jackson.databind.JsonNode;

/** Checkers of the statistics, agreement, ranking and yes-or-no figures. */
final class NumberCheckers {
    private static final double ROUNDING = 1e-12;

    private NumberCheckers() {}

    static Map<String, Checker> all() {
        return Map.of(
                "agreement_multi_rater", NumberCheckers::ratings,
                "agreement_two_raters", NumberCheckers::twoRaters,
                "binary_classification", NumberCheckers::binary,
                "correlation", NumberCheckers::correlation,
                "pairwise_accuracy_grouped", NumberCheckers::grouped,
                "mcnemar_proportion", NumberCheckers::tests,
                "resampling", NumberCheckers::resampling,
                "label_pizza_accuracy", NumberCheckers::labelPizza);
    }

    private static void ratings(JsonNode one, Comparison expect) {
        JsonNode rows = one.get("ratings");
        double[][] items = new double[rows.size()][];
        for (int i = 0; i < items.length; i++) {
            items[i] = Json.doubles(rows.get(i));
        }
        Ratings ratings = Ratings.of(items);
        JsonNode expected = one.get("expected");
        expect.number(
                "nominal", ratings.krippendorff(Ratings.Level.NOMINAL).value(), expected.get("krippendorff_nominal"));
        expect.number(
                "interval",
                ratings.krippendorff(Ratings.Level.INTERVAL).value(),
                expected.get("krippendorff_interval"));
        if (expected.has("krippendorff_ordinal")) {
            expect.number(
                    "ordinal",
                    ratings.krippendorff(Ratings.Level.ORDINAL).value(),
                    expected.get("krippendorff_ordinal"));
        }
        if (expected.has("fleiss")) {
            expect.number("fleiss", ratings.fleiss().value(), expected.get("fleiss"));
            expect.number("randolph", ratings.randolph().value(), expected.get("randolph_free"));
            expect.number("pairwise", ratings.meanPairwiseCohen().value(), expected.get("mean_pairwise_cohen"));
            double[][] counts = ratings.counts();
            for (int i = 0; i < counts.length; i++) {
                expect.same(
                        "counts",
                        Arrays.toString(counts[i]),
                        Arrays.toString(Json.doubles(expected.get("counts").get(i))));
            }
        }
    }

    private static void twoRaters(JsonNode one, Comparison expect) {
        TwoRaters raters = TwoRaters.of(boxed(one.get("a")), boxed(one.get("b")));
        JsonNode expected = one.get("expected");
        expect.number("percent", raters.percentAgreement(), expected.get("percent_agreement"));
        expect.number("cohen", raters.cohen().value(), expected.get("cohen"));
        expect.number("linear", raters.cohen(TwoRaters.Weights.LINEAR).value(), expected.get("cohen_linear"));
        expect.number("quadratic", raters.cohen(TwoRaters.Weights.QUADRATIC).value(), expected.get("cohen_quadratic"));
        expect.number("scott", raters.scottPi().value(), expected.get("scott_pi"));
    }

    private static List<Integer> boxed(JsonNode array) {
        List<Integer> list = new ArrayList<>();
        array.forEach(e -> list.add(e.asInt()));
        return list;
    }

    private static boolean[] booleans(JsonNode array) {
        boolean[] values = new boolean[array.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = array.get(i).asInt() == 1;
        }
        return values;
    }

    private static void binary(JsonNode one, Comparison expect) {
        boolean[] labels = booleans(one.get("labels"));
        double[] values = Json.doubles(one.get("scores"));
        JsonNode expected = one.get("expected");
        BinaryScores scores = BinaryScores.of(labels, values);
        expect.number("ap", scores.averagePrecision().value(), expected.get("average_precision"));
        expect.number("auc", scores.rocAuc().value(), expected.get("roc_auc"));
        Confusion decisions = scores.at(0.5);
        expect.number("accuracy", decisions.accuracy(), expected.get("accuracy"));
        expect.number("precision", decisions.precision(), expected.get("precision"));
        expect.number("recall", decisions.recall(), expected.get("recall"));
        expect.number("f1", decisions.f1(), expected.get("f1"));
        expect.number("balanced", decisions.balancedAccuracy(), expected.get("balanced_accuracy"));
        expect.number("mcc", decisions.matthews(), expected.get("mcc"));
        expect.number("kappa", decisions.kappa(), expected.get("cohen_kappa"));
        for (int bins : new int[] {5, 10, 15}) {
            if (expected.has("ece_" + bins)) {
                Calibration calibration = Calibration.of(scores, bins);
                expect.number("ece " + bins, calibration.expectedError(), expected.get("ece_" + bins));
                expect.number("mce " + bins, calibration.maximumError(), expected.get("mce_" + bins));
                expect.number("brier", calibration.brier(), expected.get("brier"));
                expect.number("log loss", calibration.logLoss(), expected.get("log_loss_eps1e_15"));
            }
        }
        JsonNode camera = expected.get("camerabench");
        Score ap = LegacyCameraBench.averagePrecision(labels, values);
        expect.number("camerabench ap", ap.value(), camera.get("average_precision"));
        expect.number(
                "camerabench auc", LegacyCameraBench.rocAuc(labels, values).value(), camera.get("roc_auc"));
        expect.count("camerabench n", ap.n(), camera.get("num_samples"));
    }

    private static void correlation(JsonNode one, Comparison expect) {
        double[] human = Json.doubles(one.get("human"));
        double[] metric = Json.doubles(one.get("metric"));
        JsonNode expected = one.get("expected");
        expect.number("pearson", Correlation.pearson(human, metric).value(), expected.get("pearson"));
        expect.number("spearman", Correlation.spearman(human, metric).value(), expected.get("spearman"));
        expect.number("tau b", Correlation.kendallTauB(human, metric).value(), expected.get("kendall_tau_b_scipy"));
        expect.number("t2v b", Correlation.kendallTauB(human, metric).value(), expected.get("t2v_b"));
        expect.number("tau c", Correlation.kendallTauC(human, metric).value(), expected.get("kendall_tau_c_scipy"));
        expect.number("t2v c", Correlation.kendallTauC(human, metric).value(), expected.get("t2v_c"));
        PairCounts pairs = PairCounts.of(metric, human, 0);
        JsonNode counts = expected.get("stats_con_dis_xtie_ytie_both (x=metric)");
        expect.count("concordant", pairs.concordant(), counts.get(0));
        expect.count("discordant", pairs.discordant(), counts.get(1));
        expect.count("x ties", pairs.tiedFirstOnly(), counts.get(2));
        expect.count("y ties", pairs.tiedSecondOnly(), counts.get(3));
        expect.count("both", pairs.tiedBoth(), counts.get(4));
        expect.number("tau23", pairs.tau(), expected.get("t2v_23"));
        expect.number("acc23", pairs.accuracy(), expected.get("t2v_acc23"));
        expect.number("eps 0.1", PairCounts.of(metric, human, 0.1).accuracy(), expected.get("t2v_acc23_eps0.1"));
        PairwiseAccuracy calibrated = PairwiseAccuracy.calibrated(human, metric);
        JsonNode best = expected.get("pairwise_acc_tie_opt [best,threshold,nthresholds]");
        expect.number("best", calibrated.accuracy(), best.get(0));
        expect.number("threshold", calibrated.threshold(), best.get(1));
        expect.number("thresholds", calibrated.thresholds(), best.get(2));
        JsonNode tau = expected.get("tau23_tie_opt");
        expect.number("best tau", calibrated.tau(), tau.get(0));
        expect.number("tau threshold", calibrated.threshold(), tau.get(1));
    }

    private static void grouped(JsonNode one, Comparison expect) {
        List<double[]> human = new ArrayList<>();
        List<double[]> metric = new ArrayList<>();
        one.get("human").forEach(row -> human.add(Json.doubles(row)));
        one.get("metric").forEach(row -> metric.add(Json.doubles(row)));
        PairwiseAccuracy calibrated = PairwiseAccuracy.calibrated(human, metric);
        JsonNode expected = one.get("expected");
        expect.number("acc23", calibrated.accuracy(), expected.get("acc23").get(0));
        expect.number("threshold", calibrated.threshold(), expected.get("acc23").get(1));
        expect.number("tau23", calibrated.tau(), expected.get("tau23").get(0));
        expect.number("at zero", calibrated.accuracyAtZero(), expected.get("acc23_at_zero"));
    }

    private static void tests(JsonNode one, Comparison expect) {
        JsonNode expected = one.get("expected");
        if (one.has("b")) {
            McNemar test = new McNemar(one.get("b").asLong(), one.get("c").asLong());
            expect.number("exact", test.exactP(), expected.get("exact_p"));
            expect.number("chi2_cc", test.correctedChiSquare(), expected.get("chi2_cc"));
            expect.number("chi2_cc p", test.correctedChiSquareP(), expected.get("chi2_cc_p"));
            expect.number("chi2", test.chiSquare(), expected.get("chi2"));
            expect.number("chi2 p", test.chiSquareP(), expected.get("chi2_p"));
            return;
        }
        long k = one.get("k").asLong();
        long n = one.get("n").asLong();
        interval("wilson", Proportions.wilson(k, n, 0.95), expected, expect);
        interval("beta", Proportions.clopperPearson(k, n, 0.95), expected, expect);
        interval("agresti_coull", Proportions.agrestiCoull(k, n, 0.95), expected, expect);
        interval("normal", Proportions.normal(k, n, 0.95), expected, expect);
    }

    private static void interval(
            String key, dev.chai.eval.metric.Interval actual, JsonNode expected, Comparison expect) {
        expect.number(key + " low", actual.low(), expected.get(key).get(0));
        expect.number(key + " high", actual.high(), expected.get(key).get(1));
    }

    private static Measured measured(double[] values) {
        Metric<Double> mean = Mean.of(
                "mean",
                Scale.REAL,
                "mean",
                () -> (x, row) -> {
                    row[0] = x;
                    return true;
                },
                "x");
        return mean.measure(DoubleStream.of(values).boxed().toList());
    }

    private static void resampling(JsonNode one, Comparison expect) {
        Measured x = measured(Json.doubles(one.get("x")));
        Measured y = measured(Json.doubles(one.get("y")));
        JsonNode indices = one.get("indices");
        double[] ofX = new double[indices.size()];
        double[] ofY = new double[indices.size()];
        double wins = 0;
        for (int r = 0; r < ofX.length; r++) {
            int[] times = new int[x.size()];
            for (int i : Json.ints(indices.get(r))) {
                times[i]++;
            }
            ofX[r] = x.valueOf(times);
            ofY[r] = y.valueOf(times);
            wins += ofY[r] > ofX[r] ? 1 : 0;
        }
        JsonNode expected = one.get("expected");
        double[] sorted = ofX.clone();
        Arrays.sort(sorted);
        expect.number(
                "low",
                Bootstrap.percentile(sorted, 0.025),
                expected.get("percentile_2_5_97_5").get(0));
        expect.number(
                "high",
                Bootstrap.percentile(sorted, 0.975),
                expected.get("percentile_2_5_97_5").get(1));
        double[] half = Bootstrap.sacreBleuHalfWidth(ofX);
        expect.number("mean", half[0], expected.get("sacrebleu_mean_halfwidth").get(0));
        expect.number(
                "half width", half[1], expected.get("sacrebleu_mean_halfwidth").get(1));
        double observed = y.score().value() - x.score().value();
        double p = PairedRule.SACREBLEU.bootstrapP(ofX, ofY, observed, ROUNDING);
        expect.number("paired bootstrap", p, expected.get("paired_bootstrap_p"));
        expect.number("win rate", wins / ofX.length, expected.get("win_rate_y_over_x"));
        double[] differences = new double[one.get("flips").size()];
        for (int r = 0; r < differences.length; r++) {
            int[] kept = Json.ints(one.get("flips").get(r));
            boolean[] swap = new boolean[kept.length];
            for (int i = 0; i < swap.length; i++) {
                swap[i] = kept[i] == 0;
            }
            differences[r] = PairedTests.swappedDifference(x, y, swap);
        }
        expect.number(
                "randomization",
                PairedRule.SACREBLEU.randomizationP(differences, Math.abs(observed), ROUNDING),
                expected.get("approx_randomisation_p"));
    }

    private static void labelPizza(JsonNode one, Comparison expect) {
        for (Map.Entry<String, JsonNode> user : one.get("data").properties()) {
            List<AnnotatorAccuracy> all = new ArrayList<>();
            JsonNode expected = one.get("expected").get("per_question").get(user.getKey());
            for (Map.Entry<String, JsonNode> question : user.getValue().properties()) {
                JsonNode counts = question.getValue();
                AnnotatorAccuracy accuracy = new AnnotatorAccuracy(
                        counts.get("correct").asLong(), counts.get("total").asLong());
                all.add(accuracy);
                expect.number("question", accuracy.percent().orElse(Double.NaN), expected.get(question.getKey()));
            }
            double overall = AnnotatorAccuracy.overall(all).percent().orElse(Double.NaN);
            expect.number("overall", overall, one.get("expected").get("overall").get(user.getKey()));
        }
    }
}
