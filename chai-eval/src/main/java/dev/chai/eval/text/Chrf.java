package dev.chai.eval.text;

import dev.chai.eval.metric.Measurer;
import dev.chai.eval.metric.Metric;
import dev.chai.eval.metric.Sample;
import dev.chai.eval.metric.Scale;
import dev.chai.eval.metric.Version;

/**
 * chrF and chrF++ exactly as sacreBLEU 2.6 computes them: F-score of character n-grams, 0 to 100.
 *
 * <pre>{@code
 * Chrf.standard().score(samples);      // chrF2: characters 1 to 6, recall counts twice
 * Chrf.plusPlus().score(samples);      // and words 1 to 2
 * }</pre>
 *
 * <p>Characters are Unicode code points. Texts of more than a million characters are skipped. With several references
 * the one with the best F counts.
 *
 * <p>Immutable and thread-safe. Linear in the text times the order. Source: Popovic 2015, 2017.
 *
 * @since 0.1
 */
public final class Chrf implements Metric<Sample> {
    private static final double EPSILON = 1e-16;

    private final ChrfOptions options;

    private Chrf(ChrfOptions options) {
        this.options = options;
    }

    /** Returns chrF2: character n-grams up to 6, beta 2. */
    public static Chrf standard() {
        return new Chrf(new ChrfOptions(6, 0, 2, false, false, false));
    }

    /** Returns chrF2++: character n-grams up to 6, word n-grams up to 2, beta 2. */
    public static Chrf plusPlus() {
        return standard().withWordOrder(2);
    }

    /** Returns the same with character n-grams of up to this many characters. */
    public Chrf withCharOrder(int order) {
        return new Chrf(options.withCharOrder(order));
    }

    /** Returns the same with word n-grams of up to this many words; 0 for none. */
    public Chrf withWordOrder(int order) {
        return new Chrf(options.withWordOrder(order));
    }

    /** Returns the same with recall weighted {@code beta} times as much as precision. */
    public Chrf withBeta(int beta) {
        return new Chrf(options.withBeta(beta));
    }

    /** Returns the same, ignoring case. */
    public Chrf withLowerCase() {
        return new Chrf(options.withLowerCase());
    }

    /** Returns the same with whitespace as characters. */
    public Chrf withWhitespace() {
        return new Chrf(options.withWhitespace());
    }

    /** Returns the same with the smoothing of the original script: orders without n-grams count with 1e-16. */
    public Chrf withEpsilonSmoothing() {
        return new Chrf(options.withEpsilonSmoothing());
    }

    @Override
    public String name() {
        return "chrF" + options.beta() + (options.wordOrder() > 0 ? "++" : "");
    }

    @Override
    public Scale scale() {
        return Scale.PERCENT;
    }

    @Override
    public String signature() {
        return "case:" + (options.lowerCase() ? "lc" : "mixed") + "|eff:" + (options.epsilonSmoothing() ? "no" : "yes")
                + "|nc:" + options.charOrder() + "|nw:" + options.wordOrder() + "|space:"
                + (options.whitespace() ? "yes" : "no") + "|beta:" + options.beta() + "|version:" + Version.SIGNATURE;
    }

    @Override
    public String signature(double[] sums, long n) {
        int at = 3 * options.orders();
        boolean even = n * sums[at + 1] == sums[at] * sums[at];
        return "nrefs:" + (even ? Long.toString(Math.round(sums[at] / n)) : "var") + "|" + signature();
    }

    /**
     * Hypothesis n-grams, reference n-grams and matches of each order, then the number of references and its square.
     */
    @Override
    public int width() {
        return 3 * options.orders() + 2;
    }

    @Override
    public String skips() {
        return "texts of more than " + ChrfCounts.LONGEST + " characters";
    }

    @Override
    public Measurer<Sample> measurer() {
        return new ChrfCounts(options, this::value);
    }

    @Override
    public double value(double[] sums) {
        return options.epsilonSmoothing() ? smoothed(sums) : averaged(sums);
    }

    private double averaged(double[] sums) {
        double precision = 0;
        double recall = 0;
        int effective = 0;
        for (int i = 0; i < options.orders(); i++) {
            if (sums[3 * i] > 0 && sums[3 * i + 1] > 0) {
                precision += sums[3 * i + 2] / sums[3 * i];
                recall += sums[3 * i + 2] / sums[3 * i + 1];
                effective++;
            }
        }
        if (precision + recall == 0) {
            return 0;
        }
        precision /= effective;
        recall /= effective;
        double factor = (double) options.beta() * options.beta();
        return 100 * (1 + factor) * precision * recall / (factor * precision + recall);
    }

    private double smoothed(double[] sums) {
        double factor = (double) options.beta() * options.beta();
        double total = 0;
        for (int i = 0; i < options.orders(); i++) {
            double precision = sums[3 * i] > 0 ? sums[3 * i + 2] / sums[3 * i] : EPSILON;
            double recall = sums[3 * i + 1] > 0 ? sums[3 * i + 2] / sums[3 * i + 1] : EPSILON;
            double divisor = factor * precision + recall;
            total += divisor > 0 ? (1 + factor) * precision * recall / divisor : EPSILON;
        }
        return 100 * total / options.orders();
    }
}
