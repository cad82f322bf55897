package dev.chai.critique.reading;

import java.util.List;

/** One word form: its stem, and what the word lists say of it. Equal only to itself; a reader makes one a form. */
public final class Term {
    /** No family, or no first letters that say anything. */
    static final int NONE = -1;
    /** Letters that two words with different stems have in common if they are close: "position", "positional". */
    static final int PREFIX = 5;
    /** The weight of talk about captions. Measured on half of the authors' critiques: below 0.2 the value makes no difference. */
    static final double LIGHT = 0.1;
    /** One for nearly all words: each array of its own would have to be fetched to see that it is empty. */
    private static final int[] NO_SYNONYMS = {};

    final int stem;
    final int prefix;
    final int[] synonyms;
    private final String word;
    private final Wording.FamilyValue value;
    private final double weight;

    Term(String word, int stem, int prefix, List<Integer> synonyms, Wording.FamilyValue value, double weight) {
        this.word = word;
        this.stem = stem;
        this.prefix = prefix;
        this.synonyms = synonyms.isEmpty()
                ? NO_SYNONYMS
                : synonyms.stream().mapToInt(Integer::intValue).toArray();
        this.value = value;
        this.weight = weight;
    }

    /** Returns whether it is more than a function word. */
    public boolean isContent() {
        return weight > 0;
    }

    /** Returns whether it is a content word of the clip, not of talk about captions. */
    public boolean isWeighty() {
        return weight == 1;
    }

    /** Returns 1 for a content word of the clip, little for talk about captions, 0 for function words. */
    public double weight() {
        return weight;
    }

    /** Returns whether it belongs to a family of which at most one member is right of one thing. */
    public boolean hasFamily() {
        return value.family() != NONE;
    }

    /** Returns the number of its family; -1 if it has none. */
    public int family() {
        return value.family();
    }

    /** Returns whether both name one value of one family, as "up" and "upward" do. */
    public boolean sameValue(Term other) {
        return hasFamily() && value.equals(other.value);
    }

    /** Returns the number of its value in its family, from 0 and below 64, equal for "up" and "upward"; -1 if it has none. */
    public int value() {
        return value.value();
    }

    /** Returns the number of the stem, from 0. */
    public int stem() {
        return stem;
    }

    /** Returns whether both have one stem. */
    public boolean sameStem(Term other) {
        return stem == other.stem;
    }

    /** Returns the form in lower case. */
    public String word() {
        return word;
    }
}
