package dev.chai.critique.internal;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Terms by written form, looked up without making a string. Not thread-safe.
 *
 * <p>A form of up to eight Latin-1 letters is its own key, packed into a long, so that most look-ups touch no string; a longer one is
 * compared letter by letter behind its hash.
 */
final class FormTable {
    private static final int SMALLEST = 1 << 12;
    private static final int PACKED_LETTERS = 8;
    private static final int LATIN_1 = 0xFF;

    private @Nullable Term[] terms = new Term[SMALLEST];
    private String[] forms = new String[SMALLEST];
    private long[] keys = new long[SMALLEST];
    private int size;

    FormTable() {}

    int size() {
        return size;
    }

    void clear() {
        Arrays.fill(terms, null);
        size = 0;
    }

    @Nullable
    Term get(char[] form, int length) {
        long key = key(form, length);
        int slot = slot(key);
        for (Term term = terms[slot]; term != null; term = terms[slot]) {
            if (keys[slot] == key && (isPacked(key) || isSame(forms[slot], form, length))) {
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
        for (int i = 0; i < oldTerms.length; i++) {
            Term term = oldTerms[i];
            if (term != null) {
                place(oldForms[i], term);
            }
        }
    }

    private void place(String form, Term term) {
        long key = key(form.toCharArray(), form.length());
        int slot = slot(key);
        while (terms[slot] != null) {
            slot = (slot + 1) & (terms.length - 1);
        }
        terms[slot] = term;
        forms[slot] = form;
        keys[slot] = key;
    }

    /** The letters themselves, or a hash with the highest bit set, which no letter below {@code U+0080} in the eighth place has. */
    private static long key(char[] form, int length) {
        long packed = 0;
        int all = 0;
        // A leading zero would pack like none.
        if (length <= PACKED_LETTERS && length > 0 && form[0] != 0) {
            for (int i = 0; i < length; i++) {
                packed = (packed << 8) | form[i];
                all |= form[i];
            }
            if (all <= LATIN_1 && packed >= 0) {
                return packed;
            }
        }
        long hash = 0;
        for (int i = 0; i < length; i++) {
            hash = 31 * hash + form[i];
        }
        return hash | Long.MIN_VALUE;
    }

    private static boolean isPacked(long key) {
        return key >= 0;
    }

    private int slot(long key) {
        return (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & (terms.length - 1);
    }

    private static boolean isSame(String known, char[] form, int length) {
        if (known.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (known.charAt(i) != form[i]) {
                return false;
            }
        }
        return true;
    }
}
