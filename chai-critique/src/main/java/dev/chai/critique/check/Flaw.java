package dev.chai.critique.check;

import static java.util.Objects.requireNonNull;

import dev.chai.spec.Span;

/**
 * What a critique lacks by its form alone, without a look at clip or captions.
 *
 * <pre>{@code
 * CritiqueChecks.standard().flaws("The direction is wrong.");     // [NO_REPLACEMENT at "The direction is wrong"]
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind what it lacks
 * @param span the sentence, as UTF-16 offsets into the critique
 * @since 0.1
 */
public record Flaw(Kind kind, Span span) {
    /** What a critique can lack. */
    public enum Kind {
        /** It only praises, and names nothing to change. */
        PRAISE_ONLY,
        /** A sentence says that something is wrong, not what to write. */
        NO_REPLACEMENT,
        /** A sentence points at nothing in the caption: a pronoun, "some parts". */
        NO_TARGET,
        /** A sentence asks for more or better without saying what. */
        EMPTY_REQUEST,
        /** A sentence leaves the decision to the reader. */
        HEDGED
    }

    /** Checks for nulls. */
    public Flaw {
        requireNonNull(kind, "kind");
        requireNonNull(span, "span");
    }
}
