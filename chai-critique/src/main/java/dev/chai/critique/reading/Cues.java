package dev.chai.critique.reading;

import dev.chai.spec.text.PhraseHits;
import java.util.Arrays;

/** Which cues start at which word of a critique. */
final class Cues {
    /** By word: the cues that start there, as a mask. */
    private final int[] masks;
    /** By phrase found, in the order of their first words: its cue, first word and the word after its last. */
    private final int[] found;

    Cues(int words, PhraseHits hits) {
        masks = new int[words];
        found = new int[3 * hits.size()];
        for (int hit = 0; hit < hits.size(); hit++) {
            masks[hits.from(hit)] |= 1 << hits.meaning(hit);
            found[3 * hit] = hits.meaning(hit);
            found[3 * hit + 1] = hits.from(hit);
            found[3 * hit + 2] = hits.to(hit);
        }
    }

    /** Whether a cue starts at a word. */
    boolean startsAt(int word, Cue cue) {
        return (masks[word] & cue.bit()) != 0;
    }

    /** All cues that start among words, as a mask. */
    int among(int from, int to) {
        int mask = 0;
        for (int i = from; i < to; i++) {
            mask |= masks[i];
        }
        return mask;
    }

    /** Whether a word belongs to a phrase of one of the cues of a mask. */
    boolean[] covered(int from, int to, int mask) {
        boolean[] covered = new boolean[to - from];
        for (int i = 0; i < found.length; i += 3) {
            if ((1 << found[i] & mask) != 0 && found[i + 1] >= from && found[i + 1] < to) {
                Arrays.fill(covered, found[i + 1] - from, Math.min(found[i + 2], to) - from, true);
            }
        }
        return covered;
    }
}
