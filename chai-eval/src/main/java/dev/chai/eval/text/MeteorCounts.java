package dev.chai.eval.text;

import dev.chai.eval.text.align.FunctionWords;
import dev.chai.eval.text.align.MeteorAligner;
import dev.chai.eval.token.Stemmer;
import dev.chai.eval.token.Stemmers;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * METEOR's statistics of one pair: for each side the length, the function words, and the matched content and function
 * words of the exact and of the stem stage; then the chunks.
 */
final class MeteorCounts {
    static final int HYPOTHESIS = 0;
    static final int REFERENCE = 6;
    static final int CHUNKS = 12;
    static final int WIDTH = 13;

    private final Stemmer stemmer = Stemmers.snowballEnglish();
    private final boolean stems;

    MeteorCounts(boolean stems) {
        this.stems = stems;
    }

    void count(List<String> hypothesis, List<String> reference, double[] row) {
        Arrays.fill(row, 0);
        MeteorAligner aligner = new MeteorAligner(hypothesis.size(), reference.size());
        addMatches(hypothesis, reference, aligner);
        int[] matchOf = aligner.align();
        boolean[] functionWord = functionWords(hypothesis);
        boolean[] functionWordOfReference = functionWords(reference);
        lengths(functionWord, HYPOTHESIS, row);
        lengths(functionWordOfReference, REFERENCE, row);
        for (int j = 0; j < matchOf.length; j++) {
            int i = matchOf[j];
            if (i >= 0) {
                int stage = hypothesis.get(i).equals(reference.get(j)) ? 0 : 2;
                row[HYPOTHESIS + 2 + stage + (functionWord[i] ? 1 : 0)]++;
                row[REFERENCE + 2 + stage + (functionWordOfReference[j] ? 1 : 0)]++;
            }
        }
        row[CHUNKS] = chunks(matchOf, hypothesis.size());
    }

    /** A pair that is one chunk from end to end is not fragmented: it adds no chunk to a corpus either. */
    private static int chunks(int[] matchOf, int hypothesisLength) {
        int chunks = MeteorAligner.chunks(matchOf);
        boolean whole =
                matchOf.length == hypothesisLength && Arrays.stream(matchOf).allMatch(i -> i >= 0);
        return whole && chunks == 1 ? 0 : chunks;
    }

    private void addMatches(List<String> hypothesis, List<String> reference, MeteorAligner aligner) {
        for (int j = 0; j < reference.size(); j++) {
            for (int i = 0; i < hypothesis.size(); i++) {
                if (hypothesis.get(i).equals(reference.get(j))) {
                    aligner.addMatch(i, j, true);
                }
            }
        }
        if (!stems || hypothesis.equals(reference)) {
            return;
        }
        List<String> hypothesisStems = hypothesis.stream().map(stemmer::stem).toList();
        List<String> referenceStems = reference.stream().map(stemmer::stem).toList();
        for (int j = 0; j < reference.size(); j++) {
            for (int i = 0; i < hypothesis.size(); i++) {
                if (hypothesisStems.get(i).equals(referenceStems.get(j))
                        && !hypothesis.get(i).equals(reference.get(j))) {
                    aligner.addMatch(i, j, false);
                }
            }
        }
    }

    private static boolean[] functionWords(List<String> words) {
        boolean[] found = new boolean[words.size()];
        for (int i = 0; i < found.length; i++) {
            found[i] = FunctionWords.contains(words.get(i).toLowerCase(Locale.ROOT));
        }
        return found;
    }

    private static void lengths(boolean[] functionWord, int side, double[] row) {
        row[side] = functionWord.length;
        for (boolean function : functionWord) {
            row[side + 1] += function ? 1 : 0;
        }
    }
}
