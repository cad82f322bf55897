package dev.chai.spec.mention;

import dev.chai.spec.Actor;
import dev.chai.spec.mention.lexicon.Motion;
import dev.chai.spec.mention.lexicon.Motion.Kind;
import dev.chai.spec.mention.lexicon.WordClass;
import dev.chai.spec.text.Tokens;

/**
 * Decides who moves: the camera, or somebody in the scene.
 *
 * <p>Looks left from the verb for its subject, as far as a closed list of function words allows without a parser: a noun phrase
 * directly before the verb decides; a verb without one ("while panning", "and tilts") has the subject of the verb before it.
 *
 * <p>Not thread-safe; remembers who the text is about from sentence to sentence.
 */
final class ActorResolver {
    private static final int OPENERS = WordClass.SUBORDINATOR.bit() | WordClass.COORDINATOR.bit();

    /** Words that say nothing of whose a noun is. */
    private static final int MODIFIERS = OPENERS | WordClass.DETERMINER.bit() | WordClass.MANNER.bit();

    /** Words at the start of a sentence among which its subject is looked for. */
    private static final int SUBJECT_REACH = 6;

    /** The longest noun phrase, in words, that a following "as it" is tied to. */
    private static final int OBJECT_REACH = 6;

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
        int word = sentence.start();
        while (word < limit && !isVerb(sentence, word)) {
            if (sentence.is(word, WordClass.IT)) {
                return;
            }
            if (sentence.is(word, WordClass.CAMERA)) {
                subject = Actor.CAMERA;
                return;
            }
            word++;
        }
        if (sentence.is(sentence.start(), WordClass.DETERMINER) && !sentence.namesStateBefore(word)) {
            subject = Actor.SUBJECT;
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
        if (noun + 3 < sentence.end() && sentence.is(noun + 3, WordClass.CAMERA)) {
            return Actor.CAMERA;
        }
        return !ofTheTrade && !knownBefore && isShown(sentence, noun)
                ? Actor.SUBJECT
                : inherited(sentence, noun, ofTheTrade);
    }

    /** "The video shows chairs in an arc": what a picture shows is not what the camera does. */
    private static boolean isShown(Sentence sentence, int noun) {
        for (int word = noun - 1; word >= sentence.start(); word--) {
            if (sentence.isAny(word, WordClass.CAMERA.bit() | WordClass.SHOWING.bit())) {
                return sentence.is(word, WordClass.SHOWING) && sentence.movementAt(word) < 0;
            }
        }
        return false;
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
                || sentence.directionsAt(word) != 0
                || (!phraseBefore && sentence.is(word, WordClass.PREPOSITION));
    }

    /** "a man moving left": the noun moves. "a shot panning left" was seen before this. */
    private static Actor nounBeforeGerund(boolean ofTheTrade) {
        return ofTheTrade ? Actor.CAMERA : Actor.SUBJECT;
    }

    private static boolean isNoun(Sentence sentence, int verb) {
        if (sentence.isBareForm(verb)) {
            return !(verb > sentence.start() && sentence.is(verb - 1, WordClass.PRONOUN));
        }
        return sentence.form(verb) == Tokens.WITH_S && MotionVerbs.followsDeterminer(sentence, verb);
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
        if (followsShownThing(sentence, word)) {
            return Actor.SUBJECT;
        }
        return knownBefore && word > sentence.start() ? before : inherited(sentence, word, false);
    }

    /** "The camera follows the car as it turns": the car turns. "Pans across the hall as it moves": the camera does. */
    private static boolean followsShownThing(Sentence sentence, int it) {
        if (it - 1 <= sentence.start() || !sentence.is(it - 1, WordClass.SUBORDINATOR)) {
            return false;
        }
        for (int word = it - 2; word > Math.max(sentence.start(), it - 2 - OBJECT_REACH); word--) {
            if (sentence.is(word, WordClass.DETERMINER)) {
                return sentence.is(word - 1, WordClass.SHOWING);
            }
            if (sentence.isAny(word, WordClass.PREPOSITION.bit() | WordClass.CAMERA.bit())) {
                return false;
            }
        }
        return false;
    }

    /** "on the left side of the frame" says where, not who. */
    private static boolean isPlace(Sentence sentence, int word) {
        return word - 2 > sentence.start()
                && sentence.is(word - 1, WordClass.DETERMINER)
                && sentence.is(word - 2, WordClass.PREPOSITION);
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
            if (sentence.is(word, WordClass.CAMERA) && !isPlace(sentence, word)) {
                return Actor.CAMERA;
            }
            if (sentence.is(word, WordClass.IT)) {
                return topic;
            }
            anyNoun |= !sentence.isFiller(word) && !sentence.isAny(word, MODIFIERS) && sentence.directionsAt(word) == 0;
        }
        return anyNoun ? Actor.SUBJECT : topic;
    }
}
