package dev.chai.critique.review;

/**
 * The rules of review that a source may not keep. Everything else about transitions is fixed.
 *
 * <pre>{@code
 * ReviewHistory imported = ReviewHistory.start(unit, ReviewPolicy.IMPORTED);
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param selfReview people may review their own work
 * @param captionEdits people may change the post-caption by hand, rather than refine the critique until the reviser gets it right
 * @param emptyCorrections a rejection may leave critique and caption as they were
 * @param anyAuthor rejected work may be handed in again by another person
 * @since 0.1
 */
public record ReviewPolicy(boolean selfReview, boolean captionEdits, boolean emptyCorrections, boolean anyAuthor) {
    /** For work done with this library: the paper's rules. */
    public static final ReviewPolicy STRICT = new ReviewPolicy(false, false, false, false);

    /** For records of other tools, which were made under other rules and have to be kept as they are. */
    public static final ReviewPolicy IMPORTED = new ReviewPolicy(true, true, true, true);
}
