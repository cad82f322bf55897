package dev.chai.eval;

import dev.chai.eval.binary.BinaryScores;
import dev.chai.eval.binary.Calibration;
import dev.chai.eval.binary.Confusion;
import dev.chai.eval.metric.Interval;
import dev.chai.eval.metric.Scale;
import dev.chai.eval.metric.Score;
import dev.chai.eval.metric.Version;
import dev.chai.eval.report.Chart;
import dev.chai.eval.report.Report;
import dev.chai.eval.stats.Bootstrap;
import dev.chai.eval.stats.Confidence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Yes-no scores compared with the truth: ranking, decisions, and calibration where the scores are probabilities. */
final class YesNoReport {
    /** Decisions say yes from here on. */
    private static final double THRESHOLD = 0.5;

    /** Ten bins of equal width, as published calibration errors have them (Guo et al. 2017 use 15; most others 10). */
    private static final int BINS = 10;

    private YesNoReport() {}

    static Report of(BinaryScores scores, Confidence confidence) {
        Map<String, Score> figures = rankings(scores, confidence);
        Report.Builder report = Report.titled("Yes-no scores");
        if (scores.n() == 0 || !scores.areProbabilities()) {
            return report.scores(figures)
                    .note("Accuracy and calibration need probabilities between 0 and 1.")
                    .build();
        }
        Calibration calibration = Calibration.of(scores, BINS);
        figures.putAll(decisions(scores.at(THRESHOLD), scores.n()));
        figures.putAll(calibration(calibration, Calibration.temperature(scores), scores.n()));
        return report.scores(figures)
                .chart(Chart.reliability("Reliability of the scores", calibration))
                .build();
    }

    private static Map<String, Score> rankings(BinaryScores scores, Confidence confidence) {
        Map<String, Score> figures = new LinkedHashMap<>();
        figures.put("AP", scores.averagePrecision());
        figures.put("AUC", scores.rocAuc());
        if (scores.averagePrecision().isDefined() && confidence.resamples() > 0) {
            List<Interval> intervals = Bootstrap.seeded(confidence.seed())
                    .withResamples(confidence.resamples())
                    .withLevel(confidence.level())
                    .intervals(List.of(scores.resampledAveragePrecision(), scores.resampledRocAuc()));
            figures.computeIfPresent("AP", (name, score) -> score.withInterval(intervals.get(0)));
            figures.computeIfPresent("AUC", (name, score) -> score.withInterval(intervals.get(1)));
        }
        return figures;
    }

    private static Map<String, Score> decisions(Confusion decisions, long n) {
        Map<String, Score> figures = new LinkedHashMap<>();
        figures.put("accuracy", score("accuracy", decisions.accuracy(), Scale.UNIT, n));
        figures.put("F1", score("F1", decisions.f1(), Scale.UNIT, n));
        figures.put("MCC", score("MCC", decisions.matthews(), Scale.SIGNED, n));
        return figures;
    }

    private static Map<String, Score> calibration(Calibration calibration, double temperature, long n) {
        Map<String, Score> figures = new LinkedHashMap<>();
        figures.put("ECE", score("ECE", calibration.expectedError(), Scale.LOSS, n));
        figures.put("MCE", score("MCE", calibration.maximumError(), Scale.LOSS, n));
        figures.put("Brier", score("Brier", calibration.brier(), Scale.LOSS, n));
        figures.put("log-loss", score("log-loss", calibration.logLoss(), Scale.COUNT, n));
        figures.put("temperature", score("temperature", temperature, Scale.COUNT, n));
        return figures;
    }

    private static Score score(String name, double value, Scale scale, long n) {
        String signature =
                "binary:" + name + "|threshold:" + THRESHOLD + "|bins:" + BINS + "|version:" + Version.SIGNATURE;
        return Score.of(name, value, scale, n, signature);
    }
}
