package dev.chai.eval.mcq;

import java.util.Objects;
import java.util.Optional;

/**
 * Which option an answer chooses, and how that was read.
 *
 * <pre>{@code
 * verdict.choice().map(index -> (char) ('A' + index));
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param choice index of the option from 0; empty if none could be read
 * @param reason how it was read
 * @since 0.1
 */
public record Verdict(Optional<Integer> choice, Reason reason) {
    /** How a choice was read. */
    public enum Reason {
        /** By the option's letter. */
        LETTER,
        /** By the option's text. */
        TEXT,
        /** By a fallback such as sentence similarity. */
        FALLBACK,
        /** Not at all: no option, or several. */
        UNPARSED
    }

    /** Checks for nulls. */
    public Verdict {
        Objects.requireNonNull(choice, "choice");
        Objects.requireNonNull(reason, "reason");
    }

    static Verdict letter(int index) {
        return new Verdict(Optional.of(index), Reason.LETTER);
    }

    static Verdict text(int index) {
        return new Verdict(Optional.of(index), Reason.TEXT);
    }

    static Verdict unparsed() {
        return new Verdict(Optional.empty(), Reason.UNPARSED);
    }
}
