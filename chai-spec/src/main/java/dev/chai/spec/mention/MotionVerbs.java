package dev.chai.spec.mention;

import dev.chai.spec.mention.lexicon.Motion;
import dev.chai.spec.mention.lexicon.WordClass;
import dev.chai.spec.text.Tokens;

/**
 * Distinguishes an everyday verb of movement ("drops", "circles") from the noun and the adjective of the same spelling ("stands in a
 * circle", "a rising tide"). Technical terms need no such check.
 */
final class MotionVerbs {
    private static final int BEFORE_NOUN = WordClass.mask(WordClass.DETERMINER, WordClass.PREPOSITION, WordClass.IT);

    private static final int BEFORE_PLAIN_VERB =
            WordClass.mask(WordClass.PRONOUN, WordClass.AUXILIARY, WordClass.COORDINATOR, WordClass.SUBORDINATOR);

    /** Words before a noun among which its owner is searched for, as in "the camera begins a slow drift"; chosen by hand. */
    private static final int OWNER_REACH = 4;

    private MotionVerbs() {}

    /** Whether the word states a movement; {@code directed} if a direction is next to it. */
    static boolean isMovement(Sentence sentence, int from, int to, boolean directed) {
        return switch (sentence.form(from)) {
            case Tokens.BARE -> !isNoun(sentence, from) || directed || isOfCamera(sentence, from, to);
            case Tokens.GERUND -> !followsDeterminer(sentence, from) || isBeforeCamera(sentence, to);
            default -> !followsDeterminer(sentence, from);
        };
    }

    /** Whether the word is a verb: "they leap", "begins to leap", "leaps"; not "a daring leap". */
    static boolean isDone(Sentence sentence, int word) {
        if (sentence.form(word) != Tokens.BARE) {
            return true;
        }
        int before = word - 1;
        if (before < sentence.start() || sentence.breakBefore(word) >= Tokens.COMMA) {
            return false;
        }
        return sentence.isAny(before, BEFORE_PLAIN_VERB) || sentence.form(before) == Tokens.WITH_S;
    }

    /** Whether a form that verbs and nouns share ("pan", "pans") is a noun here, by the word before it alone. */
    static boolean isNounForm(Sentence sentence, int word) {
        if (sentence.isBareForm(word)) {
            return word == sentence.start() || !sentence.is(word - 1, WordClass.PRONOUN);
        }
        return sentence.form(word) == Tokens.WITH_S && followsDeterminer(sentence, word);
    }

    /**
     * Whether a technical term is the everyday thing of the same name, by an adjective that no movement has: "a yellow crane" beside
     * "a slow crane up".
     */
    static boolean isThing(Sentence sentence, int word) {
        int adjective = word - 1;
        return adjective > sentence.start()
                && sentence.isUnclassed(adjective)
                && sentence.is(adjective - 1, WordClass.DETERMINER);
    }

    private static boolean isNoun(Sentence sentence, int word) {
        int before = beforeModifiers(sentence, word);
        return before >= sentence.start()
                && (sentence.isAny(before, BEFORE_NOUN) || sentence.isPossessive(before))
                && !sentence.is(word - 1, WordClass.TO);
    }

    /** "two quick pans", "these circles". */
    static boolean followsDeterminer(Sentence sentence, int word) {
        int before = beforeModifiers(sentence, word);
        return before >= sentence.start()
                && sentence.is(before, WordClass.DETERMINER)
                && !sentence.is(before, WordClass.SUBORDINATOR);
    }

    /** The word before the adjectives and adverbs that a noun may have, or one before the start of the clause. */
    private static int beforeModifiers(Sentence sentence, int word) {
        int before = word - 1;
        while (before >= sentence.start()
                && sentence.breakBefore(before + 1) < Tokens.COMMA
                && (sentence.is(before, WordClass.MANNER) || sentence.isFiller(before))) {
            before--;
        }
        boolean clauseStarts = before >= sentence.start() && sentence.breakBefore(before + 1) >= Tokens.COMMA;
        return clauseStarts ? sentence.start() - 1 : before;
    }

    /** "the camera's slow rise", "its ascent", "the drift of the camera". */
    private static boolean isOfCamera(Sentence sentence, int from, int to) {
        for (int word = from - 1; word >= Math.max(sentence.start(), from - OWNER_REACH); word--) {
            if (sentence.isAny(word, WordClass.mask(WordClass.CAMERA, WordClass.IT))) {
                return true;
            }
            if (sentence.is(word, WordClass.SHOWING)) {
                return false;
            }
        }
        return to + 2 < sentence.end() && sentence.is(to + 2, WordClass.CAMERA);
    }

    /** "an orbiting camera movement". */
    private static boolean isBeforeCamera(Sentence sentence, int word) {
        Motion next = sentence.motionAt(word);
        return (next != null && next.kind() == Motion.Kind.NOUN)
                || (word < sentence.end() && sentence.is(word, WordClass.CAMERA));
    }
}
