package dev.chai.spec.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
    private static final String INFLECTED = "~";
    private static final int[] JUST_COMMA = {COMMA};
    private static final int[] JUST_NUMBER = {NUMBER};
    private static final int[] NONE = {};

    private final List<char[]> words = new ArrayList<>();
    /** Open addressing: the number of a word; 0 is free. */
    private int[] table = new int[1 << 12];

    /** By word as patterns write it. */
    private final Map<String, int[]> symbols = new HashMap<>();

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

    /** Adds what a word of a pattern stands for: the word, or all its inflections. */
    void learn(String pattern) {
        if (pattern.endsWith(INFLECTED)) {
            symbols.put(pattern, inflections(pattern));
        } else if (!pattern.startsWith("*") && !pattern.equals(",")) {
            symbols.put(pattern, new int[] {add(pattern)});
        }
    }

    private int[] inflections(String pattern) {
        Set<String> forms = Inflections.of(pattern.substring(0, pattern.length() - 1));
        int[] numbers = new int[forms.size()];
        int i = 0;
        for (String form : forms) {
            numbers[i++] = add(form);
        }
        return numbers;
    }

    /** The numbers that a word of a pattern stands for: what was learnt, or a class together with the known words that belong to it. */
    int[] symbols(String pattern) {
        return switch (pattern) {
            case "," -> JUST_COMMA;
            case "*num" -> JUST_NUMBER;
            case "*ly" -> members(ADVERB, "ly");
            case "*'s" -> members(POSSESSIVE, "'s");
            default -> symbols.getOrDefault(pattern, NONE);
        };
    }

    /** Scanning all words takes long enough to do it once only; a word added later starts the scan anew. */
    private int[] members(int wordClass, String ending) {
        if (classesOf != words.size()) {
            classes.clear();
            classesOf = words.size();
        }
        int[] known = classes.get(ending);
        if (known == null) {
            known = scan(wordClass, ending);
            classes.put(ending, known);
        }
        return known;
    }

    private int[] scan(int wordClass, String ending) {
        int[] members = new int[words.size()];
        int size = 0;
        members[size++] = wordClass;
        for (int number = FIRST_WORD; number < words.size(); number++) {
            if (endsWith(words.get(number), ending)) {
                members[size++] = number;
            }
        }
        return Arrays.copyOf(members, size);
    }

    private static boolean endsWith(char[] word, String ending) {
        int from = word.length - ending.length();
        for (int i = 0; i < ending.length(); i++) {
            if (from < 0 || word[from + i] != ending.charAt(i)) {
                return false;
            }
        }
        return true;
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
