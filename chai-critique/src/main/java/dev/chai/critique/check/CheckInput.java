package dev.chai.critique.check;

import static java.util.Objects.requireNonNull;

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
 */
public record CheckInput(String preCaption, String critique, Optional<String> postCaption) {
    /** Checks for nulls. */
    public CheckInput {
        requireNonNull(preCaption, "preCaption");
        requireNonNull(critique, "critique");
        requireNonNull(postCaption, "postCaption");
    }

    /** A critique without evidence of what is right. */
    public static CheckInput of(String preCaption, String critique) {
        return new CheckInput(preCaption, critique, Optional.empty());
    }

    /** The same with the caption that is known to be right. */
    public CheckInput withPost(String text) {
        return new CheckInput(preCaption, critique, Optional.of(text));
    }
}
