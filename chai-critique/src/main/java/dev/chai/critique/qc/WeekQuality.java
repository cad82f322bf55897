package dev.chai.critique.qc;

import static java.util.Objects.requireNonNull;

/**
 * The work that was handed in within one week, to see drift.
 *
 * <pre>{@code
 * report.weeks().forEach(week -> System.out.println(week.week() + " " + week.draftRating()));
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param week ISO week, {@code 2026-W10}
 * @param units pieces of work handed in
 * @param accuracy how much of what was decided of it was approved
 * @param draftRating mean score of the drafts, 1 to 5; NaN where none was scored
 * @param critiqueWords mean length of the critiques; NaN where there was none
 * @since 0.1
 */
public record WeekQuality(String week, long units, Rate accuracy, double draftRating, double critiqueWords) {
    /** Checks for nulls. */
    public WeekQuality {
        requireNonNull(week, "week");
        requireNonNull(accuracy, "accuracy");
    }
}
