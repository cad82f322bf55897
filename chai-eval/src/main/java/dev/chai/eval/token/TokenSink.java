package dev.chai.eval.token;

/**
 * Takes tokens as places in a buffer, so that counting them needs no string for each.
 *
 * <pre>{@code
 * int[] count = new int[1];
 * Tokenizers.thirteenA().forEachToken(text, (buffer, start, end) -> count[0]++);
 * }</pre>
 *
 * @since 0.1
 */
@FunctionalInterface
public interface TokenSink {
    /**
     * Takes one token; the buffer belongs to the tokenizer and must neither be kept nor written.
     *
     * @param start index of its first character
     * @param end index after its last one
     */
    void token(char[] buffer, int start, int end);
}
