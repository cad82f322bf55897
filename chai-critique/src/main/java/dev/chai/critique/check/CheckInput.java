package dev.chai.critique.check;

import static java.util.Objects.requireNonNull;

import dev.chai.spec.labels.ClipLabels;
import java.util.Optional;

/**
 * What a critique is checked against.
 *
 * <pre>{@code
 * CheckInput input = CheckInput.of("The camera pans left.", "It pans right.").withPost("The camera pans right.");
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param preCaption the drafted caption
 * @param critique what was said about it
 * @param postCaption the caption that is known to be right, if there is one
 * @param labels human labels of the clip, used where there is no post-caption
 * @since 0.1
 */
public record CheckInput(
        String preCaption, String critique, Optional<String> postCaption, Optional<ClipLabels> labels) {
    /** Checks for nulls. */
    public CheckInput {
        requireNonNull(preCaption, "preCaption");
        requireNonNull(critique, "critique");
        requireNonNull(postCaption, "postCaption");
        requireNonNull(labels, "labels");
    }

    /** Returns a critique without evidence of what is right. */
    public static CheckInput of(String preCaption, String critique) {
        return new CheckInput(preCaption, critique, Optional.empty(), Optional.empty());
    }

    /** Returns the same with the caption that is known to be right. */
    public CheckInput withPost(String text) {
        return new CheckInput(preCaption, critique, Optional.of(text), labels);
    }

    /** Returns the same with labels of the clip. */
    public CheckInput withLabels(ClipLabels known) {
        return new CheckInput(preCaption, critique, postCaption, Optional.of(known));
    }

    /** Returns the input with another critique of the same captions. */
    public CheckInput withCritique(String other) {
        return new CheckInput(preCaption, other, postCaption, labels);
    }
}
