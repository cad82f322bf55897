package dev.chai.critique.check;

import static java.util.Objects.requireNonNull;

import dev.chai.spec.Span;

/**
 * One reason for a score: a place, what was found there, and how good that is.
 *
 * <pre>{@code
 * evidence.span().of(critique);     // the sentence
 * evidence.finding();               // "proposes words that the post-caption does not have: green"
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param text in which text the place is
 * @param span the place, as UTF-16 offsets
 * @param score how good it is by itself, 0 to 1
 * @param finding what was found, for people
 * @since 0.1
 */
public record Evidence(Source text, Span span, double score, String finding) {
    /** In which text a place is. */
    public enum Source {
        /** The critique. */
        CRITIQUE,
        /** The pre-caption. */
        PRE_CAPTION,
        /** The post-caption. */
        POST_CAPTION
    }

    /** Checks for nulls. */
    public Evidence {
        requireNonNull(text, "text");
        requireNonNull(span, "span");
        requireNonNull(finding, "finding");
    }
}
