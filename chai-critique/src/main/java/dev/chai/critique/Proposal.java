package dev.chai.critique;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A wording that a model proposed and a person then took or changed.
 *
 * <pre>{@code
 * var proposal = new Proposal("The pan goes right.", Provenance.model("polisher-1"), Optional.empty());
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param text what it proposed
 * @param by the model
 * @param prompt the instruction that it answers, where kept
 * @since 0.1
 */
public record Proposal(String text, Provenance.Model by, Optional<String> prompt) {
    /** Checks for nulls. */
    public Proposal {
        requireNonNull(text, "text");
        requireNonNull(by, "by");
        requireNonNull(prompt, "prompt");
    }
}
