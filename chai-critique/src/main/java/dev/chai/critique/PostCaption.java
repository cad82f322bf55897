package dev.chai.critique;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * The caption after the critique.
 *
 * <pre>{@code
 * PostCaption post = PostCaption.of("The camera pans right.", Provenance.model("reviser-1"));
 * post.isHandEdited();       // false
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param text the caption; not blank
 * @param by who has the last word in it
 * @param generated what the reviser wrote from the critique, where a person changed that
 * @since 0.1
 */
public record PostCaption(String text, Provenance by, Optional<Proposal> generated) {
    /** @throws IllegalArgumentException if the text is blank */
    public PostCaption {
        Text.requireContent(text, "post-caption");
        requireNonNull(by, "by");
        requireNonNull(generated, "generated");
    }

    /** Returns a caption as it was written, with its author. */
    public static PostCaption of(String text, Provenance by) {
        return new PostCaption(text, by, Optional.empty());
    }

    /** Returns whether a person wrote it or changed what the reviser wrote. */
    public boolean isHandEdited() {
        return by instanceof Provenance.Human;
    }
}
