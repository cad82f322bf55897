package dev.chai.critique.judge;

import static java.util.Objects.requireNonNull;

import dev.chai.critique.check.CheckResult;
import java.util.List;
import java.util.Optional;

/**
 * What a judge found, as far as it may speak.
 *
 * <pre>{@code
 * report.accuracy().map(CheckResult::score);
 * report.refusals();       // ["recall: the model ranked 0.610 of 200 pairs rightly, the offline check 0.972; use that"]
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param accuracy supported claims of supported and contradicted ones
 * @param recall edits that the critique calls for, of all edits
 * @param constructiveness claims that can be acted on, of all
 * @param refusals why scores are absent: not trusted, nothing to judge, or no usable answer
 * @since 0.1
 */
public record JudgeReport(
        Optional<CheckResult> accuracy,
        Optional<CheckResult> recall,
        Optional<CheckResult> constructiveness,
        List<String> refusals) {
    /** Copies the list. */
    public JudgeReport {
        requireNonNull(accuracy, "accuracy");
        requireNonNull(recall, "recall");
        requireNonNull(constructiveness, "constructiveness");
        refusals = List.copyOf(refusals);
    }
}
