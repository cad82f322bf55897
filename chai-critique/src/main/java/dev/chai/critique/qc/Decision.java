package dev.chai.critique.qc;

import dev.chai.critique.Annotation;
import dev.chai.critique.review.ReviewEvent;
import dev.chai.critique.review.ReviewHistory;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer decided about a piece of work, and what became of the decision.
 *
 * @param work what was judged
 * @param reviewer who judged
 * @param fate what became of it
 * @param approved the verdict
 */
record Decision(Annotation work, String reviewer, boolean approved, Fate fate) {
    /** What became of a decision. */
    enum Fate {
        /** It was not changed. */
        STANDS,
        /** An administrator changed it: an approval was overridden, a rejection reopened. */
        OVERTURNED,
        /** An approval was reopened, which says nothing of the work yet. */
        REOPENED
    }

    /** The decisions on one unit, oldest first. */
    static List<Decision> of(ReviewHistory history) {
        List<Decision> decisions = new ArrayList<>();
        @Nullable Annotation work = null;
        for (ReviewEvent event : history.events()) {
            if (event instanceof ReviewEvent.Submit submit) {
                work = submit.annotation();
            } else if (event instanceof ReviewEvent.Refine refine) {
                work = refine.annotation();
            } else if (event instanceof ReviewEvent.Resubmit again) {
                work = again.annotation();
            } else if (event instanceof ReviewEvent.Approve && work != null) {
                decisions.add(new Decision(work, event.actor(), true, Fate.STANDS));
            } else if (event instanceof ReviewEvent.Reject && work != null) {
                decisions.add(new Decision(work, event.actor(), false, Fate.STANDS));
            } else if (event instanceof ReviewEvent.Reopen) {
                replaceLast(decisions, last(decisions).approved ? Fate.REOPENED : Fate.OVERTURNED);
            } else if (event instanceof ReviewEvent.Overrule) {
                replaceLast(decisions, Fate.OVERTURNED);
            }
        }
        return decisions;
    }

    private static Decision last(List<Decision> decisions) {
        return decisions.get(decisions.size() - 1);
    }

    private static void replaceLast(List<Decision> decisions, Fate fate) {
        Decision last = last(decisions);
        decisions.set(decisions.size() - 1, new Decision(last.work, last.reviewer, last.approved, fate));
    }

    /** Whether it says something of the work: yes unless it was taken back. */
    boolean counts() {
        return fate == Fate.STANDS || (approved && fate == Fate.OVERTURNED);
    }

    /** Whether the work turned out good. */
    boolean isGood() {
        return approved && fate == Fate.STANDS;
    }
}
