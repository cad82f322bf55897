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
    /** Words between "from" and the state it introduces, as in "from a very high angle"; chosen by hand. */
    private static final int CUE_REACH = 4;

    private Phase[] phases = new Phase[64];
    private int[] steps = new int[64];
    private int start;
    private int step;
    private int lastChange;
    /** Whether the sentence says nothing of time. */
    private boolean plain;
    /** Whether the sentence has mentioned a change so far. */
    private boolean changing;

    private final BitSet changes = new BitSet();

    void openText() {
        step = 1;
        changes.clear();
    }

    /** Words at which the text so far mentions a change, in order. */
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

    /** Whether "from" is shortly before a word, in the same clause. */
    static boolean followsFrom(Sentence sentence, int word) {
        return followsCue(sentence, word, Cue.FROM);
    }

    /** Whether "to" or "into" is shortly before a word, in the same clause. */
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

    /** Whether the sentence mentions a change after a word. */
    boolean changesAfter(int word) {
        return !plain && word < lastChange;
    }

    int stepAt(int word) {
        return plain ? step : steps[word - start];
    }

    /**
     * Walks through the words; a cue sets the phase of the words after it, until a comma or another cue ends that.
     *
     * <pre>
     * cue      phase of the words after it     comma
     * START    start                           goes on
     * END      end                             ends it
     * CHANGE   end ("widens to a vista")       ends it
     * FROM     start, if a change was told     goes on
     * TO       end, if a change was told       ends it
     * WHOLE    throughout
     * </pre>
     */
    private void markPhases(Sentence sentence) {
        changing = false;
        lastChange = -1;
        int hit = sentence.firstHit();
        Phase phase = Phase.THROUGHOUT;
        for (int word = start; word < sentence.end(); word++) {
            if (word > start && sentence.breakBefore(word) >= Tokens.COMMA && phase != Phase.START) {
                phase = Phase.THROUGHOUT;
            }
            for (; hit < sentence.afterLastHit() && sentence.from(hit) == word; hit++) {
                if (sentence.term(hit) instanceof Term.Signal signal) {
                    phase = phaseAfter(signal.cue(), word, phase);
                }
            }
            phases[word - start] = phase;
        }
    }

    private Phase phaseAfter(Cue cue, int word, Phase phase) {
        if (cue == Cue.END || cue == Cue.CHANGE) {
            lastChange = word;
        }
        if (cue == Cue.CHANGE) {
            changing = true;
            changes.set(word);
        }
        return switch (cue) {
            case START -> Phase.START;
            case END, CHANGE -> Phase.END;
            case WHOLE -> Phase.THROUGHOUT;
            case FROM -> changing ? Phase.START : phase;
            case TO -> changing ? Phase.END : phase;
            default -> phase;
        };
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
