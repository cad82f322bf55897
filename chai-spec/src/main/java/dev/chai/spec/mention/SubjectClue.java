package dev.chai.spec.mention;

import dev.chai.spec.mention.lexicon.WordClass;
import dev.chai.spec.text.Tokens;

/**
 * What a word to the left of a verb says about the verb's grammatical subject.
 *
 * <table>
 * <caption>What the nearest clue makes of a verb, and what it makes of a verb with a noun phrase before it</caption>
 * <tr><th>clue</th><th>example</th><th>who moves</th><th>beyond a noun</th></tr>
 * <tr><td>CAMERA</td><td>the camera [moves]</td><td>the camera</td><td>the camera</td></tr>
 * <tr><td>PRONOUN</td><td>she [moves]</td><td>a subject</td><td>a subject</td></tr>
 * <tr><td>IT</td><td>it [moves]</td><td>whom "it" means</td><td>a subject</td></tr>
 * <tr><td>CLAUSE_BREAK</td><td>at dusk, [moves]</td><td>as before</td><td>a subject</td></tr>
 * <tr><td>CONJUNCTION</td><td>and [moves]</td><td>as before</td><td>a subject</td></tr>
 * <tr><td>SENTENCE_START</td><td>[moves]</td><td>as before</td><td>a subject</td></tr>
 * <tr><td>DETERMINER</td><td>a [move]</td><td>the noun's owner</td><td>look further</td></tr>
 * <tr><td>NOUN</td><td>dogs [move]</td><td>look for its head</td><td>look further</td></tr>
 * <tr><td>VERB</td><td>starts to [move]</td><td>look further</td><td>a subject</td></tr>
 * <tr><td>NONE</td><td>slowly [moves]</td><td>look further</td><td>look further</td></tr>
 * </table>
 */
enum SubjectClue {
    CAMERA,
    PRONOUN,
    IT,
    CLAUSE_BREAK,
    CONJUNCTION,
    SENTENCE_START,
    DETERMINER,
    NOUN,
    VERB,
    NONE;

    /** The longest noun phrase, in words, that a following "as it" refers to; chosen by hand on the sentence table. */
    private static final int OBJECT_REACH = 6;

    private static final int CONJUNCTIONS = WordClass.mask(WordClass.SUBORDINATOR, WordClass.COORDINATOR);

    private static final int NOT_AN_OBJECT = WordClass.mask(WordClass.PREPOSITION, WordClass.CAMERA);

    /** Returns the clue of a word; the word before the first of the sentence is its start. */
    static SubjectClue at(Sentence sentence, int word) {
        if (word < sentence.start()) {
            return SENTENCE_START;
        }
        if (sentence.breakBefore(word + 1) >= Tokens.COMMA) {
            return CLAUSE_BREAK;
        }
        if (sentence.is(word, WordClass.CAMERA)) {
            return CAMERA;
        }
        if (sentence.is(word, WordClass.IT)) {
            return IT;
        }
        if (sentence.is(word, WordClass.PRONOUN)) {
            return PRONOUN;
        }
        if (sentence.isAny(word, CONJUNCTIONS)) {
            return CONJUNCTION;
        }
        return ofContent(sentence, word);
    }

    private static SubjectClue ofContent(Sentence sentence, int word) {
        if (isVerb(sentence, word)) {
            return VERB;
        }
        if (sentence.is(word, WordClass.DETERMINER)) {
            return DETERMINER;
        }
        boolean neutral = sentence.isFiller(word)
                || sentence.is(word, WordClass.TO)
                || sentence.directionsAt(word) != 0
                || sentence.is(word, WordClass.PREPOSITION);
        return neutral ? NONE : NOUN;
    }

    /** Whether it shows who moves, as far as no noun was seen before the verb. */
    boolean decides() {
        return this != VERB && this != NONE;
    }

    /** Whether a noun phrase may go on to the left of this word. */
    boolean continuesNounPhrase() {
        return this == DETERMINER || this == NOUN || this == NONE;
    }

    /** Whether the word is a verb of some movement or of a closed list. */
    static boolean isVerb(Sentence sentence, int word) {
        return sentence.is(word, WordClass.VERB) || (sentence.motionAt(word) != null && !sentence.isBareForm(word));
    }

    /** "The camera follows the car as it turns": the car turns. "Pans across the hall as it moves": the camera does. */
    static boolean isShownThing(Sentence sentence, int it) {
        if (it - 1 <= sentence.start() || !sentence.is(it - 1, WordClass.SUBORDINATOR)) {
            return false;
        }
        for (int word = it - 2; word > Math.max(sentence.start(), it - 2 - OBJECT_REACH); word--) {
            if (sentence.is(word, WordClass.DETERMINER)) {
                return sentence.is(word - 1, WordClass.SHOWING);
            }
            if (sentence.isAny(word, NOT_AN_OBJECT)) {
                return false;
            }
        }
        return false;
    }
}
