/**
 * Review of annotations: who handed in what, who approved or rejected it and why, as an append-only list of events.
 *
 * <p>{@link dev.chai.critique.review.ReviewHistory} folds events into a {@link dev.chai.critique.review.ReviewState} and refuses an
 * event that is not legal in that state.
 *
 * <pre>{@code
 * ReviewHistory history = ReviewHistory.start(UnitId.parse("camera/harbour.2.5.mp4"))
 *         .with(new ReviewEvent.Submit(annotation))
 *         .with(ReviewEvent.approve("reviewer-91c0", WallTime.now(clock)));
 * history.state();       // Approved
 * }</pre>
 */
@NullMarked
package dev.chai.critique.review;

import org.jspecify.annotations.NullMarked;
