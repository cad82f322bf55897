package dev.chai.spec.mention;

import dev.chai.spec.mention.lexicon.Motion;
import dev.chai.spec.mention.lexicon.Motion.Kind;
import dev.chai.spec.mention.lexicon.WordClass;
import dev.chai.spec.text.Tokens;

/** Where the directions of a movement end and those of something else begin. */
final class DirectionBounds {
    private static final int CLAUSE_OPENERS = WordClass.mask(WordClass.SUBORDINATOR, WordClass.VERB);

    private static final int NOUN_PHRASE_OPENERS = WordClass.mask(WordClass.DETERMINER, WordClass.PRONOUN);

    private static final int BEFORE_MODIFIER = WordClass.mask(WordClass.DETERMINER, WordClass.COORDINATOR);

    private DirectionBounds() {}

    /** Whether a word to the right of a movement ends the search for its directions. */
    static boolean blocks(Sentence sentence, int word) {
        byte gap = sentence.breakBefore(word);
        if (gap >= Tokens.CLAUSE || (gap == Tokens.COMMA && !leadsToDirection(sentence, word))) {
            return true;
        }
        if (sentence.movementAt(word) >= 0) {
            return false;
        }
        if (sentence.isAny(word, CLAUSE_OPENERS) || isOtherVerb(sentence, word)) {
            return true;
        }
        if (sentence.is(word, WordClass.COORDINATOR)) {
            return !leadsToDirection(sentence, word + 1) && !leadsToMotion(sentence, word + 1);
        }
        return sentence.is(word, WordClass.TO)
                && word + 1 < sentence.end()
                && !sentence.isAny(word + 1, NOUN_PHRASE_OPENERS);
    }

    /** "kicking", "approaching": a gerund that no pattern knows starts a clause of its own, unless it is an adjective. */
    private static boolean isOtherVerb(Sentence sentence, int word) {
        return sentence.isGerund(word) && !sentence.is(word - 1, WordClass.DETERMINER);
    }

    private static boolean leadsToDirection(Sentence sentence, int from) {
        int word = skipFillers(sentence, from);
        return word < sentence.end() && sentence.directionsAt(word) != 0;
    }

    private static boolean leadsToMotion(Sentence sentence, int from) {
        int word = skipFillers(sentence, from);
        return word < sentence.end() && sentence.motionAt(word) != null;
    }

    private static int skipFillers(Sentence sentence, int from) {
        int word = from;
        while (word < sentence.end()
                && (sentence.isFiller(word) || sentence.is(word, WordClass.COORDINATOR))
                && sentence.movementAt(word) < 0) {
            word++;
        }
        return word;
    }

    /** Whether two movements are coordinated, as in "pans and tilts", so that both have the directions after the second. */
    static boolean joins(Sentence sentence, int from, int next) {
        boolean coordinated = false;
        for (int word = from; word < next; word++) {
            coordinated |= sentence.is(word, WordClass.COORDINATOR);
            if (!sentence.isFiller(word) && !sentence.is(word, WordClass.COORDINATOR)) {
                return false;
            }
        }
        return coordinated;
    }

    /** "leftward" in "leftward pan" belongs to the noun after it. */
    static boolean belongsToNext(Sentence sentence, int direction, int after) {
        if (after >= sentence.end() || sentence.breakBefore(after) >= Tokens.COMMA) {
            return false;
        }
        Motion next = sentence.motionAt(after);
        return next != null
                && next.kind() != Kind.NOUN
                && next.kind() != Kind.SUBJECT
                && after - direction == 1
                && sentence.isBareForm(after)
                && direction > sentence.start()
                && sentence.isAny(direction - 1, BEFORE_MODIFIER);
    }
}
