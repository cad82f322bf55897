package dev.chai.eval.token;

/**
 * Reduces a word to its stem, so that "panning" and "pans" count as one.
 *
 * <pre>{@code
 * Stemmers.porterNltk().stem("panning");   // "pan"
 * }</pre>
 *
 * <p>Implementations are immutable and thread-safe.
 *
 * @since 0.1
 */
public interface Stemmer {
    /** Returns the name in signatures. */
    String id();

    /** Returns the stem. Porter lower-cases; Snowball expects lower case. */
    String stem(String word);
}
