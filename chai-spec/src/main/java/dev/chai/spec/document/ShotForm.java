package dev.chai.spec.document;

/**
 * How a prompt marks its shots.
 *
 * @since 0.1
 */
public enum ShotForm {
    /** The prompt has one shot and marks none. */
    WHOLE,
    /** By a time range: {@code [0:00-0:03]}. */
    TIME,
    /** By a word and mostly a number: {@code Shot 1:}. */
    LABEL,
    /** By a line of a screenplay: {@code EXT. FARM - DAY}. */
    SLUG_LINE,
    /** By numbers or bullets at line starts. */
    LIST,
    /** By a divider between shots: {@code |}, {@code -->}, {@code <shot>}. */
    DIVIDER,
    /** By an announced number of shots that are enumerated in one sentence. */
    ENUMERATION,
    /** By an object of a JSON list. */
    JSON,
    /** By line breaks. */
    LINE
}
