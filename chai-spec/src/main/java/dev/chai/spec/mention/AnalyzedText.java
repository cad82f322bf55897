package dev.chai.spec.mention;

import dev.chai.spec.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * What a {@link MentionFinder} knows about one text: its words, sentences, mentions and watched phrases.
 *
 * <pre>{@code
 * AnalyzedText analyzed = MentionFinder.standard().analyze("The camera pans left. Then it stops.");
 * analyzed.mentions();        // pan-left
 * analyzed.words();           // 7
 * analyzed.sentences();       // two spans
 * }</pre>
 *
 * <p>Offsets are UTF-16 units. Immutable and thread-safe, as long as the analyzed characters do not change.
 *
 * @since 0.1
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

    /** Returns the text as given. */
    public CharSequence content() {
        return text;
    }

    /** Returns the primitives that the text states, in the order of their places. */
    public List<Mention> mentions() {
        return mentions;
    }

    /** Returns the watched phrases, in the order of their places. Each call makes a new list. */
    public List<PhraseMatch> phrases() {
        return phrases.all();
    }

    /** Returns the watched phrases of one key, in the order of their places; none for an unknown key. Each call makes a new list. */
    public List<PhraseMatch> phrases(String key) {
        return phrases.of(key);
    }

    /** Returns whether a watched phrase of this key shares a character with the span. Cost: logarithmic in the number of phrases. */
    public boolean holds(String key, Span span) {
        return phrases.overlaps(key, span);
    }

    /** Returns whether a watched phrase of this key shares a character with the span and none with the other. */
    public boolean holds(String key, Span span, Span except) {
        return phrases.overlaps(key, span, except);
    }

    /** Returns the number of watched phrases. */
    public int phraseCount() {
        return phrases.size();
    }

    /**
     * Returns the index in {@link MentionFinder#phraseKeys()} of the key of a watched phrase. Phrases count from 0, grouped by key.
     */
    public int keyOf(int phrase) {
        return phrases.watch(phrase);
    }

    /** Returns the number of words, as Unicode annex 29 divides a text. */
    public int words() {
        return sentenceStarts.length;
    }

    /** Returns the span of a word; words count from 0. */
    public Span word(int index) {
        return new Span(wordBounds[2 * index], wordBounds[2 * index + 1]);
    }

    /** Returns whether a word is the first of its sentence. */
    public boolean startsSentence(int index) {
        return sentenceStarts[index];
    }

    /** Returns the spans of the sentences, each from its first word to its last. Each call makes a new list. */
    public List<Span> sentences() {
        List<Span> sentences = new ArrayList<>();
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
