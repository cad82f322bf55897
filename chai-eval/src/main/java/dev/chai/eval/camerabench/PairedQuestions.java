package dev.chai.eval.camerabench;

import dev.chai.eval.camerabench.PairedScores.Cells;
import dev.chai.eval.metric.Mean;
import dev.chai.eval.metric.Measurer;
import dev.chai.eval.metric.Metric;
import dev.chai.eval.metric.Scale;
import dev.chai.eval.metric.Version;

/**
 * The figures of CameraBench's paired tasks.
 *
 * <pre>{@code
 * PairedQuestions.accuracy().score(items).part("questionAccuracy");   // chance 0.25
 * PairedQuestions.retrieval().score(items).part("group");             // chance 1/6
 * }</pre>
 *
 * <p>A tie is wrong everywhere. An item with a NaN score is skipped and counted.
 *
 * <p>Thread-safe. Source: Lin et al. 2025; the retrieval figures are Winoground's (Thrush et al. 2022).
 *
 * @since 0.1
 */
public final class PairedQuestions {
    private PairedQuestions() {}

    /** Returns the share of right yes-or-no answers; part {@code questionAccuracy}: both videos right for a question. */
    public static Metric<PairedScores> accuracy() {
        return Mean.of(
                "VQA-Acc",
                Scale.UNIT,
                "camerabench:vqa|ties:wrong|version:" + Version.SIGNATURE,
                () -> PairedQuestions::answers,
                "accuracy",
                "questionAccuracy");
    }

    private static boolean answers(PairedScores item, double[] row) {
        Cells yes = item.yes();
        Cells no = item.no();
        if (!yes.isComplete() || !no.isComplete()) {
            return false;
        }
        boolean pp = yes.positiveOnPositive() > no.positiveOnPositive();
        boolean pn = no.positiveOnNegative() > yes.positiveOnNegative();
        boolean np = no.negativeOnPositive() > yes.negativeOnPositive();
        boolean nn = yes.negativeOnNegative() > no.negativeOnNegative();
        row[0] = (one(pp) + one(pn) + one(np) + one(nn)) / 4;
        row[1] = (one(pp && pn) + one(np && nn)) / 2;
        return true;
    }

    /**
     * Scores right text for both videos, right video for both texts ({@code video}), and both ({@code group}), by the
     * yes-scores.
     */
    public static Metric<PairedScores> retrieval() {
        Measurer<PairedScores> measurer = (item, row) -> {
            Cells yes = item.yes();
            if (!yes.isComplete()) {
                return false;
            }
            boolean text = yes.positiveOnPositive() > yes.negativeOnPositive()
                    && yes.negativeOnNegative() > yes.positiveOnNegative();
            boolean video = yes.positiveOnPositive() > yes.positiveOnNegative()
                    && yes.negativeOnNegative() > yes.negativeOnPositive();
            row[0] = one(text && video);
            row[1] = one(text);
            row[2] = one(video);
            return true;
        };
        String signature = "camerabench:retrieval|ties:wrong|version:" + Version.SIGNATURE;
        return Mean.of("retrieval", Scale.UNIT, signature, () -> measurer, "group", "text", "video");
    }

    private static double one(boolean right) {
        return right ? 1 : 0;
    }
}
