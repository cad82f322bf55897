package dev.chai.eval.text;

import dev.chai.eval.metric.Measurer;
import dev.chai.eval.metric.Metric;
import dev.chai.eval.metric.Sample;
import dev.chai.eval.metric.Scale;
import dev.chai.eval.metric.Version;
import dev.chai.eval.token.Blanks;
import dev.chai.eval.token.Tokenizer;
import dev.chai.eval.token.Tokenizers;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * BLEU exactly as sacreBLEU 2.6 computes it: clipped n-gram precisions, brevity penalty, 0 to 100.
 *
 * <pre>{@code
 * Bleu bleu = Bleu.standard();                        // tok 13a, smooth exp, mixed case, orders 1 to 4
 * bleu.score(samples);                                // corpus BLEU: counts are summed, not scores
 * Bleu.sentence().score(sample);                      // with effective order, for single sentences
 * bleu.withTokenizer(Tokenizers.international()).withLowerCase();
 * }</pre>
 *
 * <p>Without effective order a perfect text of fewer than four tokens scores 0. BLEU hardly moves when one word such
 * as "left" becomes "right".
 *
 * <p>Immutable and thread-safe. Linear in the text. Source: Papineni et al. 2002; Post 2018.
 *
 * @since 0.1
 */
public final class Bleu implements Metric<Sample> {
    private final Tokenizer tokenizer;
    private final Smoothing smoothing;
    private final int order;
    private final boolean effectiveOrder;
    private final boolean lowerCase;

    private Bleu(Tokenizer tokenizer, Smoothing smoothing, int order, boolean effectiveOrder, boolean lowerCase) {
        this.tokenizer = Objects.requireNonNull(tokenizer, "tokenizer");
        this.smoothing = Objects.requireNonNull(smoothing, "smoothing");
        this.order = order;
        this.effectiveOrder = effectiveOrder;
        this.lowerCase = lowerCase;
    }

    /** Returns the default of sacreBLEU's corpus score. */
    public static Bleu standard() {
        return new Bleu(Tokenizers.thirteenA(), Smoothing.exponential(), 4, false, false);
    }

    /** Returns the default of sacreBLEU's {@code sentence_bleu}: the standard with effective order. */
    public static Bleu sentence() {
        return standard().withEffectiveOrder(true);
    }

    /** Returns the same with another tokenizer. */
    public Bleu withTokenizer(Tokenizer newTokenizer) {
        return new Bleu(newTokenizer, smoothing, order, effectiveOrder, lowerCase);
    }

    /** Returns the same with another smoothing. */
    public Bleu withSmoothing(Smoothing newSmoothing) {
        return new Bleu(tokenizer, newSmoothing, order, effectiveOrder, lowerCase);
    }

    /** Returns the same with n-grams of up to this many tokens. */
    public Bleu withMaxOrder(int newOrder) {
        if (newOrder < 1 || newOrder > 16) {
            throw new IllegalArgumentException("max order " + newOrder + " must lie between 1 and 16");
        }
        return new Bleu(tokenizer, smoothing, newOrder, effectiveOrder, lowerCase);
    }

    /** Returns the same, with or without leaving out orders that the hypothesis is too short for. */
    public Bleu withEffectiveOrder(boolean use) {
        return new Bleu(tokenizer, smoothing, order, use, lowerCase);
    }

    /** Returns the same, ignoring case. */
    public Bleu withLowerCase() {
        return new Bleu(tokenizer, smoothing, order, effectiveOrder, true);
    }

    @Override
    public String name() {
        return order == 4 ? "BLEU" : "BLEU-" + order;
    }

    @Override
    public Scale scale() {
        return Scale.PERCENT;
    }

    @Override
    public String signature() {
        return "case:" + (lowerCase ? "lc" : "mixed") + "|eff:" + (effectiveOrder ? "yes" : "no") + "|tok:"
                + tokenizer.id() + "|smooth:" + smoothing.id() + (order == 4 ? "" : "|order:" + order) + "|version:"
                + Version.SIGNATURE;
    }

    @Override
    public String signature(double[] sums, long n) {
        return BleuCounts.references(sums, n) + "|" + signature();
    }

    @Override
    public int width() {
        return BleuCounts.width(order);
    }

    @Override
    public Measurer<Sample> measurer() {
        return new BleuCounts(order, tokenizer, this::preprocess);
    }

    private String preprocess(String text) {
        return Blanks.stripTrailing(lowerCase ? text.toLowerCase(Locale.ROOT) : text);
    }

    @Override
    public String whyZero(double[] sums) {
        for (int n = 0; n < order; n++) {
            if (sums[BleuCounts.MATCHES + order + n] == 0) {
                return "no hypothesis has " + (n + 1) + " tokens; BLEU with effective order scores short texts";
            }
        }
        return sums[BleuCounts.MATCHES] == 0 ? "no token in common" : "no match of some order, and no smoothing";
    }

    @Override
    public double value(double[] sums) {
        return compute(sums.clone()).score;
    }

    /**
     * Returns {@code p1..pN} in percent, {@code bp}, {@code sysLen}, {@code refLen}, {@code c1..cN} and {@code t1..tN} after
     * smoothing.
     */
    @Override
    public Map<String, Double> parts(double[] sums) {
        double[] counts = sums.clone();
        Computation computation = compute(counts);
        Map<String, Double> parts = new LinkedHashMap<>();
        for (int n = 0; n < order; n++) {
            parts.put("p" + (n + 1), computation.precisions[n]);
        }
        parts.put("bp", computation.penalty);
        parts.put("sysLen", sums[BleuCounts.HYPOTHESIS]);
        parts.put("refLen", sums[BleuCounts.REFERENCE]);
        for (int n = 0; n < order; n++) {
            parts.put("c" + (n + 1), counts[BleuCounts.MATCHES + n]);
            parts.put("t" + (n + 1), counts[BleuCounts.MATCHES + order + n]);
        }
        return parts;
    }

    private static final class Computation {
        final double score;
        final double penalty;
        final double[] precisions;

        Computation(double score, double penalty, double[] precisions) {
            this.score = score;
            this.penalty = penalty;
            this.precisions = precisions;
        }
    }

    /** Overwrites the counts where the smoothing does so. */
    private Computation compute(double[] counts) {
        double[] precisions = new double[order];
        double penalty = brevityPenalty(counts[BleuCounts.HYPOTHESIS], counts[BleuCounts.REFERENCE]);
        boolean anyMatch = false;
        for (int n = 0; n < order; n++) {
            anyMatch |= counts[BleuCounts.MATCHES + n] > 0;
        }
        if (!anyMatch) {
            return new Computation(0, penalty, precisions);
        }
        int used = smoothing.precisions(counts, order, precisions);
        int averaged = effectiveOrder ? used : order;
        double logs = 0;
        for (int n = 0; n < averaged; n++) {
            if (precisions[n] == 0) {
                return new Computation(0, penalty, precisions);
            }
            logs += StrictMath.log(precisions[n]);
        }
        return new Computation(penalty * StrictMath.exp(logs / averaged), penalty, precisions);
    }

    private static double brevityPenalty(double hypothesis, double reference) {
        if (hypothesis >= reference) {
            return 1;
        }
        return hypothesis > 0 ? StrictMath.exp(1 - reference / hypothesis) : 0;
    }
}
