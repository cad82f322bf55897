package dev.chai.critique.review;

import static java.util.Objects.requireNonNull;

/**
 * One reason for a rejection.
 *
 * <pre>{@code
 * Issue issue = new Issue(Issue.Kind.INCOMPLETE, "says nothing about the tilt at the end");
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind what sort of mistake it is
 * @param note what exactly; may be empty
 * @since 0.1
 */
public record Issue(Kind kind, String note) {
    /** What sort of mistake led to a rejection. */
    public enum Kind {
        /** The critique asks for something that is not so. */
        INACCURATE,
        /** The critique misses something that has to change. */
        INCOMPLETE,
        /** The critique blames without saying what to write. */
        UNCONSTRUCTIVE,
        /** The caption does not follow the critique. */
        CAPTION,
        /** The scores do not fit the texts. */
        RATING,
        /** Wording, language, format. */
        STYLE,
        /** The source does not say. */
        UNSPECIFIED
    }

    /** Checks for nulls. */
    public Issue {
        requireNonNull(kind, "kind");
        requireNonNull(note, "note");
    }

    /** Returns an issue without a note. */
    public static Issue of(Kind kind) {
        return new Issue(kind, "");
    }
}
