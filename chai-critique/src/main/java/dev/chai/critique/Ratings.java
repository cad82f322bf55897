package dev.chai.critique;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What one person thought of the draft, of the polished critique and of the caption written from it.
 *
 * <pre>{@code
 * Ratings ratings = Ratings.ofDraft(5);      // perfect draft: nothing else to rate
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param pre score of the drafted caption
 * @param critique score of the machine's wording of the critique
 * @param post score of the caption written from the critique
 * @since 0.1
 */
public record Ratings(Optional<Rating> pre, Optional<Rating> critique, Optional<Rating> post) {
    /** Checks for nulls. */
    public Ratings {
        requireNonNull(pre, "pre");
        requireNonNull(critique, "critique");
        requireNonNull(post, "post");
    }

    /** Returns ratings without any scores. */
    public static Ratings none() {
        return new Ratings(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Returns ratings of the draft alone. */
    public static Ratings ofDraft(int value) {
        return new Ratings(Optional.of(Rating.of(value)), Optional.empty(), Optional.empty());
    }
}
