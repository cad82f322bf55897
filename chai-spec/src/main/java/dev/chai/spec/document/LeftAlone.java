package dev.chai.spec.document;

import dev.chai.spec.Span;

/**
 * A piece of a prompt that is not language about the clip and is therefore not read.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind what it is
 * @param span where it is
 * @since 0.1
 */
public record LeftAlone(Kind kind, Span span) {
    /** What is left alone. */
    public enum Kind {
        /** A web address. */
        URL,
        /** The name of a media, model or data file. */
        FILE,
        /** A reference to an adapter, as in {@code <lora:name:0.8>}. */
        ADAPTER,
        /** A placeholder that a tool fills in later: {@code __name__} or <code>{a|b}</code>. */
        WILDCARD,
        /** A weight, as the {@code :1.3} of {@code (dolly in:1.3)}. */
        WEIGHT,
        /** A parameter of a tool, as in {@code --ar 16:9}. */
        PARAMETER
    }
}
