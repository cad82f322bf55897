package dev.chai.critique.check;

import dev.chai.critique.reading.Term;
import dev.chai.critique.reading.Words;
import java.util.Arrays;

/** The pairs of neighboring content words of a text, as a hash table of longs. Not thread-safe. */
final class PairSet {
    /** Fibonacci hashing (Knuth, volume 3, section 6.4): 2 to the 64th divided by the golden ratio, made odd. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    /** The highest bits of a product are the best mixed ones; 24 of them are enough for any table of a caption. */
    private static final int UNUSED_BITS = 40;

    private long[] table = new long[1024];
    private int size;

    PairSet() {}

    void clear() {
        Arrays.fill(table, 0);
        size = 0;
    }

    void addAll(Words words) {
        int before = -1;
        for (int i = 0; i < words.size(); i++) {
            if (!words.term(i).isContent()) {
                continue;
            }
            if (before >= 0) {
                add(key(words.term(before), words.term(i)));
            }
            before = i;
        }
    }

    boolean has(Term first, Term second) {
        return table[slot(table, key(first, second))] != 0;
    }

    private void add(long key) {
        if (2 * size >= table.length) {
            long[] larger = new long[2 * table.length];
            for (long old : table) {
                if (old != 0) {
                    larger[slot(larger, old)] = old;
                }
            }
            table = larger;
        }
        int slot = slot(table, key);
        size += table[slot] == 0 ? 1 : 0;
        table[slot] = key;
    }

    /** Never 0: stems count from 1 here. */
    private static long key(Term first, Term second) {
        return (long) (first.stem() + 1) << 32 | (second.stem() + 1);
    }

    private static int slot(long[] table, long key) {
        int mask = table.length - 1;
        int slot = (int) ((key * SPREAD) >>> UNUSED_BITS) & mask;
        while (table[slot] != 0 && table[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
