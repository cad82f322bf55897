package dev.chai.critique.check;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What the three checks found.
 *
 * <pre>{@code
 * report.accuracy().map(CheckResult::score).orElse(Double.NaN);
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param accuracy whether what the critique says is right; absent where neither post-caption nor labels show it
 * @param recall whether it misses nothing; absent where neither post-caption nor labels show what had to change
 * @param constructiveness whether it says what to write
 * @since 0.1
 */
public record CheckReport(Optional<CheckResult> accuracy, Optional<CheckResult> recall, CheckResult constructiveness) {
    /** Checks for nulls. */
    public CheckReport {
        requireNonNull(accuracy, "accuracy");
        requireNonNull(recall, "recall");
        requireNonNull(constructiveness, "constructiveness");
    }
}
