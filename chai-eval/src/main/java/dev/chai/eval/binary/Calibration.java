package dev.chai.eval.binary;

import dev.chai.eval.metric.Interval;
import dev.chai.eval.stats.Proportions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether probabilities mean what they say: of all items scored about 0.8, are about 80 % positive?
 *
 * <pre>{@code
 * Calibration calibration = Calibration.of(scores, 10);
 * calibration.expectedError();          // ECE
 * calibration.bins();                   // the points of a reliability diagram
 * Calibration.temperature(scores);      // what to divide the logits by
 * }</pre>
 *
 * <p>Bins are equally wide and closed on the right; the first one holds 0 as well. Immutable and thread-safe. Source:
 * Guo et al. 2017.
 *
 * @since 0.1
 */
public final class Calibration {
    private static final double CLIP = 1e-15;

    private final List<Bin> bins;
    private final double brier;
    private final double logLoss;
    private final int n;

    private Calibration(List<Bin> bins, double brier, double logLoss, int n) {
        this.bins = bins;
        this.brier = brier;
        this.logLoss = logLoss;
        this.n = n;
    }

    /**
     * Items of about equal score.
     *
     * @param low lower edge, exclusive (0 is in the first bin)
     * @param high upper edge, inclusive
     * @param n items
     * @param meanScore mean score of the items; NaN if there are none
     * @param positiveShare share of positive items; NaN if there are none
     * @param interval Wilson interval of that share
     */
    public record Bin(
            double low, double high, int n, double meanScore, double positiveShare, Optional<Interval> interval) {
        /** Returns the distance between what was said and what was. */
        public double gap() {
            return Math.abs(meanScore - positiveShare);
        }
    }

    /**
     * Sorts items into bins.
     *
     * @throws IllegalArgumentException if a score lies outside 0..1
     */
    public static Calibration of(BinaryScores scores, int numberOfBins) {
        if (numberOfBins < 1 || numberOfBins > 10_000) {
            throw new IllegalArgumentException("number of bins " + numberOfBins + " must lie between 1 and 10,000");
        }
        int[] counts = new int[numberOfBins];
        int[] positives = new int[numberOfBins];
        double[] sums = new double[numberOfBins];
        double squares = 0;
        double logs = 0;
        for (int i = 0; i < scores.n(); i++) {
            double p = probability(scores.score(i));
            int bin = binOf(p, numberOfBins);
            counts[bin]++;
            sums[bin] += p;
            positives[bin] += scores.positive(i) ? 1 : 0;
            double error = p - (scores.positive(i) ? 1 : 0);
            squares += error * error;
            logs += logLoss(scores.positive(i), p);
        }
        List<Bin> bins = new ArrayList<>();
        for (int b = 0; b < numberOfBins; b++) {
            Optional<Interval> interval =
                    counts[b] == 0 ? Optional.empty() : Optional.of(Proportions.wilson(positives[b], counts[b], 0.95));
            bins.add(new Bin(
                    (double) b / numberOfBins,
                    (b + 1.0) / numberOfBins,
                    counts[b],
                    sums[b] / counts[b],
                    (double) positives[b] / counts[b],
                    interval));
        }
        return new Calibration(List.copyOf(bins), squares / scores.n(), logs / scores.n(), scores.n());
    }

    private static double probability(double score) {
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException(
                    "score " + score + " is no probability; calibration needs scores between 0 and 1");
        }
        return score;
    }

    /** The bin whose right edge is the first one not below the score. */
    private static int binOf(double p, int bins) {
        int bin = Math.max(0, Math.min(bins - 1, (int) Math.ceil(p * bins) - 1));
        // Products round; edges are k / bins.
        while (bin > 0 && p <= (double) bin / bins) {
            bin--;
        }
        while (bin < bins - 1 && p > (bin + 1.0) / bins) {
            bin++;
        }
        return bin;
    }

    private static double logLoss(boolean positive, double p) {
        double clipped = Math.max(CLIP, Math.min(1 - CLIP, p));
        return -StrictMath.log(positive ? clipped : 1 - clipped);
    }

    /** Returns the points of a reliability diagram, from low to high; empty bins included. */
    public List<Bin> bins() {
        return bins;
    }

    /** Returns the expected calibration error: mean gap, weighted by items; NaN without items. */
    public double expectedError() {
        double sum = 0;
        for (Bin bin : bins) {
            sum += bin.n() > 0 ? bin.gap() * bin.n() / n : 0;
        }
        return n == 0 ? Double.NaN : sum;
    }

    /** Returns the maximum calibration error: the largest gap of a bin that is not empty; NaN without items. */
    public double maximumError() {
        double max = n == 0 ? Double.NaN : 0;
        for (Bin bin : bins) {
            max = bin.n() > 0 ? Math.max(max, bin.gap()) : max;
        }
        return max;
    }

    /** Returns the mean squared distance to the truth, 0 to 1; NaN without items. */
    public double brier() {
        return brier;
    }

    /**
     * Returns the mean negative logarithm of the probability of the truth, with probabilities clipped at 1e-15; NaN without items.
     */
    public double logLoss() {
        return logLoss;
    }

    /**
     * Returns the temperature that minimizes the log-loss: logits divided by it are best calibrated. Found by golden section
     * on its logarithm between 1/100 and 100, to 1e-6.
     */
    public static double temperature(BinaryScores scores) {
        double golden = (Math.sqrt(5) - 1) / 2;
        double low = StrictMath.log(0.01);
        double high = StrictMath.log(100);
        while (high - low > 1e-6) {
            double left = high - golden * (high - low);
            double right = low + golden * (high - low);
            if (logLossAt(scores, StrictMath.exp(left)) <= logLossAt(scores, StrictMath.exp(right))) {
                high = right;
            } else {
                low = left;
            }
        }
        return StrictMath.exp((low + high) / 2);
    }

    private static double logLossAt(BinaryScores scores, double temperature) {
        double sum = 0;
        for (int i = 0; i < scores.n(); i++) {
            double p = Math.max(CLIP, Math.min(1 - CLIP, probability(scores.score(i))));
            double logit = StrictMath.log(p / (1 - p)) / temperature;
            double margin = scores.positive(i) ? logit : -logit;
            sum += margin > 0
                    ? StrictMath.log1p(StrictMath.exp(-margin))
                    : -margin + StrictMath.log1p(StrictMath.exp(margin));
        }
        return sum;
    }
}
