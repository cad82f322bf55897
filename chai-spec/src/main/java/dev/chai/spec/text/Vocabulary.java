package dev.chai.spec.text;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The words that patterns speak of, as small numbers; every other word falls into one of a few classes.
 *
 * <p>A hash table of its own: looking a token up where it lies, in the tokenizer's buffer, costs a third of Lucene's {@code
 * CharArrayMap}, which reads code points. Thread-safe once its builder is done.
 */
public final class Vocabulary {
    /** A word without a class of its own. */
    static final int OTHER = 0;
    /** An unknown word that ends in -ly: most adverbs of manner. */
    static final int ADVERB = 1;
    /** An unknown word in the possessive ("driver's", "riders'"). */
    static final int POSSESSIVE = 2;
    /** A word that starts with a digit. */
    static final int NUMBER = 3;
    /** Not a word: a comma between two words. */
    static final int COMMA = 4;

    /** The number of the first word; those below are classes. */
    static final int FIRST_WORD = 5;

    private static final String LY = "ly";

    /** All words laid end to end. */
    private char[] letters;
    /** By word: where it starts; one more says where the last one ends. */
    private int[] starts;

    private int size;
    /** Open addressing: the number of a word; 0 is free. */
    private int[] table;
    /** The words in -ly, where a file has them: looking for them takes a hundredth of the start. */
    private int @Nullable [] endingInLy;

    /** An empty vocabulary. */
    Vocabulary() {
        this(new char[1 << 12], new int[1 << 10], FIRST_WORD, new int[1 << 12]);
    }

    private Vocabulary(char[] letters, int[] starts, int size, int[] table) {
        this.letters = letters;
        this.starts = starts;
        this.size = size;
        this.table = table;
    }

    /** The number of a word in lower case, given out at its first use. */
    int add(String word) {
        return add(word.toCharArray(), word.length());
    }

    /** The number of the word in a buffer, given out at its first use. */
    int add(char[] word, int length) {
        int slot = slot(word, 0, length);
        if (table[slot] == 0) {
            table[slot] = size;
            append(word, length);
            if (size * 2 > table.length) {
                grow();
            }
            return size - 1;
        }
        return table[slot];
    }

    private void append(char[] word, int length) {
        int start = starts[size];
        if (start + length > letters.length) {
            letters = Arrays.copyOf(letters, 2 * (start + length));
        }
        System.arraycopy(word, 0, letters, start, length);
        size++;
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, 2 * size);
        }
        starts[size] = start + length;
    }

    /** The number or class of a word: lower-case characters, a typographic apostrophe already made straight. */
    int find(char[] word, int length) {
        int number = table[slot(word, 0, length)];
        return number != 0 ? number : classify(word, length);
    }

    /** Returns the number of a word in lower case; 0 for one that is not here. */
    public int number(String word) {
        return table[slot(word.toCharArray(), 0, word.length())];
    }

    /** Returns the class of unknown adverbs and all words in -ly. */
    public int[] adverbs() {
        int[] known = endingInLy == null ? endingWith(LY) : endingInLy;
        int[] adverbs = Arrays.copyOf(known, known.length + 1);
        adverbs[known.length] = ADVERB;
        return adverbs;
    }

    /** Returns the number of words and word classes. */
    public int size() {
        return size;
    }

    int[] endingWith(String ending) {
        int[] found = new int[size];
        int count = 0;
        for (int number = FIRST_WORD; number < size; number++) {
            if (endsWith(number, ending)) {
                found[count++] = number;
            }
        }
        return Arrays.copyOf(found, count);
    }

    private boolean endsWith(int number, String ending) {
        int from = starts[number + 1] - ending.length();
        for (int i = 0; i < ending.length(); i++) {
            if (from < starts[number] || letters[from + i] != ending.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    // HOT: ExtractionBenchmark
    private int slot(char[] word, int from, int to) {
        int hash = to - from;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + word[i];
        }
        int mask = table.length - 1;
        int slot = (hash ^ (hash >>> 15)) & mask;
        while (table[slot] != 0
                && !Arrays.equals(letters, starts[table[slot]], starts[table[slot] + 1], word, from, to)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        table = new int[table.length * 2];
        for (int number = FIRST_WORD; number < size; number++) {
            table[slot(letters, starts[number], starts[number + 1])] = number;
        }
    }

    private static int classify(char[] word, int length) {
        char last = word[length - 1];
        if (length > 2 && last == 's' && word[length - 2] == '\'') {
            return POSSESSIVE;
        }
        if (length > 3 && last == 'y' && word[length - 2] == 'l') {
            return ADVERB;
        }
        return word[0] >= '0' && word[0] <= '9' ? NUMBER : OTHER;
    }

    void writeTo(IntFile.Writer file) {
        file.chars(Arrays.copyOf(letters, starts[size]));
        file.ints(Arrays.copyOf(starts, size + 1));
        file.ints(table);
        file.ints(endingWith(LY));
    }

    static Vocabulary readFrom(IntFile file) {
        char[] letters = file.chars();
        int[] starts = file.ints();
        Vocabulary vocabulary = new Vocabulary(letters, starts, starts.length - 1, file.ints());
        vocabulary.endingInLy = file.ints();
        return vocabulary;
    }
}
