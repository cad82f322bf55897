package dev.chai.eval.benchmark;

import dev.chai.eval.Metrics;
import dev.chai.eval.binary.BinaryScores;
import dev.chai.eval.binary.Calibration;
import dev.chai.eval.metric.Sample;
import dev.chai.eval.metric.Scale;
import dev.chai.eval.metric.Score;
import dev.chai.eval.metric.Version;
import dev.chai.eval.report.Chart;
import dev.chai.eval.report.Report;
import dev.chai.eval.stats.Proportions;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Figures that several benchmarks print. */
final class Figures {
    private Figures() {}

    /** A share with its Wilson interval. */
    static Score accuracy(long hits, long n, String rules) {
        String signature = "accuracy|" + rules + "|version:" + Version.SIGNATURE;
        return n == 0
                ? Score.undefined("accuracy", Scale.UNIT, 0, signature, "no items")
                : Score.of("accuracy", (double) hits / n, Scale.UNIT, n, signature)
                        .withInterval(Proportions.wilson(hits, n, 0.95));
    }

    /** A value between 0 and 1 without an interval. */
    static Score unit(String name, double value, long n, String rules) {
        return Score.of(name, value, Scale.UNIT, n, name + "|" + rules + "|version:" + Version.SIGNATURE);
    }

    /** The mean of the BLEU of single texts, which some papers print instead of corpus BLEU. */
    static Score meanSentenceBleu(List<Sample> samples) {
        double sum = 0;
        for (Sample sample : samples) {
            sum += Metrics.sentenceBleu().score(sample).value();
        }
        String signature = "mean-of-sentences|" + Metrics.sentenceBleu().signature();
        return Score.of("sentence-BLEU", sum / samples.size(), Scale.PERCENT, samples.size(), signature);
    }

    /** The mean over groups, each counting the same; undefined groups are skipped. */
    static Score macro(String name, Collection<Score> groups) {
        double sum = 0;
        long defined = 0;
        for (Score group : groups) {
            if (group.isDefined()) {
                sum += group.value();
                defined++;
            }
        }
        String signature = "macro:" + name + "|version:" + Version.SIGNATURE;
        Score score = defined == 0
                ? Score.undefined(name, Scale.UNIT, 0, signature, "no group has a value")
                : Score.of(name, sum / defined, Scale.UNIT, defined, signature);
        return score.withSkipped(groups.size() - defined);
    }

    /** Calibration errors with a reliability diagram, where all scores are probabilities; nothing otherwise. */
    static List<Report.Part> calibration(BinaryScores scores) {
        if (scores.n() == 0 || !scores.areProbabilities()) {
            return List.of();
        }
        Calibration calibration = Calibration.of(scores, 10);
        Map<String, Score> errors = new LinkedHashMap<>();
        errors.put("ECE", loss("ECE", calibration.expectedError(), scores.n()));
        errors.put("MCE", loss("MCE", calibration.maximumError(), scores.n()));
        errors.put("Brier", loss("Brier", calibration.brier(), scores.n()));
        errors.put(
                "log-loss",
                Score.of(
                        "log-loss",
                        calibration.logLoss(),
                        Scale.COUNT,
                        scores.n(),
                        "clip:1e-15|version:" + Version.SIGNATURE));
        return List.of(new Report.Scores(errors), Chart.reliability("Reliability of the scores", calibration));
    }

    private static Score loss(String name, double value, int n) {
        return Score.of(name, value, Scale.LOSS, n, "calibration|bins:10|version:" + Version.SIGNATURE);
    }
}
