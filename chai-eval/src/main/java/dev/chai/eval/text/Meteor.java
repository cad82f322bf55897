package dev.chai.eval.text;

import dev.chai.eval.metric.Measurer;
import dev.chai.eval.metric.Metric;
import dev.chai.eval.metric.Sample;
import dev.chai.eval.metric.Scale;
import dev.chai.eval.metric.Version;
import dev.chai.eval.text.align.MeteorNormalizer;
import dev.chai.eval.token.Stemmers;
import dev.chai.eval.token.Tokenizer;
import dev.chai.eval.token.Tokenizers;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * METEOR 1.5 for English with its exact and stem stages, 0 to 1; and nltk's metric of the same name, which is another
 * one.
 *
 * <pre>{@code
 * Meteor.exactAndStem().score(samples);                // -l en -norm, without synonyms and paraphrases
 * Meteor.coco().score(samples);                        // Penn Treebank tokens first, as COCO and SODA do
 * Meteor.exact().withRawTokens().score(samples);       // texts are tokenized already
 * Meteor.nltk(Tokenizers.rouge(), Synonyms.none());    // not comparable with the two above
 * }</pre>
 *
 * <p>The synonym and paraphrase stages of the original need a large table that may not be redistributed; figures quoted from
 * papers usually include them and are higher.
 *
 * <p>Immutable and thread-safe. Quadratic in the number of tokens; pairs of more than a million word pairs, or with a text of
 * more than 200,000 characters, are skipped. Source: Denkowski and Lavie 2014.
 *
 * @since 0.1
 */
public final class Meteor implements Metric<Sample> {
    static final long MAX_CELLS = 1_000_000;

    /** A longer text has more tokens than could be paired anyway, unless the other one is tiny. */
    private static final int LONGEST = 200_000;

    private static final double ALPHA = 0.85;
    private static final double BETA = 0.2;
    private static final double GAMMA = 0.6;
    private static final double DELTA = 0.75;
    private static final double[] WEIGHTS = {1.0, 0.6};

    private final boolean stems;
    private final boolean normalized;

    private final List<Tokenizer> before;

    private Meteor(boolean stems, boolean normalized, List<Tokenizer> before) {
        this.stems = stems;
        this.normalized = normalized;
        this.before = before;
    }

    /** Returns the metric that matches equal words only. */
    public static Meteor exact() {
        return new Meteor(false, true, List.of());
    }

    /** Returns the metric that matches equal words, and words of equal stem at weight 0.6. */
    public static Meteor exactAndStem() {
        return new Meteor(true, true, List.of());
    }

    /**
     * Returns METEOR as the COCO caption evaluation and SODA call it: on Penn Treebank tokens, in lower case and
     * without punctuation, which METEOR's own tokenizer then sees.
     */
    public static Meteor coco() {
        return exactAndStem().withTokenizer(Tokenizers.coco());
    }

    /** Returns the same metric on the tokens of a tokenizer, joined by spaces. */
    public Meteor withTokenizer(Tokenizer tokenizer) {
        return new Meteor(stems, normalized, List.of(tokenizer));
    }

    /** Returns METEOR of the nltk toolkit 3.8. */
    public static Metric<Sample> nltk(Tokenizer tokenizer, Synonyms synonyms) {
        return NltkMeteor.metric(tokenizer, synonyms);
    }

    /** Returns the same without METEOR's own tokenizer and lower-casing: words are split at spaces. */
    public Meteor withRawTokens() {
        return new Meteor(stems, false, before);
    }

    @Override
    public String name() {
        return (before.isEmpty() ? "METEOR-1.5-" : "METEOR-coco-") + (stems ? "exact+stem" : "exact");
    }

    @Override
    public Scale scale() {
        return Scale.UNIT;
    }

    @Override
    public String signature() {
        return "meteor:1.5|lang:en|stages:" + (stems ? "exact+stem" : "exact") + "|norm:" + (normalized ? "yes" : "no")
                + before.stream().map(tokenizer -> "|tok:" + tokenizer.id()).collect(Collectors.joining()) + "|stem:"
                + Stemmers.snowballEnglish().id() + "|version:" + Version.SIGNATURE;
    }

    @Override
    public int width() {
        return MeteorCounts.WIDTH;
    }

    @Override
    public String skips() {
        return "texts of more than " + LONGEST + " characters, pairs of more than " + MAX_CELLS + " word pairs";
    }

    @Override
    public Measurer<Sample> measurer() {
        Function<String, List<String>> tokens = tokens();
        MeteorCounts counts = new MeteorCounts(stems);
        double[] candidate = new double[MeteorCounts.WIDTH];
        return (sample, row) -> {
            if (sample.hypothesis().length() > LONGEST) {
                return false;
            }
            List<String> hypothesis = tokens.apply(sample.hypothesis());
            double best = -1;
            for (String text : sample.references()) {
                if (text.length() > LONGEST) {
                    return false;
                }
                List<String> reference = tokens.apply(text);
                if ((long) hypothesis.size() * reference.size() > MAX_CELLS) {
                    return false;
                }
                counts.count(hypothesis, reference, candidate);
                double score = value(candidate);
                if (score > best) {
                    best = score;
                    System.arraycopy(candidate, 0, row, 0, row.length);
                }
            }
            return true;
        };
    }

    private Function<String, List<String>> tokens() {
        Function<String, List<String>> own = normalized ? new MeteorNormalizer()::tokens : MeteorNormalizer::split;
        return before.isEmpty()
                ? own
                : text -> own.apply(String.join(" ", before.get(0).tokens(text)));
    }

    @Override
    public double value(double[] sums) {
        double precision =
                weightedMatches(sums, MeteorCounts.HYPOTHESIS) / weightedLength(sums, MeteorCounts.HYPOTHESIS);
        double recall = weightedMatches(sums, MeteorCounts.REFERENCE) / weightedLength(sums, MeteorCounts.REFERENCE);
        double mean = 1 / ((1 - ALPHA) / precision + ALPHA / recall);
        double matched = matches(sums, MeteorCounts.HYPOTHESIS) + matches(sums, MeteorCounts.REFERENCE);
        double fragmentation = sums[MeteorCounts.CHUNKS] / (matched / 2);
        double score = mean * (1 - GAMMA * StrictMath.pow(fragmentation, BETA));
        return Double.isNaN(score) ? 0 : Math.max(0, score);
    }

    private static double matches(double[] sums, int side) {
        return sums[side + 2] + sums[side + 3] + sums[side + 4] + sums[side + 5];
    }

    /** Function words weigh 1 - delta, content words delta. */
    private static double weightedMatches(double[] sums, int side) {
        double content = sums[side + 2] * WEIGHTS[0] + sums[side + 4] * WEIGHTS[1];
        double function = sums[side + 3] * WEIGHTS[0] + sums[side + 5] * WEIGHTS[1];
        return content * DELTA + function * (1 - DELTA);
    }

    private static double weightedLength(double[] sums, int side) {
        return DELTA * (sums[side] - sums[side + 1]) + (1 - DELTA) * sums[side + 1];
    }
}
