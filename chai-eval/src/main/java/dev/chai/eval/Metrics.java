package dev.chai.eval;

import dev.chai.eval.metric.Metric;
import dev.chai.eval.metric.Sample;
import dev.chai.eval.text.Bleu;
import dev.chai.eval.text.Chrf;
import dev.chai.eval.text.CocoBleu;
import dev.chai.eval.text.Meteor;
import dev.chai.eval.text.Rouge;
import dev.chai.eval.text.Ter;
import dev.chai.eval.token.Tokenizers;

/**
 * The usual text metrics under their usual names: the entry point to everything that compares a text with references.
 *
 * <pre>{@code
 * Score bleu = Metrics.bleu().score(samples);
 * Score chrf = samples.parallelStream().collect(Metrics.chrf().collector());
 * Measured rows = Metrics.rougeL().measure(samples);     // per item, for intervals and tests
 * }</pre>
 *
 * <p>Everything returned is immutable and thread-safe. Variants and options are on the classes themselves
 * ({@link Bleu}, {@link Chrf}, {@link Rouge}, ...).
 *
 * @since 0.1
 */
public final class Metrics {
    private Metrics() {}

    /** Corpus BLEU-4 as sacreBLEU prints it, 0 to 100; CHAI's default for captions and critiques. */
    public static Bleu bleu() {
        return Bleu.standard();
    }

    /** Returns BLEU-4 for single sentences, as sacreBLEU's {@code sentence_bleu}, 0 to 100. */
    public static Bleu sentenceBleu() {
        return Bleu.sentence();
    }

    /** Returns BLEU-1 to 4 of the COCO caption evaluation, 0 to 1. */
    public static CocoBleu cocoBleu() {
        return CocoBleu.standard();
    }

    /** Returns chrF2 as sacreBLEU prints it, 0 to 100. */
    public static Chrf chrf() {
        return Chrf.standard();
    }

    /** Returns chrF2++ as sacreBLEU prints it, 0 to 100. */
    public static Chrf chrfPlusPlus() {
        return Chrf.plusPlus();
    }

    /** Returns translation edit rate as sacreBLEU prints it; less is better. */
    public static Ter ter() {
        return Ter.standard();
    }

    /** Returns google's ROUGE-1, unstemmed, 0 to 1. */
    public static Metric<Sample> rouge1() {
        return Rouge.n(1, false);
    }

    /** Returns google's ROUGE-2, unstemmed, 0 to 1. */
    public static Metric<Sample> rouge2() {
        return Rouge.n(2, false);
    }

    /** Returns google's ROUGE-L, unstemmed, 0 to 1. */
    public static Metric<Sample> rougeL() {
        return Rouge.l();
    }

    /** Returns ROUGE-L of the COCO caption evaluation, 0 to 1. */
    public static Metric<Sample> cocoRougeL() {
        return Rouge.coco(Tokenizers.coco());
    }

    /** Returns METEOR 1.5 with its exact and stem stages, 0 to 1. */
    public static Meteor meteor() {
        return Meteor.exactAndStem();
    }

    /** Returns METEOR on the tokens of the COCO caption evaluation, 0 to 1. */
    public static Meteor cocoMeteor() {
        return Meteor.coco();
    }
}
