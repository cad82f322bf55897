package dev.chai.spec.mention;

import dev.chai.spec.Actor;
import dev.chai.spec.mention.lexicon.Motion.Kind;
import dev.chai.spec.mention.lexicon.WordClass;
import dev.chai.spec.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Decides who moves: the camera or a subject.
 *
 * <p>Looks left from the verb for its grammatical subject, as far as closed lists of function words allow without a parser. The first
 * {@link SubjectClue} decides; a verb without one ("while panning", "and tilts") has the subject of the verb before it.
 *
 * <p>Not thread-safe; remembers from sentence to sentence who the text is about.
 */
final class ActorResolver {
    /** Words that do not say whose a noun is. */
    private static final int MODIFIERS =
            WordClass.mask(WordClass.SUBORDINATOR, WordClass.COORDINATOR, WordClass.DETERMINER, WordClass.MANNER);

    /** Words at the start of a sentence among which its subject is searched for; chosen by hand on the sentence table. */
    private static final int SUBJECT_REACH = 6;

    /** Words before a noun among which its owner is searched for: "the camera makes a slow"; chosen by hand on the sentence table. */
    private static final int OWNER_REACH = 4;

    /** Words from a noun to its owner after it: "drift of the camera". */
    private static final int OWNER_AFTER = 3;

    /** Who made the last movement of this sentence; null before the first. */
    private @Nullable Actor previous;
    /** Whom "it" means at the start of a sentence. */
    private Actor topic = Actor.CAMERA;
    /** Whom the present sentence is about. */
    private Actor subject = Actor.CAMERA;

    void openText() {
        topic = Actor.CAMERA;
        subject = Actor.CAMERA;
    }

    /** Makes the subject of the last sentence what "it" means, and looks for the new one. */
    void openSentence(Sentence sentence) {
        previous = null;
        topic = subject;
        int limit = Math.min(sentence.end(), sentence.start() + SUBJECT_REACH);
        int word = sentence.start();
        while (word < limit && !SubjectClue.isVerb(sentence, word)) {
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

    /** Returns who makes the movement that starts at a word; {@code modified} if a direction is before it ("a leftward pan"). */
    Actor resolve(Sentence sentence, Kind kind, int verb, boolean modified) {
        Actor actor = decide(sentence, kind, verb, modified);
        if (previous == null) {
            subject = actor;
        }
        previous = actor;
        return actor;
    }

    private Actor decide(Sentence sentence, Kind kind, int verb, boolean modified) {
        if (kind == Kind.SUBJECT) {
            return Actor.SUBJECT;
        }
        boolean noun = modified || kind == Kind.NOUN || MotionVerbs.isNounForm(sentence, verb);
        return noun ? ofNoun(sentence, verb, kind.isTechnical()) : ofVerb(sentence, verb, kind.isTechnical());
    }

    /** A noun ("a clockwise roll") belongs to its stated owner, else to whoever the sentence is about. */
    private Actor ofNoun(Sentence sentence, int noun, boolean technical) {
        for (int word = noun - 1; word >= Math.max(sentence.start(), noun - OWNER_REACH); word--) {
            if (sentence.is(word, WordClass.CAMERA)) {
                return Actor.CAMERA;
            }
            if (!technical && sentence.isPossessive(word)) {
                return Actor.SUBJECT;
            }
        }
        if (noun + OWNER_AFTER < sentence.end() && sentence.is(noun + OWNER_AFTER, WordClass.CAMERA)) {
            return Actor.CAMERA;
        }
        return !technical && previous == null && isShown(sentence, noun)
                ? Actor.SUBJECT
                : inherited(sentence, noun, technical);
    }

    /** "The video shows chairs in an arc": what a picture shows is not what the camera does. */
    private static boolean isShown(Sentence sentence, int noun) {
        for (int word = noun - 1; word >= sentence.start(); word--) {
            if (sentence.isAny(word, WordClass.mask(WordClass.CAMERA, WordClass.SHOWING))) {
                return sentence.is(word, WordClass.SHOWING) && sentence.movementAt(word) < 0;
            }
        }
        return false;
    }

    /** Decides by the clue nearest to the left of the verb. */
    private Actor ofVerb(Sentence sentence, int verb, boolean technical) {
        int word = verb - 1;
        SubjectClue clue = SubjectClue.at(sentence, word);
        while (!clue.decides()) {
            clue = SubjectClue.at(sentence, --word);
        }
        return switch (clue) {
            case CAMERA -> Actor.CAMERA;
            case PRONOUN -> Actor.SUBJECT;
            case IT -> ofIt(sentence, word, technical);
            case CLAUSE_BREAK ->
                endsInsertion(sentence, word) ? Actor.CAMERA : inherited(sentence, word + 1, technical);
            case CONJUNCTION, SENTENCE_START -> inherited(sentence, Math.max(word, sentence.start()), technical);
            case DETERMINER -> ofNoun(sentence, verb, technical);
            case NOUN -> sentence.isGerund(verb) ? ofNounBeforeGerund(technical) : ofNounPhrase(sentence, word);
            case VERB, NONE -> throw new AssertionError(clue);
        };
    }

    /** "a man moving left": the noun moves. Nouns for the camera ("a shot panning left") are a clue of their own. */
    private static Actor ofNounBeforeGerund(boolean technical) {
        return technical ? Actor.CAMERA : Actor.SUBJECT;
    }

    /** "the man by the door turns", but "the camera operator turns": the words before a noun show whether it means the camera. */
    private static Actor ofNounPhrase(Sentence sentence, int noun) {
        int word = noun - 1;
        SubjectClue clue = SubjectClue.at(sentence, word);
        while (clue.continuesNounPhrase()) {
            clue = SubjectClue.at(sentence, --word);
        }
        return clue == SubjectClue.CAMERA ? Actor.CAMERA : Actor.SUBJECT;
    }

    /** A comma between subject and verb closes an insertion: "the camera, on a crane, rises". */
    private static boolean endsInsertion(Sentence sentence, int last) {
        for (int word = last; word > sentence.start(); word--) {
            if (sentence.breakBefore(word) == Tokens.COMMA) {
                return sentence.is(word - 1, WordClass.CAMERA);
            }
        }
        return false;
    }

    private Actor ofIt(Sentence sentence, int it, boolean technical) {
        if (technical) {
            return Actor.CAMERA;
        }
        if (SubjectClue.isShownThing(sentence, it)) {
            return Actor.SUBJECT;
        }
        return previous != null && it > sentence.start() ? previous : inherited(sentence, it, false);
    }

    /** The actor of the last movement; before the first, what the words up to {@code until} are about. */
    private Actor inherited(Sentence sentence, int until, boolean technical) {
        if (technical) {
            return Actor.CAMERA;
        }
        if (previous != null) {
            return previous;
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

    /** "on the left side of the frame" says where, not who. */
    private static boolean isPlace(Sentence sentence, int word) {
        return word - 2 > sentence.start()
                && sentence.is(word - 1, WordClass.DETERMINER)
                && sentence.is(word - 2, WordClass.PREPOSITION);
    }
}
