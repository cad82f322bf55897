package dev.chai.eval.legacy;

import dev.chai.eval.binary.BinaryScores;
import dev.chai.eval.metric.Mean;
import dev.chai.eval.metric.Measurer;
import dev.chai.eval.metric.Metric;
import dev.chai.eval.metric.Sample;
import dev.chai.eval.metric.Scale;
import dev.chai.eval.metric.Score;
import dev.chai.eval.metric.Version;
import dev.chai.eval.text.NltkBleu;
import dev.chai.eval.text.Rouge;
import dev.chai.eval.token.Blanks;
import dev.chai.eval.token.Tokenizer;
import dev.chai.eval.token.Tokenizers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What CameraBench's scripts compute: stand-ins for well-known caption metrics, and a wrapper around average precision.
 *
 * <pre>{@code
 * Score score = LegacyCameraBench.captions().score(samples);
 * score.part("spice");     // a word-set F1, not SPICE
 * score.part("cider");     // a cosine of word counts, not CIDEr
 * LegacyCameraBench.averagePrecision(labels, scores);    // 0 for a single class
 * }</pre>
 *
 * <p>Never quote these under the names of the real metrics. Only the first reference counts.
 *
 * <p>Thread-safe. Source: the observed behavior of the benchmark's scripts.
 *
 * @since 0.1
 */
public final class LegacyCameraBench {
    private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
    private static final double INFINITE = -1e10;

    private LegacyCameraBench() {}

    /** Returns the caption script's tokens: lower case, ASCII punctuation deleted, split at whitespace. */
    public static Tokenizer tokenizer() {
        return Tokenizers.named("camerabench", text -> {
            StringBuilder kept = new StringBuilder(text.length());
            for (char c : text.toLowerCase(Locale.ROOT).toCharArray()) {
                if (PUNCTUATION.indexOf(c) < 0) {
                    kept.append(c);
                }
            }
            return Blanks.split(kept);
        });
    }

    /**
     * Returns the caption script's figures, all 0 to 1: value and part {@code spice}, then
     * {@code cider, bleu2, rouge_l, meteor}.
     */
    public static Metric<Sample> captions() {
        String signature = "camerabench:captions|tok:camerabench|version:" + Version.SIGNATURE;
        return Mean.of(
                "CameraBench-captions",
                Scale.UNIT,
                signature,
                LegacyCameraBench::captionMeasurer,
                "spice",
                "cider",
                "bleu2",
                "rouge_l",
                "meteor");
    }

    private static Measurer<Sample> captionMeasurer() {
        Tokenizer tokenizer = tokenizer();
        NltkBleu bleu = NltkBleu.method(1).withMaxOrder(2).withTokenizer(tokenizer);
        Metric<Sample> rouge = Rouge.l(true);
        return (sample, row) -> {
            Sample first = Sample.of(
                    sample.id(), sample.hypothesis(), sample.references().get(0));
            List<String> hypothesis = tokenizer.tokens(first.hypothesis());
            List<String> reference = tokenizer.tokens(first.references().get(0));
            row[0] = setF1(new HashSet<>(hypothesis), new HashSet<>(reference));
            row[1] = cosine(hypothesis, reference);
            row[2] = bleu.score(first).value();
            row[3] = rouge.score(first).value();
            row[4] = weightedOverlap(hypothesis, reference);
            return true;
        };
    }

    private static double setF1(Set<String> hypothesis, Set<String> reference) {
        double common = common(hypothesis, reference);
        double precision = hypothesis.isEmpty() ? 0 : common / hypothesis.size();
        double recall = reference.isEmpty() ? 0 : common / reference.size();
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    private static double common(Set<String> a, Set<String> b) {
        return a.stream().filter(b::contains).count();
    }

    private static double cosine(List<String> hypothesis, List<String> reference) {
        Map<String, Integer> a = counts(hypothesis);
        Map<String, Integer> b = counts(reference);
        double product = 0;
        for (Map.Entry<String, Integer> entry : a.entrySet()) {
            product += entry.getValue() * (double) b.getOrDefault(entry.getKey(), 0);
        }
        double norms = norm(a) * norm(b);
        return norms == 0 ? 0 : product / norms;
    }

    private static Map<String, Integer> counts(List<String> words) {
        Map<String, Integer> counts = new HashMap<>();
        words.forEach(word -> counts.merge(word, 1, Integer::sum));
        return counts;
    }

    private static double norm(Map<String, Integer> counts) {
        return Math.sqrt(
                counts.values().stream().mapToDouble(c -> (double) c * c).sum());
    }

    /** 10 P R / (R + 9 P) with P and R of 0.8 word sets and 0.2 bigram sets. */
    private static double weightedOverlap(List<String> hypothesis, List<String> reference) {
        Set<String> words = new HashSet<>(hypothesis);
        Set<String> referenceWords = new HashSet<>(reference);
        Set<String> pairs = bigrams(hypothesis);
        Set<String> referencePairs = bigrams(reference);
        double precision = 0.8 * share(words, referenceWords) + 0.2 * share(pairs, referencePairs);
        double recall = 0.8 * share(referenceWords, words) + 0.2 * share(referencePairs, pairs);
        return precision + recall == 0 ? 0 : 10 * precision * recall / (recall + 9 * precision);
    }

    private static double share(Set<String> of, Set<String> in) {
        return of.isEmpty() ? 0 : common(of, in) / of.size();
    }

    private static Set<String> bigrams(List<String> words) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i + 1 < words.size(); i++) {
            pairs.add(words.get(i) + " " + words.get(i + 1));
        }
        return new HashSet<>(pairs);
    }

    /**
     * Returns average precision with the script's rules: 0 for a single class, every score that is not finite becomes -1e10.
     */
    public static Score averagePrecision(boolean[] positive, double[] scores) {
        return orZero(BinaryScores.of(positive, finite(scores)).averagePrecision());
    }

    /**
     * Returns the area under the ROC curve with the script's rules: 0 for a single class, every score that is not finite becomes
     * -1e10.
     */
    public static Score rocAuc(boolean[] positive, double[] scores) {
        return orZero(BinaryScores.of(positive, finite(scores)).rocAuc());
    }

    private static Score orZero(Score score) {
        String signature = "camerabench|" + score.signature();
        return Score.of(score.metric(), score.isDefined() ? score.value() : 0, score.scale(), score.n(), signature);
    }

    private static double[] finite(double[] scores) {
        double[] finite = scores.clone();
        for (int i = 0; i < finite.length; i++) {
            finite[i] = Double.isNaN(finite[i]) || Double.isInfinite(finite[i]) ? INFINITE : finite[i];
        }
        return finite;
    }
}
