package dev.chai.eval.etbench;

import dev.chai.eval.metric.Mean;
import dev.chai.eval.metric.Measurer;
import dev.chai.eval.metric.Metric;
import dev.chai.eval.metric.Scale;
import dev.chai.eval.metric.TimeSpan;
import dev.chai.eval.metric.Version;
import dev.chai.eval.temporal.TemporalIou;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The figures of E.T. Bench, task by task.
 *
 * <pre>{@code
 * EtBench.grounding(EtBench.Task.TVG).score(answers).value();     // called F1 there, a recall in truth
 * EtBench.referring(EtChoice.noFallback()).score(answers).value();
 * }</pre>
 *
 * <p>Figures are 0 to 1; the benchmark prints percentages. Part {@code failed} is the share of answers that could not
 * be read.
 *
 * <p>Thread-safe. Source: Liu et al. 2024 and the observed behavior of its script.
 *
 * @since 0.1
 */
public final class EtBench {
    private static final double[] THRESHOLDS = {0.1, 0.3, 0.5, 0.7};
    private static final int CANVAS_SECONDS = 1000;

    /** The grounding tasks. */
    public enum Task {
        /** Temporal video grounding: recall of the first span. */
        TVG,
        /** Episodic memory: as TVG. */
        EPM,
        /** Temporal action localization: F1 of spans, each against its best partner. */
        TAL,
        /** Extractive video summarization: F1 of seconds; unreadable answers leave the mean. */
        EVS,
        /** Video highlight detection: whether the first number lies in a right span. */
        VHD,
        /** Temporal event matching: recall of the first span against the best of several. */
        TEM
    }

    private EtBench() {}

    /** Returns the metric of a task on time spans. */
    public static Metric<EtAnswer> grounding(Task task) {
        return switch (task) {
            case TVG, EPM, TEM -> recall(task);
            case TAL -> metric(task, () -> EtBench::localise, "F1", "failed", "F1@0.1", "F1@0.3", "F1@0.5", "F1@0.7");
            case EVS -> metric(task, () -> EtBench::summarise, "F1", "failed");
            case VHD -> metric(task, () -> EtBench::highlight, "F1", "failed");
        };
    }

    private static Metric<EtAnswer> metric(
            Task task, java.util.function.Supplier<Measurer<EtAnswer>> measurers, String... parts) {
        return Mean.of(task.name(), Scale.UNIT, signature(task.name()), measurers, parts);
    }

    private static String signature(String task) {
        return "etbench:" + task + "|iou:float32|version:" + Version.SIGNATURE;
    }

    private static Metric<EtAnswer> recall(Task task) {
        String name = task == Task.TEM ? "R@" : "F1@";
        return metric(
                task, () -> EtBench::firstSpan, "F1", "failed", "mIoU", name + 0.1, name + 0.3, name + 0.5, name + 0.7);
    }

    private static boolean firstSpan(EtAnswer answer, double[] row) {
        List<TimeSpan> spans = EtAnswers.spans(answer.text());
        double best = spans.isEmpty() ? 0 : bestOverlap(spans.get(0), answer.gold());
        row[0] = 0;
        row[1] = spans.isEmpty() ? 1 : 0;
        row[2] = best;
        for (int t = 0; t < THRESHOLDS.length; t++) {
            row[t + 3] = !spans.isEmpty() && best >= THRESHOLDS[t] ? 1 : 0;
            row[0] += row[t + 3] / THRESHOLDS.length;
        }
        return true;
    }

    private static double bestOverlap(TimeSpan span, List<TimeSpan> others) {
        double best = 0;
        for (TimeSpan other : others) {
            double overlap = TemporalIou.FLOAT32.of(other, span);
            best = overlap > best ? overlap : best;
        }
        return best;
    }

