package dev.chai.critique.reading;

import java.util.Arrays;

/** A set of terms of one reader that is cleared without cost. Knows near-synonyms. Not thread-safe. */
public final class TermSet {
    /** How much a synonym counts: less than the word, more than a likeness in spelling. Chosen by hand. */
    private static final double SYNONYM = 0.9;
    /** How much a word with the same first letters counts: "position" for "positioning". */
    private static final double SAME_BEGINNING = 0.8;

    /** Room at first; it grows with the words that a reader meets. */
    private static final int USUAL_STEMS = 1024;

    private static final int USUAL_GROUPS = 64;

    private int[] stems = new int[USUAL_STEMS];
    private int[] prefixes = new int[USUAL_STEMS];
    private int[] groups = new int[USUAL_GROUPS];
    private int now = 1;

    /** Empties the set. */
    public void clear() {
        now++;
    }

    /** Adds all content words of a text. */
    public void addAll(Words words) {
        for (int i = 0; i < words.size(); i++) {
            add(words.term(i));
        }
    }

    /** Adds a term, unless it is a function word. */
    public void add(Term term) {
        if (!mark(term)) {
            return;
        }
        if (term.prefix >= 0) {
            if (term.prefix >= prefixes.length) {
                prefixes = room(prefixes, term.prefix);
            }
            prefixes[term.prefix] = now;
        }
        for (int group : term.synonyms) {
            if (group >= groups.length) {
                groups = room(groups, group);
            }
            groups[group] = now;
        }
    }

    /** Adds no more than the stem of a term, unless it is a function word; whether it was not there. */
    public boolean mark(Term term) {
        if (!term.isContent()) {
            return false;
        }
        int stem = term.stem;
        if (stem >= stems.length) {
            stems = room(stems, stem);
        }
        boolean isNew = stems[stem] != now;
        stems[stem] = now;
        return isNew;
    }

    /** Returns whether a term with this stem is there. */
    public boolean has(Term term) {
        return term.stem < stems.length && stems[term.stem] == now;
    }

    /** Returns 1 if the stem is there, less for a synonym or a word of the same beginning, else 0. */
    public double closeness(Term term) {
        if (has(term)) {
            return 1;
        }
        for (int group : term.synonyms) {
            if (group < groups.length && groups[group] == now) {
                return SYNONYM;
            }
        }
        return term.prefix >= 0 && term.prefix < prefixes.length && prefixes[term.prefix] == now ? SAME_BEGINNING : 0;
    }

    private static int[] room(int[] marks, int index) {
        return Arrays.copyOf(marks, Math.max(index + 1, 2 * marks.length));
    }
}
