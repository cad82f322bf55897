package dev.chai.critique;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One person's work on one unit: the draft that was shown, its score, the critique and the caption that came out of it.
 *
 * <p>Without a critique the draft was perfect and is the post-caption.
 *
 * <pre>{@code
 * Annotation perfect = Annotation.perfect("annotator-3f2a", WallTime.parse("2026-03-01T09:30:00"), draft);
 * perfect.critique();      // Optional.empty
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param author pseudonym of the person; not blank
 * @param at when it was handed in
 * @param pre the draft that was shown
 * @param ratings the person's scores
 * @param critique what has to change, unless nothing has
 * @param post the caption that came out
 * @param extra fields of a source that have no place here, as JSON texts by name, so that they can be written back
 * @since 0.1
 */
public record Annotation(
        String author,
        WallTime at,
        PreCaption pre,
        Ratings ratings,
        Optional<Critique> critique,
        PostCaption post,
        Map<String, String> extra) {
    /** @throws IllegalArgumentException if the author is blank, or the caption changed without a critique */
    public Annotation {
        Text.requireContent(author, "author");
        requireNonNull(at, "at");
        requireNonNull(ratings, "ratings");
        if (critique.isEmpty() && !post.text().equals(pre.text())) {
            throw new IllegalArgumentException(
                    "the post-caption differs from the pre-caption, so a critique must say why; or keep the pre-caption");
        }
        extra = Collections.unmodifiableMap(new TreeMap<>(extra));
    }

    /** Returns an annotation of a draft that needs no change. */
    public static Annotation perfect(String author, WallTime at, PreCaption pre) {
        PostCaption post = PostCaption.of(pre.text(), pre.by());
        return new Annotation(author, at, pre, Ratings.ofDraft(5), Optional.empty(), post, Map.of());
    }

    /** Returns the same work with fields of a source that have no place of their own. */
    public Annotation withExtra(Map<String, String> fields) {
        return new Annotation(author, at, pre, ratings, critique, post, fields);
    }

    /** Returns the same work with another critique. */
    public Annotation withCritique(Critique other) {
        return new Annotation(author, at, pre, ratings, Optional.of(other), post, extra);
    }
}
