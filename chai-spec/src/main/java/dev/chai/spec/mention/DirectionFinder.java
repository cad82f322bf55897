package dev.chai.spec.mention;

import dev.chai.spec.mention.lexicon.MotionDirection;
import dev.chai.spec.mention.lexicon.Motion;
import dev.chai.spec.mention.lexicon.Motion.Kind;
import dev.chai.spec.mention.lexicon.WordClass;
import dev.chai.spec.text.Tokens;

/**
 * Finds the directions that belong to a movement: mostly to its right ("pans smoothly to the left"), else just before it ("a
 * leftward pan").
 *
 * <p>Not thread-safe; holds the last answer.
 */
final class DirectionFinder {
    /** Words without a role that may stand between a movement and its direction. */
    private static final int MAX_GAP = 8;

    /** "pans across the room to the left": where it passes gives way to where it goes. */
    private static final int ALONG = MotionDirection.ALONG.bit();

    private static final int TURNING = MotionDirection.CLOCKWISE.bit() | MotionDirection.COUNTERCLOCKWISE.bit();

    private int mask;
    private int first;
    private int last;

    /** The directions found, as a mask of {@link MotionDirection}; 0 for none. */
    int mask() {
        return mask;
    }

    /** First word of the movement together with its directions. */
    int first() {
        return first;
    }

    /** The word after the movement together with its directions. */
    int last() {
        return last;
    }

    /** Reads the directions of a movement at {@code from..to}; words before {@code free} belong to another one already. */
    void read(Sentence sentence, Motion motion, int from, int to, int free) {
        mask = 0;
        first = from;
        last = to;
        readRight(sentence, motion, to);
        if (mask == 0) {
            readLeft(sentence, motion, from, free);
        }
    }

    private void readRight(Sentence sentence, Motion motion, int from) {
        int waited = 0;
        int word = from;
        while (word < sentence.end() && waited <= MAX_GAP) {
            if (blocks(sentence, word)) {
                return;
            }
            int directions = sentence.directionsAt(word);
            if (directions != 0) {
                int after = endOfMovementAt(sentence, word);
                if (belongsToNext(sentence, word, after) || !fits(sentence, directions, word)) {
                    return;
                }
                mask = mask == ALONG ? directions : mask | directions;
                last = after;
                word = after;
                continue;
            }
            Motion next = sentence.motionAt(word);
            if (next != null && next.kind() != Kind.NOUN) {
                if (mask == 0 && waited == 0 && motion.kind() != Kind.NOUN && joins(sentence, from, word)) {
                    readRight(sentence, next, endOfMovementAt(sentence, word));
                    last = Math.min(last, Math.max(from, last));
                }
                return;
            }
            if (next == null && sentence.movementAt(word) >= 0) {
                word = endOfMovementAt(sentence, word);
                waited++;
                continue;
            }
            waited += sentence.isFiller(word) || sentence.is(word, WordClass.COORDINATOR) ? 0 : 1;
            word++;
        }
    }

    /** A second direction needs an "and" or a comma before it, unless it repeats the first. */
    private boolean fits(Sentence sentence, int directions, int word) {
        if (mask == 0 || mask == ALONG || (mask & directions) == directions) {
            return true;
        }
        if (directions >= MotionDirection.BEHIND.bit()) {
            return true;
        }
        int before = word - 1;
        while (before > last && sentence.isFiller(before)) {
            before--;
        }
        return sentence.breakBefore(word) == Tokens.COMMA
                || sentence.is(before, WordClass.COORDINATOR)
                || (before < last && (directions & TURNING) != 0);
    }

    private static boolean blocks(Sentence sentence, int word) {
        byte gap = sentence.breakBefore(word);
        if (gap >= Tokens.CLAUSE || (gap == Tokens.COMMA && !leadsToDirection(sentence, word))) {
            return true;
        }
        if (sentence.movementAt(word) >= 0) {
            return false;
        }
        if (sentence.isAny(word, WordClass.SUBORDINATOR.bit() | WordClass.VERB.bit()) || isOtherVerb(sentence, word)) {
            return true;
        }
        if (sentence.is(word, WordClass.COORDINATOR)) {
            return !leadsToDirection(sentence, word + 1) && !leadsToMotion(sentence, word + 1);
        }
        return sentence.isTo(word)
                && word + 1 < sentence.end()
                && !sentence.isAny(word + 1, WordClass.DETERMINER.bit() | WordClass.PRONOUN.bit());
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

    /** Only fillers and coordinators stand between two movements: "pans and tilts". */
    private static boolean joins(Sentence sentence, int from, int next) {
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
    private static boolean belongsToNext(Sentence sentence, int direction, int after) {
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
                && sentence.isAny(direction - 1, WordClass.DETERMINER.bit() | WordClass.COORDINATOR.bit());
    }

    private void readLeft(Sentence sentence, Motion motion, int from, int free) {
        boolean noun = motion.kind() == Kind.NOUN || sentence.isBareForm(from);
        int word = from - 1;
        int steps = 0;
        while (word >= Math.max(free, sentence.start()) && steps < 3 && sentence.breakBefore(word + 1) < Tokens.COMMA) {
            int start = startOfDirectionEndingAt(sentence, word);
            if (start >= 0 && (noun || sentence.isAdjectival(word))) {
                mask |= sentence.directionsAt(start);
                first = start;
                word = start - 1;
                steps = 0;
                continue;
            }
            if (!passes(sentence, noun, word)) {
                return;
            }
            word--;
            steps++;
        }
    }

    private boolean passes(Sentence sentence, boolean noun, int word) {
        if (sentence.is(word, WordClass.COORDINATOR)) {
            return mask != 0;
        }
        if (sentence.isFiller(word)) {
            return true;
        }
        return noun && mask == 0 && !sentence.isAny(word, OPAQUE) && sentence.movementAt(word) < 0;
    }

    private static final int OPAQUE = WordClass.DETERMINER.bit()
            | WordClass.PRONOUN.bit()
            | WordClass.PREPOSITION.bit()
            | WordClass.SUBORDINATOR.bit()
            | WordClass.VERB.bit();

    private static int startOfDirectionEndingAt(Sentence sentence, int lastWord) {
        for (int start = lastWord; start >= Math.max(sentence.start(), lastWord - 2); start--) {
            if (sentence.directionsAt(start) != 0 && endOfMovementAt(sentence, start) == lastWord + 1) {
                return start;
            }
        }
        return -1;
    }

    private static int endOfMovementAt(Sentence sentence, int word) {
        return sentence.to(sentence.movementAt(word));
    }
}
