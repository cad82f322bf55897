package dev.chai.spec.mention;

import dev.chai.spec.mention.Motion.Kind;
import dev.chai.spec.text.Tokens;

/**
 * Decides who moves: the camera, or somebody in the scene.
 *
 * <p>Looks left from the verb for its subject, as far as a closed list of function words allows without a parser: a noun phrase
 * directly before the verb decides; a verb without one ("while panning", "and tilts") has the subject of the verb before it.
 *
 * <p>Not thread-safe; remembers who the text is about from sentence to sentence.
 */
final class Subjects {
    private static final int OPENERS = WordClass.SUBORDINATOR.bit() | WordClass.COORDINATOR.bit();

    /** Words at the start of a sentence among which its subject is looked for. */
    private static final int SUBJECT_REACH = 6;

    /** Who moved last in this sentence; unknown at its start. */
    private Actor before = Actor.CAMERA;

    private boolean knownBefore;
    /** Whom "it" means at the start of a sentence. */
    private Actor topic = Actor.CAMERA;
    /** Whom the present sentence is about. */
    private Actor subject = Actor.CAMERA;

    void openText() {
        topic = Actor.CAMERA;
        subject = Actor.CAMERA;
    }

    /** Takes over the subject of the sentence before as what "it" means, and looks for the new one. */
    void openSentence(Sentence sentence) {
        knownBefore = false;
        topic = subject;
        int limit = Math.min(sentence.end(), sentence.start() + SUBJECT_REACH);
        for (int word = sentence.start(); word < limit && !isVerb(sentence, word); word++) {
            if (sentence.is(word, WordClass.IT)) {
                return;
            }
            if (sentence.is(word, WordClass.CAMERA)) {
                subject = Actor.CAMERA;
                return;
            }
        }
    }

    /** Who does the movement that starts at a word; {@code modified} when a direction stands before it ("a leftward pan"). */
    Actor of(Sentence sentence, Motion motion, int verb, boolean modified) {
        Actor actor = decide(sentence, motion, verb, modified);
        before = actor;
        if (!knownBefore) {
            subject = actor;
        }
        knownBefore = true;
        return actor;
    }

    private Actor decide(Sentence sentence, Motion motion, int verb, boolean modified) {
        if (motion.kind() == Kind.SUBJECT) {
            return Actor.SUBJECT;
        }
        boolean ofTheTrade = motion.kind() == Kind.LEXICAL || motion.kind() == Kind.ADJACENT;
        if (modified || motion.kind() == Kind.NOUN || isNoun(sentence, verb)) {
            return ofNoun(sentence, verb, ofTheTrade);
        }
        return ofVerb(sentence, verb, ofTheTrade);
    }

    /** A noun ("a clockwise roll") is whose it is said to be, else the business of whoever the sentence is about. */
    private Actor ofNoun(Sentence sentence, int noun, boolean ofTheTrade) {
        for (int word = noun - 1; word >= Math.max(sentence.start(), noun - 4); word--) {
            if (sentence.is(word, WordClass.CAMERA)) {
                return Actor.CAMERA;
            }
            if (!ofTheTrade && sentence.isPossessive(word)) {
                return Actor.SUBJECT;
            }
        }
        boolean ofTheCamera = noun + 3 < sentence.end() && sentence.is(noun + 3, WordClass.CAMERA);
        return ofTheCamera ? Actor.CAMERA : inherited(sentence, noun, ofTheTrade);
    }

    private Actor ofVerb(Sentence sentence, int verb, boolean ofTheTrade) {
        boolean phraseBefore = false;
        for (int word = verb - 1; word >= sentence.start(); word--) {
            if (sentence.breakBefore(word + 1) >= Tokens.COMMA) {
                if (phraseBefore) {
                    break;
                }
                return isInsertion(sentence, word) ? Actor.CAMERA : inherited(sentence, word + 1, ofTheTrade);
            }
            if (sentence.is(word, WordClass.CAMERA)) {
                return Actor.CAMERA;
            }
            if (sentence.is(word, WordClass.IT)) {
                return phraseBefore ? Actor.SUBJECT : it(sentence, word, ofTheTrade);
            }
            if (sentence.is(word, WordClass.PRONOUN)) {
                return Actor.SUBJECT;
            }
            if (sentence.isAny(word, OPENERS)) {
                return phraseBefore ? Actor.SUBJECT : inherited(sentence, word, ofTheTrade);
            }
            if (isVerb(sentence, word)) {
                if (phraseBefore) {
                    return Actor.SUBJECT;
                }
            } else if (!phraseBefore && sentence.is(word, WordClass.DETERMINER)) {
                return ofNoun(sentence, verb, ofTheTrade);
            } else if (!isPassable(sentence, word, phraseBefore)) {
                if (!phraseBefore && sentence.isGerund(verb)) {
                    return nounBeforeGerund(ofTheTrade);
                }
                phraseBefore = true;
            }
        }
        return phraseBefore ? Actor.SUBJECT : inherited(sentence, sentence.start(), ofTheTrade);
    }

    private static boolean isPassable(Sentence sentence, int word, boolean phraseBefore) {
        return sentence.isFiller(word)
                || sentence.isTo(word)
                || sentence.headingAt(word) != 0
                || (!phraseBefore && sentence.is(word, WordClass.PREPOSITION));
    }

    /** "a man moving left": the noun moves. "a shot panning left" was seen before this. */
    private static Actor nounBeforeGerund(boolean ofTheTrade) {
        return ofTheTrade ? Actor.CAMERA : Actor.SUBJECT;
    }

    private static boolean isNoun(Sentence sentence, int verb) {
        return sentence.isBareForm(verb) && !(verb > sentence.start() && sentence.is(verb - 1, WordClass.PRONOUN));
    }

    /** A comma between subject and verb closes an insertion: "the camera, on a crane, rises". */
    private static boolean isInsertion(Sentence sentence, int word) {
        for (int i = word; i > sentence.start(); i--) {
            if (sentence.breakBefore(i) == Tokens.COMMA) {
                return sentence.is(i - 1, WordClass.CAMERA);
            }
        }
        return false;
    }

    private static boolean isVerb(Sentence sentence, int word) {
        return sentence.is(word, WordClass.VERB) || (sentence.motionAt(word) != null && !sentence.isBareForm(word));
    }

    private Actor it(Sentence sentence, int word, boolean ofTheTrade) {
        if (ofTheTrade) {
            return Actor.CAMERA;
        }
        if (word == sentence.start() || !knownBefore) {
            return topic;
        }
        return before;
    }

    private Actor inherited(Sentence sentence, int until, boolean ofTheTrade) {
        if (knownBefore) {
            return ofTheTrade ? Actor.CAMERA : before;
        }
        if (ofTheTrade) {
            return Actor.CAMERA;
        }
        boolean anyNoun = false;
        for (int word = sentence.start(); word < until; word++) {
            if (sentence.is(word, WordClass.CAMERA)) {
                return Actor.CAMERA;
            }
            if (sentence.is(word, WordClass.IT)) {
                return topic;
            }
            anyNoun |= !sentence.isFiller(word) && !sentence.isAny(word, OPENERS) && sentence.headingAt(word) == 0;
        }
        return anyNoun ? Actor.SUBJECT : topic;
    }
}
