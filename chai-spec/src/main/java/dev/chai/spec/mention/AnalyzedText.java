package dev.chai.spec.mention;

import dev.chai.spec.Span;
import java.util.List;

/**
 * One text as the finder reads it: its words, sentences, mentions and watched phrases.
 *
 * <pre>{@code
 * AnalyzedText analyzed = MentionFinder.standard().analyze("The camera pans left. Then it stops.");
 * analyzed.mentions();        // pan-left
 * analyzed.words();           // 7
 * analyzed.sentences();       // two spans
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class AnalyzedText {
    private final CharSequence text;
    private final List<Mention> mentions;
    private final WatchedPhrases phrases;
    private final int[] wordBounds;
    private final boolean[] sentenceStarts;

    AnalyzedText(
            CharSequence text,
            List<Mention> mentions,
            WatchedPhrases phrases,
            int[] wordBounds,
            boolean[] sentenceStarts) {
        this.text = text;
        this.mentions = mentions;
        this.phrases = phrases;
        this.wordBounds = wordBounds;
        this.sentenceStarts = sentenceStarts;
    }

    /** The text as given. */
    public CharSequence content() {
        return text;
    }

    /** The primitives that the text states, in the order of their places. */
    public List<Mention> mentions() {
        return mentions;
    }

    /** The watched phrases, in the order of their places; made at each call. */
    public List<PhraseMatch> phrases() {
        return phrases.all();
    }

    /** The watched phrases of one key, in the order of their places; made at each call. */
    public List<PhraseMatch> phrases(String key) {
        return phrases.of(key);
    }

    /** Whether a watched phrase of this key shares a character with the span. Cost: logarithmic in the number of phrases. */
    public boolean holds(String key, Span span) {
        return phrases.overlaps(key, span);
    }

    /** Whether a watched phrase of this key shares a character with the span and none with the other. */
    public boolean holds(String key, Span span, Span except) {
        return phrases.overlaps(key, span, except);
    }

    /** The number of watched phrases. */
    public int phraseCount() {
        return phrases.size();
    }

    /** Which of the {@link MentionFinder#phraseKeys()} a watched phrase belongs to; phrases count from 0, grouped by watch. */
    public int keyOf(int phrase) {
        return phrases.watch(phrase);
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
