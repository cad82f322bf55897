package dev.chai.eval.text.align;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Greedy search for block shifts that lower the edit distance to one reference, with the limits of tercom: shifts of
 * at most 10 words over at most 50, a beam of 25 around the diagonal, and at most 1,000 shifts tried.
 */
public final class ShiftSearch {
    private static final int MAX_SHIFT_SIZE = 10;
    private static final int MAX_SHIFT_DISTANCE = 50;
    private static final int MAX_CANDIDATES = 1000;

    private final int[] reference;
    private final BeamDistance distance;
    private int candidates;

    public ShiftSearch(int[] reference) {
        this.reference = reference;
        this.distance = new BeamDistance(reference);
    }

    public long edits(int[] hypothesis) {
        if (reference.length == 0) {
            return hypothesis.length;
        }
        int[] words = hypothesis;
        int shifts = 0;
        while (true) {
            Shift best = bestShift(words);
            if (candidates >= MAX_CANDIDATES || best == null || best.gain <= 0) {
                return (long) shifts + distance.to(words);
            }
            shifts++;
            words = best.words;
        }
    }

    private static final class Shift {
        final int gain;
        final int length;
        final int start;
        final int target;
        final int[] words;

        Shift(int gain, Block block, int target, int[] words) {
            this.gain = gain;
            this.length = block.length;
            this.start = block.start;
            this.target = target;
            this.words = words;
        }

        /** More gain first, then the longer block, the earlier block, the earlier target. */
        boolean beats(@Nullable Shift other) {
            if (other == null) {
                return true;
            }
            if (gain != other.gain) {
                return gain > other.gain;
            }
            if (length != other.length) {
                return length > other.length;
            }
            return start != other.start ? start < other.start : target < other.target;
        }
    }

    private @Nullable Shift bestShift(int[] words) {
        int before = distance.to(words);
        Alignment alignment = Alignment.of(distance.operations(), words.length, reference.length);
        Shift best = null;
        for (int h = 0; h < words.length; h++) {
            int first = Math.max(0, h - MAX_SHIFT_DISTANCE);
            int last = Math.min(reference.length - 1, h + MAX_SHIFT_DISTANCE);
            for (int r = first; r <= last; r++) {
                for (int length = 1; length <= MAX_SHIFT_SIZE && matches(words, h, r, length); length++) {
                    if (alignment.allows(h, r, length)) {
                        best = tryTargets(words, before, alignment, new Block(h, r, length), best);
                        if (candidates >= MAX_CANDIDATES) {
                            return best;
                        }
                    }
                }
            }
        }
        return best;
    }

    private record Block(int start, int inReference, int length) {}

    private boolean matches(int[] words, int h, int r, int length) {
        int i = h + length - 1;
        int j = r + length - 1;
        return i < words.length && j < reference.length && words[i] == reference[j];
    }

    private @Nullable Shift tryTargets(
            int[] words, int before, Alignment alignment, Block block, @Nullable Shift best) {
        Shift found = best;
        int previous = -1;
        for (int offset = -1; offset < block.length; offset++) {
            int at = block.inReference + offset;
            int target;
            if (at == -1) {
                target = 0;
            } else if (at < reference.length) {
                target = alignment.hypothesisAt(at) + 1;
            } else {
                break;
            }
            if (target != previous) {
                previous = target;
                int[] shifted = shift(words, block.start, block.length, target);
                candidates++;
                Shift shift = new Shift(before - distance.to(shifted), block, target, shifted);
                if (shift.beats(found)) {
                    found = shift;
                }
            }
        }
        return found;
    }

    /** Takes the block out and puts it before the target; a target within the block counts from the block's end. */
    private static int[] shift(int[] words, int start, int length, int target) {
        int[] shifted = new int[words.length];
        int insertAt = target < start
                ? target
                : Math.min(target > start + length ? target - length : target, words.length - length);
        int next = 0;
        for (int i = 0; i < words.length; i++) {
            if (i >= insertAt && i < insertAt + length) {
                shifted[i] = words[start + i - insertAt];
            } else {
                if (next == start) {
                    next += length;
                }
                shifted[i] = words[next++];
            }
        }
        return shifted;
    }

    /** Which word of the hypothesis is at each word of the reference, and which words of both are wrong. */
    private static final class Alignment {
        private final int[] hypothesisAt;
        private final int[] wrongBeforeHypothesis;
        private final int[] wrongBeforeReference;

        Alignment(int[] hypothesisAt, int[] wrongBeforeHypothesis, int[] wrongBeforeReference) {
            this.hypothesisAt = hypothesisAt;
            this.wrongBeforeHypothesis = wrongBeforeHypothesis;
            this.wrongBeforeReference = wrongBeforeReference;
        }

