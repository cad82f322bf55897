package dev.chai.eval.text.ngram;

import java.util.Arrays;
import java.util.List;

/** Numbers strings from 0 in the order in which they first occur. Not thread-safe. */
public final class Vocabulary {
    private static final int SMALL = 256;
    private static final int MANY_WORDS = 1 << 16;
    private static final int MANY_CHARACTERS = 1 << 22;

    private String[] words = new String[SMALL];
    private int[] slots = new int[2 * SMALL];
    private int size;
    private long characters;

    public Vocabulary() {
        Arrays.fill(slots, -1);
    }

    /** Forgets all words; gives up room that only a huge text needed, so that small ones are cleared fast again. */
    public void clear() {
        if (words.length > MANY_WORDS) {
            words = new String[SMALL];
            slots = new int[2 * SMALL];
        }
        Arrays.fill(slots, -1);
        size = 0;
        characters = 0;
    }

    /** Whether it is time to clear where words are kept from text to text. */
    boolean isFull() {
        return size >= MANY_WORDS || characters >= MANY_CHARACTERS;
    }

    public int size() {
        return size;
    }

    public String word(int id) {
        return words[id];
    }

    // HOT: once per token of every text; benchmark TextMetricsBench.
    public int intern(String word) {
        int mask = slots.length - 1;
        int at = spread(word) & mask;
        while (slots[at] >= 0) {
            if (words[slots[at]].equals(word)) {
                return slots[at];
            }
            at = (at + 1) & mask;
        }
        if (size == words.length) {
            grow();
            return intern(word);
        }
        words[size] = word;
        slots[at] = size;
        characters += word.length();
        return size++;
    }

    /** The number of a word in a buffer; a string is made only where it is new. */
    // HOT: once per token of every text; benchmark TextMetricsBench.
    public int intern(char[] buffer, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + buffer[i];
        }
        int mask = slots.length - 1;
        int at = spread(hash) & mask;
        while (slots[at] >= 0) {
            if (equals(words[slots[at]], buffer, start, end)) {
                return slots[at];
            }
            at = (at + 1) & mask;
        }
        return intern(new String(buffer, start, end - start));
    }

    private static boolean equals(String word, char[] buffer, int start, int end) {
        if (word.length() != end - start) {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (word.charAt(i - start) != buffer[i]) {
                return false;
            }
        }
        return true;
    }

    /** Returns the number of a known string, else -1. */
    public int find(String word) {
        int mask = slots.length - 1;
        int at = spread(word) & mask;
        while (slots[at] >= 0) {
            if (words[slots[at]].equals(word)) {
                return slots[at];
            }
            at = (at + 1) & mask;
        }
        return -1;
    }

    public int[] internAll(List<String> tokens) {
        int[] ids = new int[tokens.size()];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = intern(tokens.get(i));
        }
        return ids;
    }

    private void grow() {
        words = Arrays.copyOf(words, words.length * 2);
        slots = new int[words.length * 2];
        Arrays.fill(slots, -1);
        int mask = slots.length - 1;
        for (int id = 0; id < size; id++) {
            int at = spread(words[id]) & mask;
            while (slots[at] >= 0) {
                at = (at + 1) & mask;
            }
            slots[at] = id;
        }
    }

    private static int spread(String word) {
        return spread(word.hashCode());
    }

    private static int spread(int stringHash) {
        int hash = stringHash * 0x9E3779B9;
        return hash ^ (hash >>> 15);
    }
}
