package dev.chai.eval.text;

import dev.chai.eval.metric.Measurer;
import dev.chai.eval.metric.Metric;
import dev.chai.eval.metric.Sample;
import dev.chai.eval.metric.Scale;
import dev.chai.eval.metric.Version;
import dev.chai.eval.text.align.ShiftSearch;
import dev.chai.eval.text.ngram.Vocabulary;
import dev.chai.eval.token.Blanks;
import java.util.List;
import java.util.Locale;

/**
 * Translation edit rate as sacreBLEU 2.6 computes it by default: edits and block shifts per reference word, 0 to 100
 * and beyond; less is better.
 *
 * <pre>{@code
 * Ter.standard().score(samples).value();    // 8.33: one edit in twelve words
 * }</pre>
 *
 * <p>Immutable and thread-safe. Quadratic in the number of words for each of up to a thousand candidate shifts.
 * Source: Snover et al. 2006, with the beam and limits of the tercom program.
 *
 * @since 0.1
 */
public final class Ter implements Metric<Sample> {
    private static final int MAX_WORDS = 4_000;

    private final boolean caseSensitive;

    private Ter(boolean caseSensitive) {
        this.caseSensitive = caseSensitive;
    }

    /** Returns the metric on words as split at spaces, ignoring case. */
    public static Ter standard() {
        return new Ter(false);
    }

    /** Returns the same, case-sensitive. */
    public Ter withCase() {
        return new Ter(true);
    }

    @Override
    public String name() {
        return "TER";
    }

    @Override
    public Scale scale() {
        return Scale.ERROR_PERCENT;
    }

    @Override
    public String signature() {
        return "case:" + (caseSensitive ? "mixed" : "lc") + "|tok:tercom|norm:no|punct:yes|asian:no|version:"
                + Version.SIGNATURE;
    }

    /** Edits to the nearest reference and the mean length of the references. */
    @Override
    public int width() {
        return 2;
    }

    @Override
    public String skips() {
        return "texts of more than " + MAX_WORDS + " words";
    }

    /** Texts of more than 4,000 words are skipped: the search is quadratic. */
    @Override
    public Measurer<Sample> measurer() {
        return (sample, row) -> {
            Vocabulary vocabulary = new Vocabulary();
            int[] hypothesis = vocabulary.internAll(words(sample.hypothesis()));
            long fewest = Long.MAX_VALUE;
            double lengths = 0;
            for (String text : sample.references()) {
                int[] reference = vocabulary.internAll(words(text));
                if (Math.max(hypothesis.length, reference.length) > MAX_WORDS) {
                    return false;
                }
                fewest = Math.min(fewest, new ShiftSearch(reference).edits(hypothesis));
                lengths += reference.length;
            }
            row[0] = fewest;
            row[1] = lengths / sample.references().size();
            return true;
        };
    }

    @Override
    public double value(double[] sums) {
        if (sums[1] > 0) {
            return 100 * sums[0] / sums[1];
        }
        return sums[0] > 0 ? 100 : 0;
    }

    private List<String> words(String text) {
        return Blanks.split(caseSensitive ? text : text.toLowerCase(Locale.ROOT));
    }
}
