package dev.chai.critique.review;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.chai.critique.Annotation;
import dev.chai.critique.WallTime;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * An action that a person took on a unit. Events are only ever appended; {@link ReviewHistory} determines which are legal when.
 *
 * <pre>{@code
 * ReviewEvent event = ReviewEvent.reject(
 *         "reviewer-91c0", WallTime.now(clock), List.of(Issue.of(Issue.Kind.INACCURATE)), corrected);
 * event.name();     // "reject"
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ReviewEvent.Submit.class, name = "submit"),
    @JsonSubTypes.Type(value = ReviewEvent.Refine.class, name = "refine"),
    @JsonSubTypes.Type(value = ReviewEvent.Withdraw.class, name = "withdraw"),
    @JsonSubTypes.Type(value = ReviewEvent.Approve.class, name = "approve"),
    @JsonSubTypes.Type(value = ReviewEvent.Reject.class, name = "reject"),
    @JsonSubTypes.Type(value = ReviewEvent.Resubmit.class, name = "resubmit"),
    @JsonSubTypes.Type(value = ReviewEvent.Reopen.class, name = "reopen"),
    @JsonSubTypes.Type(value = ReviewEvent.Overrule.class, name = "override")
})
public sealed interface ReviewEvent {
    /** Returns the pseudonym of the person who did it. */
    String actor();

    /** Returns when it was done. */
    WallTime at();

    /** Returns the name used in files and messages, in lower case. */
    default String name() {
        return this instanceof Overrule
                ? "override"
                : getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** Returns an approval with nothing else to keep. */
    static Approve approve(String reviewer, WallTime at) {
        return new Approve(reviewer, at, Map.of());
    }

    /** Returns a rejection with nothing else to keep. */
    static Reject reject(String reviewer, WallTime at, List<Issue> issues, Annotation correction) {
        return new Reject(reviewer, at, issues, correction, Map.of());
    }

    /**
     * An annotator hands in work on a unit that has no work yet.
     *
     * @param annotation the work
     */
    record Submit(Annotation annotation) implements ReviewEvent {
        /** Checks for nulls. */
        public Submit {
            requireNonNull(annotation, "annotation");
        }

        @Override
        @JsonIgnore
        public String actor() {
            return annotation.author();
        }

        @Override
        @JsonIgnore
        public WallTime at() {
            return annotation.at();
        }
    }

    /**
     * The author improves the critique of submitted work, and the caption is written again from it.
     *
     * @param annotation the work as it now is
     */
    record Refine(Annotation annotation) implements ReviewEvent {
        /** Checks for nulls. */
        public Refine {
            requireNonNull(annotation, "annotation");
        }

        @Override
        @JsonIgnore
        public String actor() {
            return annotation.author();
        }

        @Override
        @JsonIgnore
        public WallTime at() {
            return annotation.at();
        }
    }

    /**
     * The author takes submitted work back.
     *
     * @param actor the author
     * @param at when
     * @param reason why; may be empty
     */
    record Withdraw(String actor, WallTime at, String reason) implements ReviewEvent {
        /** Checks for nulls. */
        public Withdraw {
            requireActor(actor, at);
            requireNonNull(reason, "reason");
        }
    }

    /**
     * A reviewer finds submitted work good.
     *
     * @param actor the reviewer
     * @param at when
     * @param extra fields of a source that have no place here, as JSON texts by name
     */
    record Approve(String actor, WallTime at, Map<String, String> extra) implements ReviewEvent {
        /** Checks for nulls. */
        public Approve {
            requireActor(actor, at);
            extra = Collections.unmodifiableMap(new TreeMap<>(extra));
        }
    }

    /**
     * A reviewer finds submitted work wrong and corrects it.
     *
     * @param actor the reviewer
     * @param at when
     * @param issues what is wrong; at least one
     * @param correction the work as it should have been
     * @param extra fields of a source that have no place here, as JSON texts by name
     */
    record Reject(String actor, WallTime at, List<Issue> issues, Annotation correction, Map<String, String> extra)
            implements ReviewEvent {
        /** @throws IllegalArgumentException if no issue is named */
        public Reject {
            requireActor(actor, at);
            issues = List.copyOf(issues);
            requireNonNull(correction, "correction");
            extra = Collections.unmodifiableMap(new TreeMap<>(extra));
            if (issues.isEmpty()) {
                throw new IllegalArgumentException("a rejection names at least one issue");
            }
        }
    }

    /**
     * The annotator hands in rejected work again.
     *
     * @param annotation the work as it now is
     */
    record Resubmit(Annotation annotation) implements ReviewEvent {
        /** Checks for nulls. */
        public Resubmit {
            requireNonNull(annotation, "annotation");
        }

        @Override
        @JsonIgnore
        public String actor() {
            return annotation.author();
        }

        @Override
        @JsonIgnore
        public WallTime at() {
            return annotation.at();
        }
    }

    /**
     * An administrator sets reviewed work back to submitted. After a rejection this overturns it: the annotator's version is in force
     * again.
     *
     * @param actor the administrator
     * @param at when
     * @param reason why; not blank
     */
    record Reopen(String actor, WallTime at, String reason) implements ReviewEvent {
        /** @throws IllegalArgumentException if no reason is given */
        public Reopen {
            requireActor(actor, at);
            requireReason(reason);
        }
    }

    /**
     * An administrator corrects approved work: the reviewer was mistaken.
     *
     * @param actor the administrator
     * @param at when
     * @param reason why; not blank
     * @param correction the work as it should have been
     */
    record Overrule(String actor, WallTime at, String reason, Annotation correction) implements ReviewEvent {
        /** @throws IllegalArgumentException if no reason is given */
        public Overrule {
            requireActor(actor, at);
            requireReason(reason);
            requireNonNull(correction, "correction");
        }
    }

    private static void requireActor(String actor, WallTime at) {
        requireNonNull(at, "at");
        if (actor.isBlank()) {
            throw new IllegalArgumentException("actor must not be blank");
        }
    }

    private static void requireReason(String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("reason must not be blank: say why a reviewed unit changes");
        }
    }
}
