package dev.chai.critique.qc;

import static java.util.Objects.requireNonNull;

import java.util.Locale;

/**
 * A figure of a person or week outside its control limits: a reason to take a look, no more.
 *
 * <pre>{@code
 * report.alarms().forEach(System.out::println);
 * // approves-nearly-all reviewer-91c0: 0.99 of 240, limits 0.41 to 0.88
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind what is unusual
 * @param who pseudonym of the person, or the week
 * @param value the figure
 * @param low lower control limit
 * @param high upper control limit
 * @param of from how many cases the figure comes
 * @since 0.1
 */
public record Alarm(Kind kind, String who, double value, double low, double high, long of) {
    /** What is unusual. */
    public enum Kind {
        /** A reviewer approves more than the others do: the rubber stamp. */
        APPROVES_NEARLY_ALL,
        /** A reviewer rejects more than the others do. */
        REJECTS_NEARLY_ALL,
        /** An annotator finds drafts perfect more often than the others do. */
        FINDS_NEARLY_ALL_PERFECT,
        /** An annotator's critiques are shorter than those of the others. */
        WRITES_LITTLE,
        /** The drafts of a week were scored unlike those of all weeks. */
        RATING_DRIFT;

        /** Returns the name in reports. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Checks for nulls. */
    public Alarm {
        requireNonNull(kind, "kind");
        requireNonNull(who, "who");
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "%s %s: %.2f of %d, limits %.2f to %.2f", kind.id(), who, value, of, low, high);
    }
}
