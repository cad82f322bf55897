package dev.chai.eval.text;

import java.util.Arrays;
import java.util.List;

/** Numbers strings from 0 in the order in which they first occur. Not thread-safe. */
final class Vocabulary {
    private String[] words = new String[256];
    private int[] slots = new int[512];
    private int size;

    Vocabulary() {
        Arrays.fill(slots, -1);
    }

    void clear() {
        Arrays.fill(slots, -1);
        size = 0;
    }

    int size() {
        return size;
    }

    String word(int id) {
        return words[id];
    }

    // HOT: once per token of every text; benchmark TextMetricsBench.
    int intern(String word) {
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
        return size++;
    }

    /** The number of a word that stands in a buffer; a string is made only where it is new. */
    // HOT: once per token of every text; benchmark TextMetricsBench.
    int intern(char[] buffer, int start, int end) {
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

    /** The number of a known string, else -1. */
    int find(String word) {
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

    int[] internAll(List<String> tokens) {
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
