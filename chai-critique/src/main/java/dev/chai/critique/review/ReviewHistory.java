package dev.chai.critique.review;

import static java.util.Objects.requireNonNull;

import dev.chai.critique.Annotation;
import dev.chai.critique.UnitId;
import dev.chai.critique.review.ReviewState.Approved;
import dev.chai.critique.review.ReviewState.NotStarted;
import dev.chai.critique.review.ReviewState.Overridden;
import dev.chai.critique.review.ReviewState.Rejected;
import dev.chai.critique.review.ReviewState.Submitted;
import java.util.List;

/**
 * Everything that happened to one unit, and the state that results.
 *
 * <pre>{@code
 * ReviewHistory history = ReviewHistory.start(id).with(new ReviewEvent.Submit(annotation));
 * history.state();                                     // Submitted
 * history.with(ReviewEvent.approve("same-person", now));   // IllegalStateException: nobody reviews their own work
 * }</pre>
 *
 * <p>{@code NotStarted --submit--> Submitted --approve--> Approved --override--> Overridden}, {@code Submitted --reject--> Rejected
 * --resubmit--> Submitted}, {@code Submitted --refine--> Submitted}, {@code Submitted --withdraw--> NotStarted}, {@code Approved or
 * Rejected --reopen--> Submitted}. Any prefix of a legal history is one.
 *
 * <p>Immutable and thread-safe. {@link #with} takes constant time.
 *
 * <p>Source: the rejection and correction rules of arXiv 2604.21718, section on quality control.
 *
 * @since 0.1
 */
public final class ReviewHistory {
    private final UnitId unit;
    private final ReviewPolicy policy;
    private final EventList events;
    private final ReviewState state;

    private ReviewHistory(UnitId unit, ReviewPolicy policy, EventList events, ReviewState state) {
        this.unit = unit;
        this.policy = policy;
        this.events = events;
        this.state = state;
    }

    /** Returns a unit without any work, under {@linkplain ReviewPolicy#STRICT strict} rules. */
    public static ReviewHistory start(UnitId unit) {
        return start(unit, ReviewPolicy.STRICT);
    }

    /** Returns a unit without any work, under the given rules. */
    public static ReviewHistory start(UnitId unit, ReviewPolicy policy) {
        return new ReviewHistory(
                requireNonNull(unit, "unit"),
                requireNonNull(policy, "policy"),
                EventList.of(List.of()),
                new NotStarted());
    }

    /**
     * Replays events.
     *
     * @throws IllegalStateException if one of them is not legal after those before it
     */
    public static ReviewHistory replay(UnitId unit, ReviewPolicy policy, List<ReviewEvent> events) {
        ReviewHistory start = start(unit, policy);
        ReviewState state = start.state;
        for (ReviewEvent event : events) {
            state = start.next(state, event);
        }
        return new ReviewHistory(unit, policy, EventList.of(events), state);
    }

    /**
     * Returns this history with one more event.
     *
     * @throws IllegalStateException if the event is not legal in the present state; the message names unit, state and event
     */
    public ReviewHistory with(ReviewEvent event) {
        ReviewState after = next(state, event);
        return new ReviewHistory(unit, policy, events.with(event), after);
    }

    /** Returns the unit that all this happened to. */
    public UnitId unit() {
        return unit;
    }

    /** Returns the rules under which the events are legal. */
    public ReviewPolicy policy() {
        return policy;
    }

    /** Returns what happened, oldest first. */
    public List<ReviewEvent> events() {
        return events;
    }

    /** Returns the unit's current state. */
    public ReviewState state() {
        return state;
    }

    private ReviewState next(ReviewState from, ReviewEvent event) {
        if (from instanceof NotStarted && event instanceof ReviewEvent.Submit submit) {
            return submitted(from, event, submit.annotation());
        }
        if (from instanceof Submitted submitted) {
            return afterSubmitted(submitted, event);
        }
        if (from instanceof Approved approved) {
            return afterApproved(approved, event);
        }
        if (from instanceof Rejected rejected) {
            return afterRejected(rejected, event);
        }
        throw illegal(from, event, from instanceof Overridden ? "nothing follows an override" : "legal here: submit");
    }

