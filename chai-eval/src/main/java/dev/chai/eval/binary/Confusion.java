package dev.chai.eval.binary;

/**
 * Counts of right and wrong decisions, and the usual figures made of them.
 *
 * <pre>{@code
 * Confusion confusion = scores.at(0.5);
 * confusion.accuracy();
 * confusion.matthews();
 * }</pre>
 *
 * <p>Immutable and thread-safe. Ratios with nothing below the line are 0, as scikit-learn has them.
 *
 * @param truePositives yes, and rightly so
 * @param falsePositives yes, wrongly
 * @param trueNegatives no, and rightly so
 * @param falseNegatives no, wrongly
 * @since 0.1
 */
public record Confusion(long truePositives, long falsePositives, long trueNegatives, long falseNegatives) {
    /** Counts decisions. */
    public static Confusion of(boolean[] truth, boolean[] decision) {
        if (truth.length != decision.length) {
            throw new IllegalArgumentException("cannot pair " + truth.length + " items with " + decision.length);
        }
        Confusion counts = new Confusion(0, 0, 0, 0);
        for (int i = 0; i < truth.length; i++) {
            counts = counts.plus(of(truth[i], decision[i]));
        }
        return counts;
    }

    private static Confusion of(boolean truth, boolean decision) {
        return new Confusion(
                truth && decision ? 1 : 0,
                !truth && decision ? 1 : 0,
                !truth && !decision ? 1 : 0,
                truth && !decision ? 1 : 0);
    }

    /** Returns the counts of both together. */
    public Confusion plus(Confusion other) {
        return new Confusion(
                truePositives + other.truePositives,
                falsePositives + other.falsePositives,
                trueNegatives + other.trueNegatives,
                falseNegatives + other.falseNegatives);
    }

    /** Returns all items. */
    public long n() {
        return truePositives + falsePositives + trueNegatives + falseNegatives;
    }

    /** Returns the share of right decisions; NaN without items. */
    public double accuracy() {
        return n() == 0 ? Double.NaN : (double) (truePositives + trueNegatives) / n();
    }

    /** Returns the share of yes decisions that are right. */
    public double precision() {
        return ratio(truePositives, truePositives + falsePositives);
    }

    /** Returns the share of positives that are found. */
    public double recall() {
        return ratio(truePositives, truePositives + falseNegatives);
    }

    /** Returns the share of negatives that are left alone. */
    public double specificity() {
        return ratio(trueNegatives, trueNegatives + falsePositives);
    }

    /** Returns the harmonic mean of precision and recall. */
    public double f1() {
        return ratio(2 * truePositives, 2 * truePositives + falsePositives + falseNegatives);
    }

    /** Returns the mean of recall and specificity, over the classes that occur. */
    public double balancedAccuracy() {
        boolean positives = truePositives + falseNegatives > 0;
        boolean negatives = trueNegatives + falsePositives > 0;
        if (positives && negatives) {
            return (recall() + specificity()) / 2;
        }
        return positives ? recall() : negatives ? specificity() : Double.NaN;
    }

    /** Matthews correlation coefficient; 0 where a row or column is empty. */
    public double matthews() {
        double product = (double) (truePositives + falsePositives)
                * (truePositives + falseNegatives)
                * (trueNegatives + falsePositives)
                * (trueNegatives + falseNegatives);
        double difference = (double) truePositives * trueNegatives - (double) falsePositives * falseNegatives;
        return product == 0 ? 0 : difference / Math.sqrt(product);
    }

    /** Returns Cohen's kappa between truth and decision; NaN where both know one class only. */
    public double kappa() {
        double n = n();
        double observed = accuracy();
        double expected = ((double) (truePositives + falsePositives) * (truePositives + falseNegatives)
                        + (double) (trueNegatives + falseNegatives) * (trueNegatives + falsePositives))
                / (n * n);
        return (observed - expected) / (1 - expected);
    }

    private static double ratio(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
