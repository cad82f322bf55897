package dev.chai.critique.internal;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Terms by written form, looked up without making a string. Not thread-safe. */
final class FormTable {
    private static final int SMALLEST = 1 << 12;

    private @Nullable Term[] terms = new Term[SMALLEST];
    private String[] forms = new String[SMALLEST];
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
        int hash = 0;
        for (int i = 0; i < length; i++) {
            hash = 31 * hash + form[i];
        }
        int slot = slot(hash);
        for (Term term = terms[slot]; term != null; term = terms[slot]) {
            if (isSame(forms[slot], form, length)) {
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
        for (int i = 0; i < oldTerms.length; i++) {
            Term term = oldTerms[i];
            if (term != null) {
                place(oldForms[i], term);
            }
        }
    }

    /** String's own hash is the one that {@link #get} computes. */
    private void place(String form, Term term) {
        int slot = slot(form.hashCode());
        while (terms[slot] != null) {
            slot = (slot + 1) & (terms.length - 1);
        }
        terms[slot] = term;
        forms[slot] = form;
    }

    private int slot(int hash) {
        return (hash ^ hash >>> 16) & (terms.length - 1);
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
