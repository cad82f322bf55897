package dev.chai.critique.unit;

import static java.util.Objects.requireNonNull;

import dev.chai.critique.Annotation;
import dev.chai.critique.Clip;
import dev.chai.critique.Critique;
import dev.chai.critique.Negative;
import dev.chai.critique.PostCaption;
import dev.chai.critique.PreCaption;
import dev.chai.critique.Ratings;
import dev.chai.critique.UnitId;
import dev.chai.critique.review.ReviewEvent;
import dev.chai.critique.review.ReviewHistory;
import dev.chai.critique.review.ReviewPolicy;
import dev.chai.critique.review.ReviewState;
import dev.chai.spec.Aspect;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One clip and one aspect: the drafted caption, the critique, the caption afterwards, and how review went.
 *
 * <pre>{@code
 * CaptionUnit unit = CaptionUnit.of(Clip.of("harbour.2.5.mp4"), Aspect.CAMERA)
 *         .with(new ReviewEvent.Submit(annotation));
 * unit.critique();       // of the annotation in force
 * unit.state();          // Submitted
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param clip what is described
 * @param aspect which aspect of it
 * @param draft the caption handed out for work, where one is kept separately from the annotations
 * @param history what happened, under which rules
 * @param negatives bad critiques made from the good one
 * @param extra fields of a source that have no place here, as JSON texts by name
 * @since 0.1
 */
public record CaptionUnit(
        Clip clip,
        Aspect aspect,
        Optional<PreCaption> draft,
        ReviewHistory history,
        List<Negative> negatives,
        Map<String, String> extra) {
    /** @throws IllegalArgumentException if the history belongs to another unit */
    public CaptionUnit {
        requireNonNull(draft, "draft");
        if (!history.unit().equals(new UnitId(clip.id(), aspect))) {
            throw new IllegalArgumentException(
                    "the history belongs to " + history.unit() + ", not to " + aspect.id() + "/" + clip.id());
        }
        negatives = List.copyOf(negatives);
        extra = Collections.unmodifiableMap(new TreeMap<>(extra));
    }

    /** Returns a unit without any work, under strict rules of review. */
    public static CaptionUnit of(Clip clip, Aspect aspect) {
        return of(clip, aspect, ReviewPolicy.STRICT);
    }

    /** Returns a unit without any work. */
    public static CaptionUnit of(Clip clip, Aspect aspect, ReviewPolicy policy) {
        ReviewHistory history = ReviewHistory.start(new UnitId(clip.id(), aspect), policy);
        return new CaptionUnit(clip, aspect, Optional.empty(), history, List.of(), Map.of());
    }

    /** Returns the name of the unit. */
    public UnitId id() {
        return history.unit();
    }

    /** Returns the state of the review. */
    public ReviewState state() {
        return history.state();
    }

    /** Returns the annotation in force. */
    public Optional<Annotation> current() {
        return state().current();
    }

    /** Returns the drafted caption: that of the annotation in force, else the one handed out. */
    public Optional<PreCaption> pre() {
        return current().map(Annotation::pre).or(() -> draft);
    }

    /** Returns the critique in force; empty also when the draft was perfect. */
    public Optional<Critique> critique() {
        return current().flatMap(Annotation::critique);
    }

    /** Returns the caption in force. */
    public Optional<PostCaption> post() {
        return current().map(Annotation::post);
    }

    /** Returns the scores in force. */
    public Optional<Ratings> ratings() {
        return current().map(Annotation::ratings);
    }

    /**
     * Returns this unit after one more event.
     *
     * @throws IllegalStateException if the event is not legal now
     */
    public CaptionUnit with(ReviewEvent event) {
        return new CaptionUnit(clip, aspect, draft, history.with(event), negatives, extra);
    }

    /**
     * Returns this unit with another history.
     *
     * @throws IllegalArgumentException if that belongs to another unit
     */
    public CaptionUnit withHistory(ReviewHistory other) {
        return new CaptionUnit(clip, aspect, draft, other, negatives, extra);
    }

    /** Returns this unit with the caption handed out for work. */
    public CaptionUnit withDraft(PreCaption handedOut) {
        return new CaptionUnit(clip, aspect, Optional.of(handedOut), history, negatives, extra);
    }

    /** Returns this unit with other negatives. */
    public CaptionUnit withNegatives(List<Negative> others) {
        return new CaptionUnit(clip, aspect, draft, history, others, extra);
    }

    /** Returns this unit with fields of a source that have no place of their own. */
    public CaptionUnit withExtra(Map<String, String> fields) {
        return new CaptionUnit(clip, aspect, draft, history, negatives, fields);
    }
}
