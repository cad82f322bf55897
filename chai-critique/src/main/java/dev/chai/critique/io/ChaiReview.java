package dev.chai.critique.io;

import dev.chai.critique.Annotation;
import dev.chai.critique.UnitId;
import dev.chai.critique.WallTime;
import dev.chai.critique.review.Issue;
import dev.chai.critique.review.ReviewEvent;
import dev.chai.critique.review.ReviewHistory;
import dev.chai.critique.review.ReviewPolicy;
import dev.chai.critique.unit.CaptionUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A review as the authors keep it: the version in force, the last verdict, and the version that was rejected, if one was.
 *
 * <p>They keep no events: a verdict replaces the one before it. So a rejection whose verdict was replaced by an approval is put back
 * as an event without issues.
 *
 * @param top the version in force
 * @param verdict the last verdict
 * @param rejected the annotator's version, where a reviewer corrected it
 */
record ChaiReview(Annotation top, Optional<Verdict> verdict, Optional<Annotation> rejected) {
    private static final List<Issue> UNSPECIFIED = List.of(Issue.of(Issue.Kind.UNSPECIFIED));

    /** Marks a rejection that the source no longer has, in the event's extra fields. */
    private static final String RECONSTRUCTED = "chai.reconstructed";

    /** Marks a rejection of which the source has no corrected version. */
    private static final String UNCORRECTED = "chai.uncorrected";

    /** A reviewer's last word. */
    record Verdict(String reviewer, WallTime at, boolean approved, Map<String, String> extra) {}

    ReviewHistory history(UnitId unit, ImportReport.Builder report) {
        List<ReviewEvent> events = new ArrayList<>();
        Annotation first = rejected.orElse(top);
        events.add(new ReviewEvent.Submit(first));
        boolean approved = verdict.map(Verdict::approved).orElse(false);
        if (rejected.isPresent() && (verdict.isEmpty() || approved)) {
            report.repair("a rejection whose verdict was not kept");
            events.add(new ReviewEvent.Reject(top.author(), top.at(), UNSPECIFIED, top, Map.of(RECONSTRUCTED, "true")));
        }
        if (rejected.isPresent() && approved) {
            events.add(new ReviewEvent.Resubmit(top));
        }
        if (rejected.isEmpty() && verdict.isPresent() && !approved) {
            report.repair("a rejection without a corrected version");
        }
        verdict.map(this::event).ifPresent(events::add);
        return ReviewHistory.replay(unit, ReviewPolicy.IMPORTED, events);
    }

    private ReviewEvent event(Verdict verdict) {
        if (verdict.approved()) {
            return new ReviewEvent.Approve(verdict.reviewer(), verdict.at(), verdict.extra());
        }
        Map<String, String> extra = new HashMap<>(verdict.extra());
        if (rejected.isEmpty()) {
            extra.put(UNCORRECTED, "true");
        }
        return new ReviewEvent.Reject(verdict.reviewer(), verdict.at(), UNSPECIFIED, top, extra);
    }

    /** What the authors would have kept of a unit; empty if it has not been worked on. */
    static Optional<ChaiReview> of(CaptionUnit unit) {
        Optional<Verdict> verdict = Optional.empty();
        Optional<Annotation> rejected = Optional.empty();
        ReviewHistory step = ReviewHistory.start(unit.id(), unit.history().policy());
        for (ReviewEvent event : unit.history().events()) {
            if (event instanceof ReviewEvent.Reject reject) {
                boolean corrected = !reject.extra().containsKey(UNCORRECTED);
                rejected = corrected ? step.state().current() : Optional.empty();
                verdict = verdict(reject);
            } else if (event instanceof ReviewEvent.Approve approve) {
                verdict = Optional.of(new Verdict(approve.actor(), approve.at(), true, approve.extra()));
            } else if (event instanceof ReviewEvent.Reopen) {
                rejected = Optional.empty();
                verdict = Optional.empty();
            } else if (!(event instanceof ReviewEvent.Overrule)) {
                verdict = Optional.empty();
            }
            step = step.with(event);
        }
        Optional<Annotation> replaced = rejected;
        Optional<Verdict> last = verdict;
        return unit.current().map(top -> new ChaiReview(top, last, replaced));
    }

    /** A rejection's verdict; empty if this class made the rejection up. */
    private static Optional<Verdict> verdict(ReviewEvent.Reject reject) {
        if (reject.extra().containsKey(RECONSTRUCTED)) {
            return Optional.empty();
        }
        Map<String, String> extra = new HashMap<>(reject.extra());
        extra.remove(UNCORRECTED);
        return Optional.of(new Verdict(reject.actor(), reject.at(), false, extra));
    }

    /** The authors' name of the state. */
    static String status(CaptionUnit unit) {
        return ChaiReview.of(unit)
                .map(r -> r.verdict
                        .map(v -> v.approved() ? "approved" : "rejected")
                        .orElse("completed_not_reviewed"))
                .orElse("not_completed");
    }
}
