package dev.chai.eval.text;

import dev.chai.eval.metric.Measurer;
import dev.chai.eval.metric.Metric;
import dev.chai.eval.metric.Sample;
import dev.chai.eval.metric.Scale;
import dev.chai.eval.metric.Version;
import dev.chai.eval.token.Tokenizer;
import dev.chai.eval.token.Tokenizers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * BLEU-1 to BLEU-4 as the COCO caption evaluation computes them, 0 to 1.
 *
 * <pre>{@code
 * Score score = CocoBleu.standard().score(samples);
 * score.value();        // B4
 * score.part("B1");
 * }</pre>
 *
 * <p>An order without a match gets about 1e-15 over the total instead of 0, so a text without any common 4-gram scores
 * about 1e-4.
 *
 * <p>Immutable and thread-safe. Linear in the text. Source: Chen et al. 2015 (Microsoft COCO captions), the formula of
 * its server.
 *
 * @since 0.1
 */
public final class CocoBleu implements Metric<Sample> {
    private static final double TINY = 1e-15;
    private static final double SMALL = 1e-9;
    private static final int ORDER = 4;

    private final Tokenizer tokenizer;

    private CocoBleu(Tokenizer tokenizer) {
        this.tokenizer = Objects.requireNonNull(tokenizer, "tokenizer");
    }

    /** Returns the metric with the tokenizer of the COCO evaluation. */
    public static CocoBleu standard() {
        return new CocoBleu(Tokenizers.coco());
    }

    /** Returns the same with another tokenizer. */
    public CocoBleu withTokenizer(Tokenizer newTokenizer) {
        return new CocoBleu(newTokenizer);
    }

    @Override
    public String name() {
        return "BLEU-coco";
    }

    @Override
    public Scale scale() {
        return Scale.UNIT;
    }

    @Override
    public String signature() {
        return "bleu:coco|reflen:closest|tok:" + tokenizer.id() + "|version:" + Version.SIGNATURE;
    }

    @Override
    public int width() {
        return BleuCounts.width(ORDER);
    }

    @Override
    public Measurer<Sample> measurer() {
        return new BleuCounts(ORDER, tokenizer, text -> text);
    }

    @Override
    public double value(double[] sums) {
        return bleu(sums)[ORDER - 1];
    }

    /** Returns {@code B1} to {@code B4}. */
    @Override
    public Map<String, Double> parts(double[] sums) {
        double[] bleu = bleu(sums);
        Map<String, Double> parts = new LinkedHashMap<>();
        for (int n = 0; n < ORDER; n++) {
            parts.put("B" + (n + 1), bleu[n]);
        }
        return parts;
    }

    private static double[] bleu(double[] sums) {
        double[] bleu = new double[ORDER];
        double product = 1;
        double ratio = (sums[BleuCounts.HYPOTHESIS] + TINY) / (sums[BleuCounts.REFERENCE] + SMALL);
        double penalty = ratio < 1 ? StrictMath.exp(1 - 1 / ratio) : 1;
        for (int n = 0; n < ORDER; n++) {
            double matches = sums[BleuCounts.MATCHES + n];
            double total = sums[BleuCounts.MATCHES + ORDER + n];
            product *= (matches + TINY) / (total + SMALL);
            bleu[n] = StrictMath.pow(product, 1.0 / (n + 1)) * penalty;
        }
        return bleu;
    }
}
