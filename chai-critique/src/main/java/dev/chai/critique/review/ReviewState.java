package dev.chai.critique.review;

import dev.chai.critique.Annotation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The state of a unit: the result of folding its events.
 *
 * <pre>{@code
 * if (unit.state() instanceof ReviewState.Rejected rejected) {
 *     rejected.issues().forEach(System.out::println);
 * }
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public sealed interface ReviewState {
    /** Returns the annotation in force: a reviewer's or administrator's correction takes precedence over what it corrects. */
    Optional<Annotation> current();

    /** Returns the name used in files and messages, in lower case. */
    default String name() {
        return this instanceof NotStarted
                ? "not_started"
                : getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** No work has been handed in, or it was taken back. */
    record NotStarted() implements ReviewState {
        @Override
        public Optional<Annotation> current() {
            return Optional.empty();
        }
    }

    /**
     * Waits for a reviewer.
     *
     * @param annotation the work handed in
     */
    record Submitted(Annotation annotation) implements ReviewState {
        @Override
        public Optional<Annotation> current() {
            return Optional.of(annotation);
        }
    }

    /**
     * A reviewer found it good.
     *
     * @param annotation the work handed in
     * @param reviewer who approved it
     */
    record Approved(Annotation annotation, String reviewer) implements ReviewState {
        @Override
        public Optional<Annotation> current() {
            return Optional.of(annotation);
        }
    }

    /**
     * A reviewer found it wrong and corrected it. Both versions are kept.
     *
     * @param annotation the work handed in
     * @param correction the reviewer's version
     * @param reviewer who rejected it
     * @param issues what was wrong
     */
    record Rejected(Annotation annotation, Annotation correction, String reviewer, List<Issue> issues)
            implements ReviewState {
        /** Copies the list. */
        public Rejected {
            issues = List.copyOf(issues);
        }

        @Override
        public Optional<Annotation> current() {
            return Optional.of(correction);
        }
    }

    /**
     * A reviewer approved it, and an administrator corrected it afterwards. Final.
     *
     * @param annotation the work that was approved
     * @param correction the administrator's version
     * @param reviewer who had approved it
     * @param admin who corrected it
     */
    record Overridden(Annotation annotation, Annotation correction, String reviewer, String admin)
            implements ReviewState {
        @Override
        public Optional<Annotation> current() {
            return Optional.of(correction);
        }
    }
}
