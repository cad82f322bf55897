package dev.chai.eval.text;

import dev.chai.eval.metric.Measurer;
import dev.chai.eval.metric.Sample;
import dev.chai.eval.text.ngram.GramMatcher;
import dev.chai.eval.text.ngram.Vocabulary;
import dev.chai.eval.token.Blanks;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Character and word n-gram counts of one text against its best reference. Not thread-safe. */
final class ChrfCounts implements Measurer<Sample> {
    /** Beyond this the table of n-grams would take more than half a gigabyte. */
    static final int LONGEST = 1_000_000;

    private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    private final ChrfOptions options;
    private final ToDoubleFunction<double[]> value;
    private final GramMatcher characters;
    private final GramMatcher words;
    private final Vocabulary vocabulary = new Vocabulary();
    private int[] codePoints = new int[1024];

    ChrfCounts(ChrfOptions options, ToDoubleFunction<double[]> value) {
        this.options = options;
        this.value = value;
        this.characters = new GramMatcher(options.charOrder());
        this.words = new GramMatcher(Math.max(1, options.wordOrder()));
    }

    @Override
    public boolean measure(Sample sample, double[] row) {
        if (sample.hypothesis().length() > LONGEST
                || sample.references().stream().anyMatch(r -> r.length() > LONGEST)) {
            return false;
        }
        String hypothesis = prepare(sample.hypothesis());
        int length = codePoints(hypothesis);
        characters.hypothesis(codePoints, length);
        int wordCount = 0;
        if (options.wordOrder() > 0) {
            vocabulary.clear();
            int[] ids = vocabulary.internAll(wordsOf(hypothesis));
            wordCount = ids.length;
            words.hypothesis(ids, wordCount);
        }
        double[] candidate = new double[row.length];
        double[] matches = new double[options.orders()];
        double best = -1;
        for (String reference : sample.references()) {
            count(prepare(reference), length, wordCount, candidate, matches);
            double score = value.applyAsDouble(candidate);
            if (score > best) {
                best = score;
                System.arraycopy(candidate, 0, row, 0, row.length);
            }
        }
        double references = sample.references().size();
        row[row.length - 2] = references;
        row[row.length - 1] = references * references;
        return true;
    }

    private void count(String reference, int length, int wordCount, double[] row, double[] matches) {
        Arrays.fill(matches, 0);
        int referenceLength = codePoints(reference);
        characters.reference(codePoints, referenceLength, matches, 0);
        characters.forgetReferences();
        int referenceWords = 0;
        if (options.wordOrder() > 0) {
            int[] ids = vocabulary.internAll(wordsOf(reference));
            referenceWords = ids.length;
            words.reference(ids, referenceWords, matches, options.charOrder());
            words.forgetReferences();
        }
        for (int i = 0; i < options.orders(); i++) {
            boolean ofCharacters = i < options.charOrder();
            int n = ofCharacters ? i : i - options.charOrder();
            int inReference = Math.max(0, (ofCharacters ? referenceLength : referenceWords) - n);
            int inHypothesis = Math.max(0, (ofCharacters ? length : wordCount) - n);
            // An order that the reference has no n-gram of counts as if the hypothesis had none either.
            row[3 * i] = inReference > 0 ? inHypothesis : 0;
            row[3 * i + 1] = inReference;
            row[3 * i + 2] = matches[i];
        }
    }

    private String prepare(String text) {
        return options.lowerCase() ? text.toLowerCase(Locale.ROOT) : text;
    }

    private int codePoints(String text) {
        if (codePoints.length < text.length()) {
            codePoints = new int[text.length() * 2];
        }
        int size = 0;
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            if (options.whitespace() || !Blanks.isBlank(c)) {
                codePoints[size++] = c;
            }
            i += Character.charCount(c);
        }
        return size;
    }

    /** Words, with one punctuation mark at the end or else at the start of each taken off as a word of its own. */
    private static List<String> wordsOf(String text) {
        List<String> words = new java.util.ArrayList<>();
        for (String word : Blanks.split(text)) {
            int last = word.length() - 1;
            if (word.codePointCount(0, word.length()) == 1) {
                words.add(word);
            } else if (PUNCTUATION.indexOf(word.charAt(last)) >= 0) {
                words.add(word.substring(0, last));
                words.add(word.substring(last));
            } else if (PUNCTUATION.indexOf(word.charAt(0)) >= 0) {
                words.add(word.substring(0, 1));
                words.add(word.substring(1));
            } else {
                words.add(word);
            }
        }
        return words;
    }
}
