package dev.chai.spec.text;

import java.util.Arrays;

/**
 * The words of one text as parallel arrays: where each is, which word it is and what separates it from the one before.
 *
 * <p>Not thread-safe; {@link WordTokenizer} refills it.
 */
public final class Tokens {
    /** Nothing but white space or a hyphen comes before the word. */
    public static final byte JOINED = 0;
    /** A comma. */
    public static final byte COMMA = 1;
    /** A semicolon, colon, dash or bracket. */
    public static final byte CLAUSE = 2;
    /** A full stop, question mark, exclamation mark or line break; also the first word. */
    public static final byte SENTENCE = 3;

    /** A word without any of the endings below. */
    public static final byte BARE = 0;
    /** "pans": a finite verb or a plural. */
    public static final byte WITH_S = 1;
    /** "panned". */
    public static final byte WITH_ED = 2;
    /** "panning". */
    public static final byte GERUND = 3;
    /** "leftward", "clockwise": a direction that can precede a noun. */
    public static final byte ADJECTIVAL = 4;

    private static final int USUAL_SIZE = 64;

    private int size;
    int[] starts;
    int[] ends;
    int[] words;
    int[] types;
    byte[] breaks;
    byte[] forms;
    boolean[] quoted;

    /** Creates room for the words of a text. */
    public Tokens() {
        this(USUAL_SIZE);
    }

    /** Creates room for the words of a text that probably has no more than this many. */
    public Tokens(int expected) {
        starts = new int[expected];
        ends = new int[expected];
        words = new int[expected];
        types = new int[expected];
        breaks = new byte[expected];
        forms = new byte[expected];
        quoted = new boolean[expected];
    }

    /** Returns the number of words. */
    public int size() {
        return size;
    }

    /** Returns the UTF-16 offset of the word's first unit. */
    public int start(int token) {
        return starts[token];
    }

    /** Returns the UTF-16 offset after the word's last unit. */
    public int end(int token) {
        return ends[token];
    }

    /** Returns the word's number in the vocabulary. */
    public int word(int token) {
        return words[token];
    }

    /** Returns the word's number in the {@link WordTypes} of its tokenizer; 0 if that has none. */
    public int type(int token) {
        return types[token];
    }

    /** Returns whether the word is an unknown noun in the possessive. */
    public boolean isPossessive(int token) {
        return words[token] == Vocabulary.POSSESSIVE;
    }

    /** Returns what is between this word and the one before: {@link #JOINED} to {@link #SENTENCE}. */
    public byte breakBefore(int token) {
        return breaks[token];
    }

    /** Returns whether the word is between quotation marks. */
    public boolean quoted(int token) {
        return quoted[token];
    }

    /** Returns the token after the last one of the sentence that a token belongs to. */
    public int sentenceEnd(int token) {
        int end = token + 1;
        while (end < size && breaks[end] != SENTENCE) {
            end++;
        }
        return end;
    }

    /** Returns how the word ends: {@link #BARE} to {@link #ADJECTIVAL}. */
    public byte form(int token) {
        return forms[token];
    }

    void clear() {
        size = 0;
    }

    void add(int start, int end, int word, int type, byte breakBefore, byte form) {
        if (size == starts.length) {
            grow();
        }
        starts[size] = start;
        ends[size] = end;
        words[size] = word;
        types[size] = type;
        breaks[size] = breakBefore;
        forms[size] = form;
        quoted[size] = false;
        size++;
    }

    private void grow() {
        int capacity = Math.max(USUAL_SIZE, size * 2);
        starts = Arrays.copyOf(starts, capacity);
        ends = Arrays.copyOf(ends, capacity);
        words = Arrays.copyOf(words, capacity);
        types = Arrays.copyOf(types, capacity);
        breaks = Arrays.copyOf(breaks, capacity);
        forms = Arrays.copyOf(forms, capacity);
        quoted = Arrays.copyOf(quoted, capacity);
    }
}
