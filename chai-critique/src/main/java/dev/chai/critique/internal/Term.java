package dev.chai.critique.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One word form: its stem, and what the word lists say of it. Equal only to itself; a dictionary makes one a form. */
public final class Term {
    private static final int PREFIX = 5;
    /** One for all words that have none: nearly all, and each array of its own would have to be fetched to see that it is empty. */
    private static final int[] NO_SYNONYMS = {};

    private static final Phrase[] NO_PHRASES = {};

    final String word;
    final int stem;
    final int prefix;
    final int[] synonyms;
    final int family;
    private final boolean content;
    private final double weight;
    /** Cues that the word is by itself, as a mask. */
    final int cues;
    /** Phrases that start with the word. */
    final Phrase[] phrases;

    /** A cue of several words, the first of which is known. */
    record Phrase(List<String> rest, int bit) {
        Phrase {
            rest = List.copyOf(rest);
        }
    }

    Term(String word, int stem, Dictionary.Entry entry, int prefix) {
        this.word = word;
        this.stem = stem;
        this.prefix = prefix;
        this.synonyms = entry.synonyms().isEmpty()
                ? NO_SYNONYMS
                : entry.synonyms().stream().mapToInt(Integer::intValue).toArray();
        this.family = entry.family();
        this.content = !entry.stop();
        this.weight = entry.stop() ? 0 : entry.light() ? LIGHT_WEIGHT : 1;
        this.cues = entry.cues();
        this.phrases = entry.phrases().toArray(NO_PHRASES);
    }

    /** Measured on the tuning half of the authors' critiques: below 0.2 the value makes no difference. */
    private static final double LIGHT_WEIGHT = 0.1;

    /** Whether it is more than a function word. */
    public boolean isContent() {
        return content;
    }

    /** Whether it is a content word of the clip, not of talk about captions. */
    public boolean isWeighty() {
        return weight == 1;
    }

    /** 1 for a content word of the clip, little for talk about captions, 0 for function words. */
    public double weight() {
        return weight;
    }

    /** The family of which at most one member is right of one thing; -1 for none. */
    public int family() {
        return family;
    }

    /** The id of the stem, from 0. */
    public int stemId() {
        return stem;
    }

    /** Whether both have one stem. */
    public boolean sameStem(Term other) {
        return stem == other.stem;
    }

    /** Lower-case word form. */
    public String word() {
        return word;
    }

    static @Nullable String prefix(String stem) {
        return stem.length() < PREFIX ? null : stem.substring(0, PREFIX);
    }
}
