package dev.chai.spec.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The words that patterns speak of, as small numbers; every other word falls into one of a few classes.
 *
 * <p>A hash table of its own: looking a token up where it lies, in the tokenizer's buffer, costs a third of Lucene's {@code
 * CharArrayMap}, which reads code points. Not thread-safe while words are added; thread-safe afterwards.
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

    private static final int FIRST_WORD = 5;
    private static final char[] NO_WORD = {};

    private final List<char[]> words = new ArrayList<>();
    /** Open addressing: the number of a word; 0 is free. */
    private int[] table = new int[1 << 12];

    private final Map<String, int[]> classes = new HashMap<>();
    private int classesOf;

    /** An empty vocabulary. */
    public Vocabulary() {
        for (int i = 0; i < FIRST_WORD; i++) {
            words.add(NO_WORD);
        }
    }

    /** The number of a word in lower case, given out at its first use. */
    int add(String word) {
        char[] characters = word.toCharArray();
        int slot = slot(characters, characters.length);
        if (table[slot] != 0) {
            return table[slot];
        }
        table[slot] = words.size();
        words.add(characters);
        if (words.size() * 2 > table.length) {
            grow();
        }
        return words.size() - 1;
    }

    /** The number or class of a word: lower-case characters, a typographic apostrophe already made straight. */
    int find(char[] word, int length) {
        int number = table[slot(word, length)];
        return number != 0 ? number : classify(word, length);
    }

    int size() {
        return words.size();
    }

    /** The numbers that a word of a pattern stands for: one word, or a class together with the known words that belong to it. */
    int[] symbols(String spelling) {
        return switch (spelling) {
            case "," -> new int[] {COMMA};
            case "*ly" -> members(ADVERB, "ly");
            case "*'s" -> members(POSSESSIVE, "'s");
            case "*num" -> new int[] {NUMBER};
            default -> new int[] {add(spelling)};
        };
    }

    /** Scanning all words takes long enough to do it once only; a word added later starts the scan anew. */
    private int[] members(int wordClass, String ending) {
        if (classesOf != words.size()) {
            classes.clear();
            classesOf = words.size();
        }
        return classes.computeIfAbsent(ending, e -> scan(wordClass, e));
    }

    private int[] scan(int wordClass, String ending) {
        IntStream known =
                IntStream.range(FIRST_WORD, words.size()).filter(i -> new String(words.get(i)).endsWith(ending));
        return IntStream.concat(IntStream.of(wordClass), known).toArray();
    }

    // HOT: ExtractionBenchmark
    private int slot(char[] word, int length) {
        int hash = length;
        for (int i = 0; i < length; i++) {
            hash = hash * 31 + word[i];
        }
        int mask = table.length - 1;
        int slot = (hash ^ (hash >>> 15)) & mask;
        while (table[slot] != 0
                && !Arrays.equals(words.get(table[slot]), 0, words.get(table[slot]).length, word, 0, length)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        table = new int[table.length * 2];
        for (int number = FIRST_WORD; number < words.size(); number++) {
            char[] word = words.get(number);
            table[slot(word, word.length)] = number;
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
}
