package dev.chai.eval.text;

import dev.chai.eval.metric.Measurer;
import dev.chai.eval.metric.Metric;
import dev.chai.eval.metric.Sample;
import dev.chai.eval.metric.Scale;
import dev.chai.eval.metric.Version;
import dev.chai.eval.token.Tokenizer;
import dev.chai.eval.token.Tokenizers;
import java.util.Objects;

/**
 * BLEU as the nltk toolkit 3.8 computes it, with its eight smoothing methods, 0 to 1.
 *
 * <pre>{@code
 * NltkBleu.method(1).withMaxOrder(2).score(sample);    // what CameraBench's caption script reports
 * }</pre>
 *
 * <p>Where nltk raises an error (method 6 without a matching bigram or below order 3) the score is NaN. Methods 5 to 7 look at the summed
 * counts; nltk itself defines them for single sentences.
 *
 * <p>Immutable and thread-safe. Linear in the text. Source: Chen and Cherry 2014, whose numbering the methods keep.
 *
 * @since 0.1
 */
public final class NltkBleu implements Metric<Sample> {
    /** Method 4 cannot smooth a text of one token; nltk then leaves the orders without a match out. */
    private static final int LEAVING_OUT = 4;

    private static final double EPSILON = 0.1;
    private static final double ALPHA = 5;
    private static final double K = 5;

    private final Tokenizer tokenizer;
    private final int method;
    private final int order;

    private NltkBleu(Tokenizer tokenizer, int method, int order) {
        this.tokenizer = Objects.requireNonNull(tokenizer, "tokenizer");
        this.method = method;
        this.order = order;
    }

    /** Returns BLEU with smoothing method 0 to 7, equal weights for orders 1 to 4, tokens of letters and digits. */
    public static NltkBleu method(int number) {
        if (number < 0 || number > 7) {
            throw new IllegalArgumentException("nltk smoothing method " + number + " must lie between 0 and 7");
        }
        return new NltkBleu(Tokenizers.rouge(), number, 4);
    }

    /** Returns the same with n-grams of up to this many tokens, equally weighted. */
    public NltkBleu withMaxOrder(int newOrder) {
        if (newOrder < 1 || newOrder > 4) {
            throw new IllegalArgumentException("max order " + newOrder + " must lie between 1 and 4");
        }
        return new NltkBleu(tokenizer, method, newOrder);
    }

    /** Returns the same with another tokenizer. */
    public NltkBleu withTokenizer(Tokenizer newTokenizer) {
        return new NltkBleu(newTokenizer, method, order);
    }

    @Override
    public String name() {
        return "BLEU-nltk-" + order;
    }

    @Override
    public Scale scale() {
        return Scale.UNIT;
    }

    @Override
    public String signature() {
        return "bleu:nltk|order:" + order + "|smooth:method" + method + "|tok:" + tokenizer.id() + "|version:"
                + Version.SIGNATURE;
    }

    /**
     * Returns the width of the counts of orders 1 to 5 (method 5 looks one order ahead), then the denominators, none below 1 in any item.
     */
    @Override
    public int width() {
        return BleuCounts.width(5) + 5;
    }

    @Override
    public Measurer<Sample> measurer() {
        BleuCounts counts = new BleuCounts(5, tokenizer, text -> text);
        return (sample, row) -> {
            counts.measure(sample, row);
            for (int n = 0; n < 5; n++) {
                row[BleuCounts.width(5) + n] = Math.max(1, row[BleuCounts.MATCHES + 5 + n]);
            }
            return true;
        };
    }

    @Override
    public double value(double[] sums) {
        if (sums[BleuCounts.MATCHES] == 0) {
            return 0;
        }
        double[] p = new double[order];
        for (int n = 0; n < order; n++) {
            p[n] = matches(sums, n) / denominator(sums, n);
        }
        if (!smooth(sums, p)) {
            return Double.NaN;
        }
        double logs = 0;
        for (double precision : p) {
            if (precision <= 0 && method != LEAVING_OUT) {
                return Double.NaN;
            }
            logs += precision > 0 ? StrictMath.log(precision) / order : 0;
        }
        return penalty(sums) * StrictMath.exp(logs);
    }

    private boolean smooth(double[] sums, double[] p) {
        switch (method) {
            case 0 -> fillZeros(p, Double.MIN_NORMAL);
            case 1 -> method1(sums, p);
            case 2 -> method2(sums, p);
            case 3 -> method3(sums, p);
            case 4 -> method4(sums, p);
            case 5 -> method5(sums, p);
            case 6 -> {
                return method6(sums, p);
            }
            default -> {
                method4(sums, p);
                method5(sums, p);
            }
        }
        return true;
    }

    private static void fillZeros(double[] p, double value) {
        for (int n = 0; n < p.length; n++) {
            p[n] = p[n] == 0 ? value : p[n];
        }
    }

    private static void method1(double[] sums, double[] p) {
        for (int n = 0; n < p.length; n++) {
            p[n] = p[n] == 0 ? EPSILON / denominator(sums, n) : p[n];
        }
    }

    private static void method2(double[] sums, double[] p) {
        for (int n = 1; n < p.length; n++) {
            p[n] = (matches(sums, n) + 1) / (denominator(sums, n) + 1);
        }
    }

    private static void method3(double[] sums, double[] p) {
        double halving = 1;
        for (int n = 0; n < p.length; n++) {
            if (p[n] == 0) {
                halving *= 2;
                p[n] = 1 / (halving * denominator(sums, n));
            }
        }
    }

    private static void method4(double[] sums, double[] p) {
        double length = sums[BleuCounts.HYPOTHESIS];
        double halving = 1;
        for (int n = 0; n < p.length; n++) {
            if (p[n] == 0 && length > 1) {
                halving *= 2;
                p[n] = 1 / (halving * K / StrictMath.log(length)) / denominator(sums, n);
            }
        }
    }

    /** Averages each precision with its neighbors; the one beyond the last is the plain precision of order 5. */
    private static void method5(double[] sums, double[] p) {
        double before = p[0] + 1;
        double[] plain = p.clone();
        for (int n = 0; n < p.length; n++) {
            double after = n + 1 < p.length ? plain[n + 1] : matches(sums, 4) / denominator(sums, 4);
            p[n] = (before + plain[n] + after) / 3;
            before = p[n];
        }
    }

    private static boolean method6(double[] sums, double[] p) {
        if (p.length < 3 || p[2] == 0) {
            return false;
        }
        for (int n = 2; n < p.length; n++) {
            double prior = p[n - 2] == 0 ? 0 : p[n - 1] * p[n - 1] / p[n - 2];
            p[n] = (matches(sums, n) + ALPHA * prior) / (sums[BleuCounts.MATCHES + 5 + n] + ALPHA);
        }
        return true;
    }

    private static double matches(double[] sums, int n) {
        return sums[BleuCounts.MATCHES + n];
    }

    private static double denominator(double[] sums, int n) {
        return sums[BleuCounts.width(5) + n];
    }

    private static double penalty(double[] sums) {
        double hypothesis = sums[BleuCounts.HYPOTHESIS];
        double reference = sums[BleuCounts.REFERENCE];
        return hypothesis > reference ? 1 : StrictMath.exp(1 - reference / hypothesis);
    }
}
