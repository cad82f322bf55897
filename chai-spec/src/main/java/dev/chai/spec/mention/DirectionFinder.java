package dev.chai.spec.mention;

import dev.chai.spec.mention.lexicon.Motion;
import dev.chai.spec.mention.lexicon.Motion.Kind;
import dev.chai.spec.mention.lexicon.MotionDirection;
import dev.chai.spec.mention.lexicon.WordClass;
import dev.chai.spec.text.Tokens;
import java.util.List;

/**
 * Finds the directions that belong to a movement: mostly to its right ("pans smoothly to the left"), else just before it ("a
 * leftward pan").
 *
 * <p>Not thread-safe; holds the last result.
 */
final class DirectionFinder {
    /** Content words that may be between a movement and its direction to the right; chosen by hand on the sentence table. */
    private static final int MAX_GAP = 8;

    /** Words that may be between a noun of movement and its direction to the left, as in "a leftward camera pan"; chosen by hand. */
    private static final int MAX_GAP_LEFT = 3;

    /** The longest wording of a direction that can be before its movement, in words: "counter clockwise". */
    private static final int MAX_MODIFIER = 3;

    /** In "pans across the room to the left" where it goes replaces where it passes. */
    private static final int ALONG = MotionDirection.ALONG.bit();

    /** In "walks from the left side to the right" the side does not end the search. */
    private static final int SIDE = MotionDirection.SIDE.bit();

    private static final int TURNING =
            MotionDirection.mask(MotionDirection.CLOCKWISE, MotionDirection.COUNTERCLOCKWISE);

    /** Where a movement is seen from, and what a subject's has: they join any other direction. */
    private static final int FREE = MotionDirection.mask(
            MotionDirection.BEHIND,
            MotionDirection.SIDE,
            MotionDirection.FRONT,
            MotionDirection.ABOVE,
            MotionDirection.TO_CAMERA,
            MotionDirection.FROM_CAMERA,
            MotionDirection.DIAGONAL);

    /** Words that end the look to the left for the direction of a noun. */
    private static final int OPAQUE = WordClass.mask(
            WordClass.DETERMINER, WordClass.PRONOUN, WordClass.PREPOSITION, WordClass.SUBORDINATOR, WordClass.VERB);

    private int mask;
    private int first;
    private int last;

    /** The directions found, as a mask of {@link MotionDirection}; 0 for none. */
    int mask() {
        return mask;
    }

    /** The directions found. */
    List<MotionDirection> directions() {
        return MotionDirection.in(mask);
    }

    /** First word of the movement together with its directions. */
    int first() {
        return first;
    }

    /** The word after the movement together with its directions. */
    int last() {
        return last;
    }

    /** Finds the directions of a movement at {@code from..to}; words before {@code free} belong to another one already. */
    void find(Sentence sentence, Motion motion, int from, int to, int free) {
        mask = 0;
        first = from;
        last = to;
        readRight(sentence, motion, to);
        if (mask == 0) {
            readLeft(sentence, motion, from, free);
        }
    }

    private void readRight(Sentence sentence, Motion motion, int from) {
        int gap = 0;
        int word = from;
        while (word < sentence.end() && gap <= MAX_GAP && !DirectionBounds.blocks(sentence, word)) {
            Motion next = sentence.motionAt(word);
            if (sentence.directionsAt(word) != 0) {
                if (!takes(sentence, word)) {
                    return;
                }
                word = last;
            } else if (next != null && next.kind() != Kind.NOUN) {
                if (mask == 0 && motion.kind() != Kind.NOUN && DirectionBounds.joins(sentence, from, word)) {
                    readRight(sentence, next, endOfMovementAt(sentence, word));
                }
                return;
            } else {
                gap += isTransparent(sentence, word) ? 0 : 1;
                word = isTrap(sentence, word) ? endOfMovementAt(sentence, word) : word + 1;
            }
        }
    }

    /** Adds the directions at a word to the movement, unless they belong to something else. */
    private boolean takes(Sentence sentence, int word) {
        int directions = sentence.directionsAt(word);
        int after = endOfMovementAt(sentence, word);
        if (DirectionBounds.belongsToNext(sentence, word, after) || !fits(sentence, directions, word)) {
            return false;
        }
        mask = mask == ALONG ? directions : mask | directions;
        last = after;
        return true;
    }

    /** Whether a word between a movement and its direction does not count as a gap. */
    private static boolean isTransparent(Sentence sentence, int word) {
        return !isTrap(sentence, word) && (sentence.isFiller(word) || sentence.is(word, WordClass.COORDINATOR));
    }

    private static boolean isTrap(Sentence sentence, int word) {
        return sentence.movementAt(word) >= 0 && sentence.motionAt(word) == null && sentence.directionsAt(word) == 0;
    }

    /** A second direction needs an "and" or a comma before it, unless it repeats the first. */
    private boolean fits(Sentence sentence, int directions, int word) {
        boolean repeats = (mask & directions) == directions;
        boolean free = (directions & FREE) == directions;
        if (mask == 0 || mask == ALONG || mask == SIDE || repeats || free) {
            return true;
        }
        boolean listed = sentence.breakBefore(word) == Tokens.COMMA;
        int before = word - 1;
        while (before >= last && sentence.isFiller(before)) {
            listed |= sentence.breakBefore(before) == Tokens.COMMA;
            before--;
        }
        return listed || sentence.is(before, WordClass.COORDINATOR) || (before < last && (directions & TURNING) != 0);
    }

    private void readLeft(Sentence sentence, Motion motion, int from, int free) {
        boolean noun = motion.kind() == Kind.NOUN || sentence.isBareForm(from);
        int word = from - 1;
        int steps = 0;
        while (word >= Math.max(free, sentence.start())
                && steps < MAX_GAP_LEFT
                && sentence.breakBefore(word + 1) < Tokens.COMMA) {
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

    private static int startOfDirectionEndingAt(Sentence sentence, int lastWord) {
        for (int start = lastWord; start >= Math.max(sentence.start(), lastWord + 1 - MAX_MODIFIER); start--) {
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