        static Alignment of(byte[] operations, int hypothesisLength, int referenceLength) {
            int[] aligned = new int[referenceLength];
            int[] wrongHypothesis = new int[hypothesisLength + 1];
            int[] wrongReference = new int[referenceLength + 1];
            int h = -1;
            int r = -1;
            for (byte operation : operations) {
                int wrong = operation == BeamDistance.KEEP ? 0 : 1;
                if (operation != BeamDistance.INSERT) {
                    h++;
                    wrongHypothesis[h + 1] = wrongHypothesis[h] + wrong;
                }
                if (operation != BeamDistance.DELETE) {
                    r++;
                    wrongReference[r + 1] = wrongReference[r] + wrong;
                    aligned[r] = h;
                }
            }
            return new Alignment(aligned, wrongHypothesis, wrongReference);
        }

        int hypothesisAt(int r) {
            return hypothesisAt[r];
        }

        /** Both blocks hold a wrong word, and the block is not moved within itself. */
        boolean allows(int h, int r, int length) {
            return wrongBeforeHypothesis[h + length] > wrongBeforeHypothesis[h]
                    && wrongBeforeReference[r + length] > wrongBeforeReference[r]
                    && !(h <= hypothesisAt[r] && hypothesisAt[r] < h + length);
        }
    }

    /** Edit distance from a hypothesis to the reference within a beam around the diagonal, with the operations. */
    static final class BeamDistance {
        static final byte KEEP = 0;
        static final byte SUBSTITUTE = 1;
        /** A word of the hypothesis that the reference lacks. */
        static final byte DELETE = 2;
        /** A word of the reference that the hypothesis lacks. */
        static final byte INSERT = 3;

        private static final int BEAM = 25;
        private static final int FAR = 1 << 28;

        private final int[] reference;
        private int[][] costs = new int[0][];
        private byte[][] choices = new byte[0][];
        private int[] last = new int[0];

        BeamDistance(int[] reference) {
            this.reference = reference;
        }

        int to(int[] hypothesis) {
            int common = 0;
            if (costs.length == hypothesis.length + 1) {
                // Rows of a common beginning are still valid: a shift keeps the length, on which the beam depends.
                while (common < hypothesis.length - 1 && hypothesis[common] == last[common]) {
                    common++;
                }
            } else {
                costs = new int[hypothesis.length + 1][reference.length + 1];
                choices = new byte[hypothesis.length + 1][reference.length + 1];
                // Cells outside the beam are never written, for the beam depends on the two lengths only.
                for (int[] row : costs) {
                    Arrays.fill(row, FAR);
                }
                for (int j = 0; j <= reference.length; j++) {
                    costs[0][j] = j;
                    choices[0][j] = INSERT;
                }
            }
            last = hypothesis;
            double ratio = hypothesis.length > 0 ? (double) reference.length / hypothesis.length : 1;
            int beam = BEAM < ratio / 2 ? (int) Math.ceil(ratio / 2 + BEAM) : BEAM;
            for (int i = common + 1; i <= hypothesis.length; i++) {
                int diagonal = (int) Math.floor(i * ratio);
                int from = Math.max(0, diagonal - beam);
                int to =
                        i == hypothesis.length ? reference.length + 1 : Math.min(reference.length + 1, diagonal + beam);
                fill(i, from, to, hypothesis[i - 1]);
            }
            return costs[hypothesis.length][reference.length];
        }

        // HOT: once per candidate shift and row.
        private void fill(int i, int from, int to, int word) {
            int[] above = costs[i - 1];
            int[] row = costs[i];
            byte[] choice = choices[i];
            for (int j = from; j < to; j++) {
                if (j == 0) {
                    row[0] = above[0] + 1;
                    choice[0] = DELETE;
                    continue;
                }
                boolean same = word == reference[j - 1];
                int cost = above[j - 1] + (same ? 0 : 1);
                byte chosen = same ? KEEP : SUBSTITUTE;
                if (above[j] + 1 < cost) {
                    cost = above[j] + 1;
                    chosen = DELETE;
                }
                if (row[j - 1] + 1 < cost) {
                    cost = row[j - 1] + 1;
                    chosen = INSERT;
                }
                row[j] = cost;
                choice[j] = chosen;
            }
        }

        /** The operations of the last distance, from left to right. */
        byte[] operations() {
            int i = last.length;
            int j = reference.length;
            byte[] backwards = new byte[i + j];
            int size = 0;
            while (i > 0 || j > 0) {
                byte operation = choices[i][j];
                backwards[size++] = operation;
                if (operation != INSERT) {
                    i--;
                }
                if (operation != DELETE) {
                    j--;
                }
            }
            byte[] operations = new byte[size];
            for (int k = 0; k < size; k++) {
                operations[k] = backwards[size - 1 - k];
            }
            return operations;
        }
    }
}
