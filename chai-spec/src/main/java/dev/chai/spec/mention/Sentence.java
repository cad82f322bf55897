package dev.chai.spec.mention;

import dev.chai.spec.mention.lexicon.Lexicon;
import dev.chai.spec.mention.lexicon.Motion;
import dev.chai.spec.mention.lexicon.Term;
import dev.chai.spec.mention.lexicon.WordClass;
import dev.chai.spec.text.PhraseHits;
import dev.chai.spec.text.Tokens;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One sentence of the text: its words and the phrases found in it, by position.
 *
 * <p>Not thread-safe; moved from sentence to sentence.
 */
final class Sentence {
    /** The longest sentence, in words; chosen by hand. Longer ones are cut, so that analysis stays linear. */
    private static final int MAX_WORDS = 200;

    private final Lexicon lexicon;
    private Tokens tokens = new Tokens();
    private PhraseHits hits = new PhraseHits(true);
    private int start;
    private int end;
    private int firstHit;
    private int afterLastHit;
    /** By word of the sentence: the hit of the movement channel that starts there, plus one; 0 for none. */
    private int[] movements = new int[64];

    Sentence(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    void open(Tokens text, PhraseHits found) {
        tokens = text;
        hits = found;
        end = 0;
        afterLastHit = 0;
    }

    /** Moves on to the next sentence; false after the last. */
    boolean next() {
        if (end >= tokens.size()) {
            return false;
        }
        start = end++;
        while (end < tokens.size() && end - start < MAX_WORDS && tokens.breakBefore(end) != Tokens.SENTENCE) {
            end++;
        }
        firstHit = afterLastHit;
        while (afterLastHit < hits.size() && hits.from(afterLastHit) < end) {
            afterLastHit++;
        }
        indexMovements();
        return true;
    }

    private void indexMovements() {
        int length = end - start;
        if (movements.length < length) {
            movements = new int[length * 2];
        } else {
            Arrays.fill(movements, 0, length, 0);
        }
        for (int hit = firstHit; hit < afterLastHit; hit++) {
            Term term = term(hit);
            boolean first = movements[hits.from(hit) - start] == 0;
            if (term instanceof Term.Trap
                    || (first && (term instanceof Term.Move || term instanceof Term.Directions))) {
                movements[hits.from(hit) - start] = hit + 1;
            }
        }
    }

    /** Whether some cue says when or in which order things happen. */
    boolean tellsTime() {
        for (int hit = firstHit; hit < afterLastHit; hit++) {
            if (term(hit) instanceof Term.Signal signal && signal.cue().tellsTime()) {
                return true;
            }
        }
        return false;
    }

    Tokens tokens() {
        return tokens;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    int firstHit() {
        return firstHit;
    }

    int afterLastHit() {
        return afterLastHit;
    }

    /** Whether a state of the shot or the scene is named before a word of this sentence. */
    boolean namesStateBefore(int word) {
        for (int hit = firstHit; hit < afterLastHit && hits.from(hit) < word; hit++) {
            if (term(hit) instanceof Term.State) {
                return true;
            }
        }
        return false;
    }

    Term term(int hit) {
        return lexicon.term(hits.meaning(hit));
    }

    int from(int hit) {
        return hits.from(hit);
    }

    int to(int hit) {
        return hits.to(hit);
    }

    /** The hit of the movement channel that starts at a word, or -1. */
    int movementAt(int word) {
        return word < end ? movements[word - start] - 1 : -1;
    }

    /** The movement that starts at a word. */
    @Nullable
    Motion motionAt(int word) {
        int hit = movementAt(word);
        return hit >= 0 && term(hit) instanceof Term.Move move ? move.motion() : null;
    }

    /** The directions named by the phrase that starts at a word; 0 for none. */
    int directionsAt(int word) {
        int hit = movementAt(word);
        return hit >= 0 && term(hit) instanceof Term.Directions directions ? directions.mask() : 0;
    }

    boolean is(int word, WordClass type) {
        return lexicon.is(tokens.word(word), type.bit());
    }

    boolean isAny(int word, int mask) {
        return lexicon.is(tokens.word(word), mask);
    }

    /** Whether a word is a content word that neither the word classes nor any movement or direction knows. */
    boolean isUnclassed(int word) {
        return !isAny(word, WordClass.ALL) && movementAt(word) < 0;
    }

    /** "driver's", "his". */
    boolean isPossessive(int word) {
        return tokens.isPossessive(word) || is(word, WordClass.POSSESSIVE);
    }

    /** Words that may be between the parts of a verb group: adverbs and auxiliaries. */
    boolean isFiller(int word) {
        return is(word, WordClass.AUXILIARY);
    }

    /** The inflected form, see {@link Tokens#form}. */
    byte form(int word) {
        return tokens.form(word);
    }

    /** "leftward", "clockwise": a direction that can be before a noun. */
    boolean isAdjectival(int word) {
        return tokens.form(word) == Tokens.ADJECTIVAL;
    }

    /** "panning". */
    boolean isGerund(int word) {
        return tokens.form(word) == Tokens.GERUND;
    }

    /** "pan": a noun, an infinitive or an imperative. */
    boolean isBareForm(int word) {
        return tokens.form(word) == Tokens.BARE;
    }

    byte breakBefore(int word) {
        return tokens.breakBefore(word);
    }
}
