package dev.chai.spec.mention;

import dev.chai.spec.Span;
import java.util.List;

/**
 * One text as the finder reads it: its words, sentences, mentions and watched phrases.
 *
 * <pre>{@code
 * Passage passage = MentionFinder.standard().read("The camera pans left. Then it stops.");
 * passage.mentions();        // pan-left
 * passage.words();           // 7
 * passage.sentences();       // two spans
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class Passage {
    private final CharSequence text;
    private final List<Mention> mentions;
    private final List<PhraseMatch> phrases;
    private final int[] wordBounds;
    private final boolean[] sentenceStarts;

    Passage(
            CharSequence text,
            List<Mention> mentions,
            List<PhraseMatch> phrases,
            int[] wordBounds,
            boolean[] sentenceStarts) {
        this.text = text;
        this.mentions = mentions;
        this.phrases = phrases;
        this.wordBounds = wordBounds;
        this.sentenceStarts = sentenceStarts;
    }

    /** The text as given. */
    public CharSequence text() {
        return text;
    }

    /** The primitives that the text states, in the order of their places. */
    public List<Mention> mentions() {
        return mentions;
    }

    /** The watched phrases, in the order of their places. */
    public List<PhraseMatch> phrases() {
        return phrases;
    }

    /** The number of words (Unicode annex 29). */
    public int words() {
        return sentenceStarts.length;
    }

    /** Where a word stands, counted from 0. */
    public Span word(int index) {
        return new Span(wordBounds[2 * index], wordBounds[2 * index + 1]);
    }

    /** Whether a word is the first of its sentence. */
    public boolean startsSentence(int index) {
        return sentenceStarts[index];
    }

    /** The sentences, each from its first word to its last. */
    public List<Span> sentences() {
        List<Span> sentences = new java.util.ArrayList<>();
        int start = 0;
        for (int word = 1; word <= words(); word++) {
            if (word == words() || sentenceStarts[word]) {
                sentences.add(new Span(wordBounds[2 * start], wordBounds[2 * word - 1]));
                start = word;
            }
        }
        return sentences;
    }
}
