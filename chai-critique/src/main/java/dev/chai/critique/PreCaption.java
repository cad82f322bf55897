package dev.chai.critique;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * The drafted caption that a critique is about.
 *
 * <pre>{@code
 * PreCaption draft = PreCaption.of("The camera pans left.", Provenance.model("drafter-7b"));
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param text the caption; not blank
 * @param by who drafted it
 * @param prompt the instruction that it answers, where kept
 * @since 0.1
 */
public record PreCaption(String text, Provenance by, Optional<String> prompt) {
    /** @throws IllegalArgumentException if the text is blank */
    public PreCaption {
        Text.requireContent(text, "pre-caption");
        requireNonNull(by, "by");
        requireNonNull(prompt, "prompt");
    }

    /** Returns a draft whose prompt was not kept. */
    public static PreCaption of(String text, Provenance by) {
        return new PreCaption(text, by, Optional.empty());
    }
}
