package dev.chai.critique.internal;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Terms by written form, looked up without making a string. Not thread-safe.
 *
 * <p>A form of up to eight ASCII letters is its own key, packed into a long, so that most look-ups touch no string; any other one is
 * compared letter by letter behind its hash.
 */
final class FormTable {
    private static final int SMALLEST = 1 << 12;
    static final int PACKED_LETTERS = 8;
    private static final int ASCII = 0x7F;
    /** Odd and without pattern, so that no simple swap of letters leaves a hash the same. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private @Nullable Term[] terms = new Term[SMALLEST];
    private String[] forms = new String[SMALLEST];
    private long[] keys = new long[SMALLEST];
    private int size;
    /** Leaves as many of the highest bits as a slot has. */
    private int shift = Long.SIZE - Integer.numberOfTrailingZeros(SMALLEST);

    FormTable() {}

    int size() {
        return size;
    }

    void clear() {
        Arrays.fill(terms, null);
        size = 0;
    }

    /** The term of a form with its {@link #key}; null if it is not there. */
    @Nullable
    Term get(long key, char[] text, int start, int end) {
        int slot = slot(key);
        for (Term term = terms[slot]; term != null; term = terms[slot]) {
            if (keys[slot] == key && (isPacked(key) || isSame(forms[slot], text, start, end))) {
                return term;
            }
            slot = (slot + 1) & (terms.length - 1);
        }
        return null;
    }

    /** Adds a form that is not there. */
    void put(String form, Term term) {
        if (2 * size >= terms.length) {
            grow();
        }
        place(form, term);
        size++;
    }

    private void grow() {
        @Nullable Term[] oldTerms = terms;
        String[] oldForms = forms;
        terms = new Term[2 * oldTerms.length];
        forms = new String[2 * oldTerms.length];
        keys = new long[2 * oldTerms.length];
        shift--;
        for (int i = 0; i < oldTerms.length; i++) {
            Term term = oldTerms[i];
            if (term != null) {
                place(oldForms[i], term);
            }
        }
    }

    private void place(String form, Term term) {
        long key = key(form.toCharArray(), 0, form.length());
        int slot = slot(key);
        while (terms[slot] != null) {
            slot = (slot + 1) & (terms.length - 1);
        }
        terms[slot] = term;
        forms[slot] = form;
        keys[slot] = key;
    }

    /** The letters themselves, or a hash with the highest bit set, which no ASCII letter in the eighth place has. */
    static long key(char[] text, int start, int end) {
        // A leading zero would pack like none.
        if (end - start > PACKED_LETTERS || text[start] == 0) {
            return hash(text, start, end);
        }
        long packed = 0;
        int all = 0;
        for (int i = start; i < end; i++) {
            packed = pack(packed, text[i]);
            all |= text[i];
        }
        return all <= ASCII ? packed : hash(text, start, end);
    }

    /** The key of a form with one more letter, as long as there are no more than {@link #PACKED_LETTERS}, all of them ASCII. */
    static long pack(long key, char letter) {
        return (key << Byte.SIZE) | letter;
    }

    private static long hash(char[] text, int start, int end) {
        long hash = 0;
        for (int i = start; i < end; i++) {
            hash = SPREAD * hash + text[i];
        }
        return hash | Long.MIN_VALUE;
    }

    private static boolean isPacked(long key) {
        return key >= 0;
    }

    private int slot(long key) {
        return (int) ((key * SPREAD) >>> shift);
    }

    private static boolean isSame(String known, char[] text, int start, int end) {
        if (known.length() != end - start) {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (known.charAt(i - start) != text[i]) {
                return false;
            }
        }
        return true;
    }
}
