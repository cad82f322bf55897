package dev.chai.critique.check;

import dev.chai.critique.reading.Term;
import dev.chai.critique.reading.Words;
import dev.chai.spec.text.Tokens;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Which value of a family a caption gives to a thing: the color of "hat" in "a girl in a red hat", the side of "phone".
 *
 * <p>A value belongs to the thing that it is nearest to, counted in content words; a conjunction or comma between them makes it farther,
 * a sentence end unreachable. The answer for one thing and family is worked out once, so all answers of a caption together cost no more
 * than one look around each of its words for each family. Not thread-safe.
 */
final class PlaceValues {
    /** How many content words a value may be away from its thing. */
    private static final int REACH = 5;
    /** How much farther a conjunction or comma makes it; chosen by hand on swapped pairs such as "12 in red and 40 in blue". */
    private static final int BOUNDARY = 2;
    /** Words looked at to each side: function words do not count as distance, and there may be any number of them. */
    private static final int WINDOW = 4 * REACH;

    private static final Set<String> CONJUNCTIONS =
            Set.of("and", "while", "but", "whereas", "or", "then", "which", "as");

    private static final int NOWHERE = -1;

    private final Words caption;
    /** By stem: its first place. */
    private final int[] first;
    /** By place: the next one of the same stem. */
    private final int[] next;

    private final Map<Long, Values> known = new HashMap<>();

    PlaceValues(Words caption) {
        this.caption = caption;
        int stems = 0;
        for (int i = 0; i < caption.size(); i++) {
            stems = Math.max(stems, 1 + caption.term(i).stem());
        }
        first = new int[stems];
        next = new int[caption.size()];
        Arrays.fill(first, NOWHERE);
        for (int i = caption.size() - 1; i >= 0; i--) {
            int stem = caption.term(i).stem();
            next[i] = first[stem];
            first[stem] = i;
        }
    }

    /** What a caption says of a thing. */
    enum Answer {
        /** Nothing. */
        UNKNOWN,
        /** Wherever the thing is, the value is the nearest of its family. */
        SAME,
        /** The value is around the thing, among others. */
        AMONG_OTHERS,
        /** The value is around the thing, but others are always nearer. */
        FARTHER,
        /** Only other values are around the thing. */
        OTHER
    }

    /** The values around all places of a thing, and those that are nearest to it, as masks. */
    private record Values(long around, long nearest) {
        Answer about(long value) {
            if (around == 0) {
                return Answer.UNKNOWN;
            }
            if ((around & value) == 0) {
                return Answer.OTHER;
            }
            if ((nearest & value) == 0) {
                return nearest == 0 ? Answer.AMONG_OTHERS : Answer.FARTHER;
            }
            return nearest == value ? Answer.SAME : Answer.AMONG_OTHERS;
        }
    }

    /** Whether a word begins a clause of another thing, as a comma does. */
    static boolean isConjunction(Term term) {
        return CONJUNCTIONS.contains(term.word());
    }

    /** Whether the caption gives a thing this value or another of its family. */
    Answer about(Term thing, Term value) {
        long key = (long) thing.stem() << Integer.SIZE | value.family();
        return known.computeIfAbsent(key, k -> find(thing, value.family())).about(1L << value.value());
    }

    private Values find(Term thing, int family) {
        long around = 0;
        long nearest = 0;
        int start = thing.stem() < first.length ? first[thing.stem()] : NOWHERE;
        for (int place = start; place != NOWHERE; place = next[place]) {
            Side before = new Side(place, -1, family);
            Side after = new Side(place, 1, family);
            int least = Math.min(before.distance, after.distance);
            around |= before.around | after.around;
            nearest |= before.nearestAt(least) | after.nearestAt(least);
        }
        return new Values(around, nearest);
    }

    /** The words to one side of a thing. */
    private final class Side {
        private static final int NONE = Integer.MAX_VALUE;
        private int distance = NONE;
        private long nearest;
        private long around;

        /** Looks for values, and among them for the nearest one of the sentence. */
        Side(int place, int step, int family) {
            Tokens tokens = caption.tokens();
            int content = 0;
            int barriers = 0;
            boolean sameSentence = true;
            for (int i = place + step; isIn(i, place) && content <= REACH; i += step) {
                byte gap = tokens.breakBefore(step > 0 ? i : i + 1);
                Term term = caption.term(i);
                sameSentence &= gap != Tokens.SENTENCE;
                content += term.isContent() ? 1 : 0;
                barriers += gap != Tokens.JOINED || isConjunction(term) ? BOUNDARY : 0;
                if (term.family() == family) {
                    around |= 1L << term.value();
                    if (sameSentence && distance == NONE) {
                        distance = content + barriers;
                        nearest = 1L << term.value();
                    }
                }
            }
        }

        private boolean isIn(int at, int place) {
            return at >= 0 && at < caption.size() && Math.abs(at - place) <= WINDOW;
        }

        long nearestAt(int least) {
            return distance == least ? nearest : 0;
        }
    }
}
