package dev.chai.eval.token;

import java.util.List;

/**
 * Cuts a text into the units that a metric counts. The choice moves every score, so its {@link #id()} is part of a
 * signature.
 *
 * <pre>{@code
 * Tokenizer tokenizer = Tokenizers.thirteenA();
 * tokenizer.tokens("The camera pans, then tilts.");
 * // [The, camera, pans, ",", then, tilts, .]
 * }</pre>
 *
 * <p>Implementations are immutable and thread-safe, take linear time and never fail, whatever the text.
 *
 * @since 0.1
 */
public interface Tokenizer {
    /** Returns the name in signatures, for example {@code 13a}. */
    String id();

    /** Returns the tokens in reading order; empty for a text without any. */
    List<String> tokens(String text);

    /** Hands over the same tokens one by one; faster where the tokenizer need not make strings. */
    default void forEachToken(String text, TokenSink sink) {
        for (String token : tokens(text)) {
            char[] characters = token.toCharArray();
            sink.token(characters, 0, characters.length);
        }
    }
}
