package dev.chai.spec.mention;

import dev.chai.spec.Phase;
import dev.chai.spec.mention.lexicon.Cue;
import dev.chai.spec.mention.lexicon.Term;
import dev.chai.spec.mention.lexicon.WordClass;
import dev.chai.spec.text.Tokens;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Tags each word of a sentence with the part of the clip that it is about: start, end, the whole, or a step of a sequence.
 *
 * <p>Not thread-safe; the count of steps runs on from sentence to sentence.
 */
final class PhaseTagger {
    /** Words between "from" and the state it introduces: "from a very high angle". */
    private static final int CUE_REACH = 4;

    private Phase[] phases = new Phase[64];
    private int[] steps = new int[64];
    private int start;
    private int step;
    private int lastChange;
    /** The sentence says nothing of time. */
    private boolean plain;

    private final BitSet changes = new BitSet();

    void openText() {
        step = 1;
        changes.clear();
    }

    /** Words at which the text so far tells of a change, in order. */
    BitSet changes() {
        return changes;
    }

    /** Reads one sentence. */
    void read(Sentence sentence) {
        plain = !sentence.tellsTime();
        if (plain) {
            return;
        }
        start = sentence.start();
        int length = sentence.end() - start;
        if (phases.length < length) {
            phases = new Phase[length * 2];
            steps = new int[length * 2];
        }
        Arrays.fill(phases, 0, length, Phase.THROUGHOUT);
        markPhases(sentence);
        countSteps(sentence);
    }

    /** Whether "from" or "between" stands shortly before a word, in the same clause. */
    static boolean followsFrom(Sentence sentence, int word) {
        return followsCue(sentence, word, Cue.FROM);
    }

    /** Whether "to" or "into" stands shortly before a word, in the same clause. */
    static boolean followsTo(Sentence sentence, int word) {
        return followsCue(sentence, word, Cue.TO);
    }

    private static boolean followsCue(Sentence sentence, int word, Cue cue) {
        for (int hit = sentence.firstHit(); hit < sentence.afterLastHit(); hit++) {
            int at = sentence.from(hit);
            boolean near = at <= word && word - at <= CUE_REACH;
            if (near && sentence.term(hit) instanceof Term.Signal signal && signal.cue() == cue) {
                return true;
            }
        }
        return false;
    }

    Phase phaseAt(int word) {
        return plain ? Phase.THROUGHOUT : phases[word - start];
    }

    /** Whether the sentence tells of a change after a word. */
    boolean changesAfter(int word) {
        return !plain && word < lastChange;
    }

    int stepAt(int word) {
        return plain ? step : steps[word - start];
    }

    private void markPhases(Sentence sentence) {
        boolean changing = false;
        lastChange = -1;
        int hit = sentence.firstHit();
        Phase current = Phase.THROUGHOUT;
        for (int word = start; word < sentence.end(); word++) {
            if (word > start && sentence.breakBefore(word) >= Tokens.COMMA && current != Phase.START) {
                current = Phase.THROUGHOUT;
            }
            while (hit < sentence.afterLastHit() && sentence.from(hit) == word) {
                if (sentence.term(hit) instanceof Term.Signal signal) {
                    switch (signal.cue()) {
                        case START -> current = Phase.START;
                        case END -> {
                            current = Phase.END;
                            lastChange = word;
                        }
                        case WHOLE -> current = Phase.THROUGHOUT;
                        case CHANGE -> {
                            changing = true;
                            lastChange = word;
                            changes.set(word);
                            current = Phase.END;
                        }
                        case FROM -> current = changing ? Phase.START : current;
                        case TO -> current = changing ? Phase.END : current;
                        default -> {}
                    }
                }
                hit++;
            }
            phases[word - start] = current;
        }
    }

    /** In "after panning left, it tilts up" the later step follows the comma. */
    private void countSteps(Sentence sentence) {
        int hit = sentence.firstHit();
        boolean afterClause = false;
        for (int word = start; word < sentence.end(); word++) {
            if (afterClause && sentence.breakBefore(word) == Tokens.COMMA) {
                step++;
                afterClause = false;
            }
            while (hit < sentence.afterLastHit() && sentence.from(hit) == word) {
                if (sentence.term(hit) instanceof Term.Signal signal) {
                    if (signal.cue() == Cue.STEP && sentence.is(word, WordClass.AFTER)) {
                        afterClause = word == start;
                    } else if (signal.cue() == Cue.STEP || signal.cue() == Cue.END) {
                        step++;
                    }
                }
                hit++;
            }
            steps[word - start] = step;
        }
    }
}
