package dev.chai.eval.benchmark;

import java.util.Objects;

/**
 * One question to a model about one clip or image.
 *
 * <pre>{@code
 * request.media();     // "image/0001.jpg"
 * request.prompt();    // the question, with options and instruction
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param id identifies the question; predictions are keyed by it
 * @param media the clip or image, as the benchmark's file names it
 * @param prompt what to ask
 * @param answer what kind of answer is wanted
 * @since 0.1
 */
public record Request(String id, String media, String prompt, Answer answer) {
    /** The kinds of answers. */
    public enum Answer {
        /** Free text: {@link Prediction#text(String)}. */
        TEXT,
        /** The probability of "Yes": {@link Prediction#yes(double)}. */
        YES_PROBABILITY
    }

    /** Checks for nulls. */
    public Request {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(media, "media");
        Objects.requireNonNull(prompt, "prompt");
        Objects.requireNonNull(answer, "answer");
    }
}
