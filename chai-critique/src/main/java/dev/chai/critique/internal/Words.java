package dev.chai.critique.internal;

import dev.chai.spec.Span;
import java.util.List;

/** A text as words: terms with places, the punctuation before each, whether quoted, and the cues that start there. */
public final class Words {
    /** Nothing but space or a hyphen before the word. */
    public static final byte SPACE = 0;
    /** A comma, dash or bracket before the word. */
    public static final byte COMMA = 1;
    /** A colon before the word. */
    public static final byte CLAUSE = 2;
    /** A full stop, semicolon or line end before the word, or nothing: it starts a sentence. */
    public static final byte SENTENCE = 3;

    final CharSequence text;
    final Term[] terms;
    final int[] bounds;
    final byte[] gaps;
    final boolean[] quoted;
    private int[] cues = {};

    Words(CharSequence text, Term[] terms, int[] bounds, byte[] gaps, boolean[] quoted) {
        this.text = text;
        this.terms = terms;
        this.bounds = bounds;
        this.gaps = gaps;
        this.quoted = quoted;
    }

    /** Finds the cues, which only critiques are read for. */
    void findCues() {
        cues = new int[terms.length];
        for (int i = 0; i < terms.length; i++) {
            cues[i] = cuesAt(i);
        }
    }

    private int cuesAt(int at) {
        int mask = terms[at].cues;
        for (Term.Phrase phrase : terms[at].phrases) {
            mask |= matches(at + 1, phrase.rest()) ? phrase.bit() : 0;
        }
        return mask;
    }

    private boolean matches(int at, List<String> rest) {
        if (at + rest.size() > terms.length) {
            return false;
        }
        for (int i = 0; i < rest.size(); i++) {
            if (gaps[at + i] == SENTENCE || !terms[at + i].word.equals(rest.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The text that was read. */
    public CharSequence text() {
        return text;
    }

    /** The number of words. */
    public int size() {
        return terms.length;
    }

    /** A word. */
    public Term term(int word) {
        return terms[word];
    }

    /** The punctuation before a word: {@link #SPACE}, {@link #COMMA}, {@link #CLAUSE} or {@link #SENTENCE}. */
    public byte gap(int word) {
        return gaps[word];
    }

    /** Whether a word stands between quotation marks. */
    public boolean quoted(int word) {
        return quoted[word];
    }

    /** Whether a cue starts at a word. */
    public boolean cue(int word, Cue cue) {
        return (cues[word] & cue.bit()) != 0;
    }

    /** Whether a cue starts anywhere among words. */
    public boolean cue(int from, int to, Cue cue) {
        for (int i = from; i < to; i++) {
            if ((cues[i] & cue.bit()) != 0) {
                return true;
            }
        }
        return false;
    }

    /** All cues that start among words, as a mask. */
    int cues(int from, int to) {
        int mask = 0;
        for (int i = from; i < to; i++) {
            mask |= cues[i];
        }
        return mask;
    }

    /** How many words the longest phrase of a cue has that starts at a word; 0 if none does. */
    int cueLength(int word, Cue cue) {
        int longest = (terms[word].cues & cue.bit()) != 0 ? 1 : 0;
        for (Term.Phrase phrase : terms[word].phrases) {
            if ((phrase.bit() & cue.bit()) != 0 && matches(word + 1, phrase.rest())) {
                longest = Math.max(longest, 1 + phrase.rest().size());
            }
        }
        return longest;
    }

    /** The word after the last one of the sentence that a word belongs to. */
    public int sentenceEnd(int word) {
        int end = word + 1;
        while (end < terms.length && gaps[end] != SENTENCE) {
            end++;
        }
        return end;
    }

    /** Where a word starts in the text. */
    public int start(int word) {
        return bounds[2 * word];
    }

    /** Where a word ends in the text. */
    public int end(int word) {
        return bounds[2 * word + 1];
    }

    /** From the first of some words to the end of the last. */
    public Span span(int from, int to) {
        return new Span(bounds[2 * from], bounds[2 * to - 1]);
    }
}
