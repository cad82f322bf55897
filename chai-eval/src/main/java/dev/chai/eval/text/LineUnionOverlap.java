package dev.chai.eval.text;

import dev.chai.eval.text.ngram.Vocabulary;
import dev.chai.eval.token.Tokenizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The summary-level subsequence of ROUGE: for each reference line the union of its common subsequences with every
 * hypothesis line, no token counted more often than it occurs on either side.
 */
final class LineUnionOverlap implements Rouge.Overlap {
    static final long MAX_CELLS = 64_000_000;

    private final Tokenizer tokenizer;
    private final Vocabulary vocabulary = new Vocabulary();
    private List<int[]> hypothesis = List.of();

    LineUnionOverlap(Tokenizer tokenizer) {
        this.tokenizer = tokenizer;
    }

    @Override
    public void hypothesis(String text) {
        vocabulary.clear();
        hypothesis = lines(text);
    }

    @Override
    public boolean reference(String text, double[] counts) {
        List<int[]> reference = lines(text);
        if ((long) total(hypothesis) * total(reference) > MAX_CELLS) {
            return false;
        }
        int[] leftInHypothesis = occurrences(hypothesis);
        int[] leftInReference = occurrences(reference);
        counts[0] = 0;
        for (int[] line : reference) {
            BitSet union = new BitSet(line.length);
            for (int[] other : hypothesis) {
                markCommon(line, other, union);
            }
            for (int i = union.nextSetBit(0); i >= 0; i = union.nextSetBit(i + 1)) {
                int token = line[i];
                if (leftInHypothesis[token] > 0 && leftInReference[token] > 0) {
                    leftInHypothesis[token]--;
                    leftInReference[token]--;
                    counts[0]++;
                }
            }
        }
        counts[1] = total(hypothesis);
        counts[2] = total(reference);
        return true;
    }

    private static int total(List<int[]> lines) {
        return lines.stream().mapToInt(line -> line.length).sum();
    }

    private List<int[]> lines(String text) {
        List<int[]> lines = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            if (!line.isEmpty()) {
                lines.add(vocabulary.internAll(tokenizer.tokens(line)));
            }
        }
        return lines;
    }

    private int[] occurrences(List<int[]> lines) {
        int[] counts = new int[vocabulary.size()];
        for (int[] line : lines) {
            for (int token : line) {
                counts[token]++;
            }
        }
        return counts;
    }

    /**
     * Marks the positions of one longest common subsequence; of equally long ones, the one that gives up reference
     * tokens first.
     */
    private static void markCommon(int[] reference, int[] other, BitSet marks) {
        int[][] table = new int[reference.length + 1][other.length + 1];
        for (int i = 1; i <= reference.length; i++) {
            for (int j = 1; j <= other.length; j++) {
                table[i][j] = reference[i - 1] == other[j - 1]
                        ? table[i - 1][j - 1] + 1
                        : Math.max(table[i - 1][j], table[i][j - 1]);
            }
        }
        int i = reference.length;
        int j = other.length;
        while (i > 0 && j > 0) {
            if (reference[i - 1] == other[j - 1]) {
                marks.set(--i);
                j--;
            } else if (table[i][j - 1] > table[i - 1][j]) {
                j--;
            } else {
                i--;
            }
        }
    }
}
