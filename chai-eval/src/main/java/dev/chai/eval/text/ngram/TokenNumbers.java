package dev.chai.eval.text.ngram;

import dev.chai.eval.token.Tokenizer;
import java.util.Arrays;

/**
 * The tokens of one text after the other as numbers. A token keeps its number until {@link #clearIfFull}: captions
 * share most of their words, which need then be made into strings and looked up only once. Not thread-safe.
 */
public final class TokenNumbers {
    private final Tokenizer tokenizer;
    private final Vocabulary vocabulary = new Vocabulary();
    private int[] numbers = new int[256];
    private int count;

    public TokenNumbers(Tokenizer tokenizer) {
        this.tokenizer = tokenizer;
    }

    /** Forgets all tokens if there are many, so that memory stays bounded; says whether it did. */
    public boolean clearIfFull() {
        boolean full = vocabulary.isFull();
        if (full) {
            vocabulary.clear();
        }
        return full;
    }

    /** Reads a text; {@link #numbers} and {@link #count} are about it from now on. */
    public void read(String text) {
        count = 0;
        tokenizer.forEachToken(text, this::push);
    }

    private void push(char[] buffer, int start, int end) {
        if (count == numbers.length) {
            numbers = Arrays.copyOf(numbers, count * 2);
        }
        numbers[count++] = vocabulary.intern(buffer, start, end);
    }

    /** Returns the numbers of the tokens of the text that was read last; valid up to {@link #count}. */
    public int[] numbers() {
        return numbers;
    }

    public int count() {
        return count;
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }
}