    private static boolean localise(EtAnswer answer, double[] row) {
        List<TimeSpan> spans = EtAnswers.spans(answer.text());
        row[0] = 0;
        row[1] = spans.isEmpty() ? 1 : 0;
        for (int t = 0; t < THRESHOLDS.length; t++) {
            double recall = reached(answer.gold(), spans, THRESHOLDS[t]);
            double precision = reached(spans, answer.gold(), THRESHOLDS[t]);
            row[t + 2] = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
            row[0] += row[t + 2] / THRESHOLDS.length;
        }
        return true;
    }

    private static double reached(List<TimeSpan> spans, List<TimeSpan> others, double threshold) {
        double count = 0;
        for (TimeSpan span : spans) {
            count += bestOverlap(span, others) >= threshold ? 1 : 0;
        }
        return spans.isEmpty() ? 0 : count / spans.size();
    }

    private static boolean summarise(EtAnswer answer, double[] row) {
        List<TimeSpan> spans = EtAnswers.spans(answer.text());
        if (spans.isEmpty()) {
            return false;
        }
        boolean[] gold = seconds(answer.gold());
        boolean[] predicted = seconds(spans);
        double common = 0;
        double total = 0;
        for (int s = 0; s < CANVAS_SECONDS; s++) {
            common += gold[s] && predicted[s] ? 1 : 0;
            total += (gold[s] ? 1 : 0) + (predicted[s] ? 1 : 0);
        }
        row[0] = common == 0 ? 0 : 2 * common / total;
        row[1] = 0;
        return true;
    }

    /** Whole seconds on a canvas of 1,000, ends rounded half to even. */
    private static boolean[] seconds(List<TimeSpan> spans) {
        boolean[] canvas = new boolean[CANVAS_SECONDS];
        for (TimeSpan span : spans) {
            int end = (int) Math.min(CANVAS_SECONDS, Math.rint(span.end()));
            for (int s = (int) Math.min(CANVAS_SECONDS, Math.max(0, Math.rint(span.start()))); s < end; s++) {
                canvas[s] = true;
            }
        }
        return canvas;
    }

    private static boolean highlight(EtAnswer answer, double[] row) {
        OptionalDouble moment = EtAnswers.firstNumber(answer.text());
        row[1] = moment.isPresent() ? 0 : 1;
        row[0] = 0;
        if (moment.isPresent()) {
            double time = moment.getAsDouble();
            row[0] = answer.gold().stream().anyMatch(g -> g.start() <= time && time <= g.end()) ? 1 : 0;
        }
        return true;
    }

    /** Returns the accuracy on the referring tasks (RAR, ECA, RVQ). */
    public static Metric<EtAnswer> referring(EtChoice choice) {
        return Mean.of(
                "RVQ",
                Scale.UNIT,
                "etbench:referring|protocol:" + choice.id() + "|version:" + Version.SIGNATURE,
                () -> (answer, row) -> {
                    EtChoice.Judgement judgement = choice.judge(answer);
                    row[0] = judgement.hit() ? 1 : 0;
                    row[1] = judgement.readable() ? 0 : 1;
                    return true;
                },
                "accuracy",
                "failed");
    }

    /**
     * Scores grounded question answering: a span counts only if the option was right too. The published figures let a letter
     * decide.
     */
    public static Metric<EtAnswer> groundedQuestions(EtChoice choice) {
        return Mean.of(
                "GVQ",
                Scale.UNIT,
                "etbench:GVQ|iou:float32|protocol:" + choice.id() + "|version:" + Version.SIGNATURE,
                () -> (answer, row) -> {
                    double[] span = new double[7];
                    boolean empty = EtChoice.bare(answer.text()).isEmpty();
                    boolean hit = choice.judgeStart(answer).hit();
                    firstSpan(answer, span);
                    row[0] = hit ? span[0] : 0;
                    row[1] = empty || (hit && span[1] > 0) ? 1 : 0;
                    row[2] = hit ? 1 : 0;
                    for (int i = 0; i < 5; i++) {
                        row[3 + i] = hit ? span[2 + i] : 0;
                    }
                    return true;
                },
                "recall",
                "failed",
                "accuracy",
                "mIoU",
                "R@0.1",
                "R@0.3",
                "R@0.5",
                "R@0.7");
    }
}
