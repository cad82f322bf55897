package dev.chai.critique.qc;

import static java.util.Objects.requireNonNull;

/**
 * How far one reviewer's decisions can be trusted.
 *
 * <pre>{@code
 * reviewer.accuracy().low();             // share of decisions that were not overridden, at least
 * reviewer.reward();                     // upheld minus overturned rejections
 * reviewer.planted().recall().value();   // share of the planted errors that were caught
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * <p>Source: reviewer accuracy as the share of decisions that no administrator changes is that of Label Pizza; the reward is ours, as
 * the authors publish none.
 *
 * @param person pseudonym
 * @param approvals work found good, planted errors left out
 * @param overridden approvals that an administrator overrode
 * @param rejections work found wrong, planted errors left out
 * @param overturned rejections that an administrator reopened
 * @param planted what the person made of planted errors
 * @since 0.1
 */
public record ReviewerQuality(
        String person, long approvals, long overridden, long rejections, long overturned, PlantedErrors planted) {
    /** Checks for nulls. */
    public ReviewerQuality {
        requireNonNull(person, "person");
        requireNonNull(planted, "planted");
    }

    /** Decisions that were neither overridden nor overturned. */
    public Rate accuracy() {
        long all = approvals + rejections;
        return new Rate(all - overridden - overturned, all);
    }

    /** Returns how much of the work the person approved. */
    public Rate approvalRate() {
        return new Rate(approvals, approvals + rejections);
    }

    /** Rejections that were upheld, minus those that were overturned. */
    public long reward() {
        return rejections - 2 * overturned;
    }
}