    private ReviewState afterSubmitted(Submitted from, ReviewEvent event) {
        Annotation work = from.annotation();
        if (event instanceof ReviewEvent.Refine refine) {
            requireAuthor(from, event, work);
            requireRefinedCritique(from, refine);
            return submitted(from, event, refine.annotation());
        }
        if (event instanceof ReviewEvent.Withdraw) {
            requireAuthor(from, event, work);
            return new NotStarted();
        }
        if (event instanceof ReviewEvent.Approve) {
            requireOther(from, event, work);
            return new Approved(work, event.actor());
        }
        if (event instanceof ReviewEvent.Reject reject) {
            requireReviewedByOther(from, reject, work);
            return new Rejected(work, reject.correction(), reject.actor(), reject.issues());
        }
        throw illegal(from, event, "legal here: refine, withdraw, approve, reject");
    }

    private ReviewState afterApproved(Approved from, ReviewEvent event) {
        if (event instanceof ReviewEvent.Reopen) {
            requireOther(from, event, from.annotation());
            return new Submitted(from.annotation());
        }
        if (event instanceof ReviewEvent.Overrule overrule) {
            requireOther(from, event, from.annotation());
            requireMachineCaption(from, event, overrule.correction());
            return new Overridden(from.annotation(), overrule.correction(), from.reviewer(), overrule.actor());
        }
        throw illegal(from, event, "legal here: reopen, override");
    }

    private ReviewState afterRejected(Rejected from, ReviewEvent event) {
        if (event instanceof ReviewEvent.Reopen) {
            requireOther(from, event, from.annotation());
            return new Submitted(from.annotation());
        }
        if (event instanceof ReviewEvent.Resubmit resubmit) {
            if (!policy.anyAuthor()) {
                requireAuthor(from, event, from.annotation());
            }
            return submitted(from, event, resubmit.annotation());
        }
        throw illegal(from, event, "legal here: resubmit, reopen");
    }

    private ReviewState submitted(ReviewState from, ReviewEvent event, Annotation annotation) {
        requireMachineCaption(from, event, annotation);
        return new Submitted(annotation);
    }

    private void requireReviewedByOther(Submitted from, ReviewEvent.Reject event, Annotation work) {
        // A rejection's author may have been the reviewer all along; only the work under review counts.
        requireOther(from, event, work);
        requireMachineCaption(from, event, event.correction());
        boolean corrected = !event.correction()
                        .critique()
                        .map(c -> c.text())
                        .equals(work.critique().map(c -> c.text()))
                || !event.correction().post().text().equals(work.post().text());
        if (!corrected && !policy.emptyCorrections()) {
            throw illegal(from, event, "the correction must change the critique or the caption");
        }
    }

    private void requireRefinedCritique(Submitted from, ReviewEvent.Refine event) {
        Annotation before = from.annotation();
        Annotation after = event.annotation();
        boolean sameCritique =
                before.critique().map(c -> c.text()).equals(after.critique().map(c -> c.text()));
        if (sameCritique && !policy.captionEdits()) {
            throw illegal(from, event, "refine the critique and let the reviser write the caption again");
        }
    }

    private void requireMachineCaption(ReviewState from, ReviewEvent event, Annotation annotation) {
        boolean rewritten = annotation.critique().isPresent();
        if (rewritten && annotation.post().isHandEdited() && !policy.captionEdits()) {
            throw illegal(
                    from,
                    event,
                    "the post-caption was edited by hand; refine the critique and let the reviser write it");
        }
    }

    private void requireAuthor(ReviewState from, ReviewEvent event, Annotation work) {
        if (!event.actor().equals(work.author())) {
            throw illegal(from, event, "only " + work.author() + ", who handed the work in, may");
        }
    }

    private void requireOther(ReviewState from, ReviewEvent event, Annotation work) {
        if (event.actor().equals(work.author()) && !policy.selfReview()) {
            throw illegal(from, event, "nobody reviews their own work");
        }
    }

    private IllegalStateException illegal(ReviewState from, ReviewEvent event, String why) {
        return new IllegalStateException("unit " + unit + ": " + event.name() + " by " + event.actor()
                + " is not legal in state " + from.name() + ": " + why);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ReviewHistory that
                && unit.equals(that.unit)
                && policy.equals(that.policy)
                && events.equals(that.events);
    }

    @Override
    public int hashCode() {
        return 31 * unit.hashCode() + events.hashCode();
    }

    /** Returns unit, state and number of events. */
    @Override
    public String toString() {
        return unit + " " + state.name() + " after " + events.size() + " events";
    }
}
