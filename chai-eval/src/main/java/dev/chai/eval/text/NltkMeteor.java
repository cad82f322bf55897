package dev.chai.eval.text;

import dev.chai.eval.metric.Mean;
import dev.chai.eval.metric.Measurer;
import dev.chai.eval.metric.Metric;
import dev.chai.eval.metric.Sample;
import dev.chai.eval.metric.Scale;
import dev.chai.eval.metric.Version;
import dev.chai.eval.token.Stemmer;
import dev.chai.eval.token.Stemmers;
import dev.chai.eval.token.Tokenizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * METEOR as the nltk toolkit 3.8 computes it: greedy matching of words, then stems, then synonyms; alpha 0.9, beta 3,
 * gamma 0.5.
 *
 * <p>Words are matched from the end backwards, each with the last free equal word, which is what the toolkit does.
 */
final class NltkMeteor {
    private static final double ALPHA = 0.9;
    private static final double BETA = 3;
    private static final double GAMMA = 0.5;

    private final Stemmer stemmer = Stemmers.porterNltk();
    private final Synonyms synonyms;

    private NltkMeteor(Synonyms synonyms) {
        this.synonyms = synonyms;
    }

    static Metric<Sample> metric(Tokenizer tokenizer, Synonyms synonyms) {
        String signature = "meteor:nltk|alpha:0.9|beta:3|gamma:0.5|stem:porter-nltk|syn:" + synonyms.id() + "|tok:"
                + tokenizer.id() + "|version:" + Version.SIGNATURE;
        return Mean.<Sample>of("METEOR-nltk", Scale.UNIT, signature, () -> measurer(tokenizer, synonyms), "f")
                .skipping("pairs of more than " + Meteor.MAX_CELLS + " word pairs");
    }

    private static Measurer<Sample> measurer(Tokenizer tokenizer, Synonyms synonyms) {
        NltkMeteor meteor = new NltkMeteor(synonyms);
        return (sample, row) -> {
            List<String> hypothesis = lower(tokenizer.tokens(sample.hypothesis()));
            row[0] = 0;
            for (String text : sample.references()) {
                List<String> reference = lower(tokenizer.tokens(text));
                if ((long) hypothesis.size() * reference.size() > Meteor.MAX_CELLS) {
                    return false;
                }
                row[0] = Math.max(row[0], meteor.score(hypothesis, reference));
            }
            return true;
        };
    }

    private static List<String> lower(List<String> tokens) {
        return tokens.stream().map(token -> token.toLowerCase(Locale.ROOT)).toList();
    }

    private double score(List<String> hypothesis, List<String> reference) {
        int[] matchOf = new int[hypothesis.size()];
        Arrays.fill(matchOf, -1);
        boolean[] taken = new boolean[reference.size()];
        match(hypothesis, reference, matchOf, taken);
        List<String> stems = hypothesis.stream().map(stemmer::stem).toList();
        List<String> referenceStems = reference.stream().map(stemmer::stem).toList();
        match(stems, referenceStems, matchOf, taken);
        matchSynonyms(stems, referenceStems, matchOf, taken);
        return score(matchOf, hypothesis.size(), reference.size());
    }

    private static void match(List<String> hypothesis, List<String> reference, int[] matchOf, boolean[] taken) {
        for (int i = matchOf.length - 1; i >= 0; i--) {
            for (int j = taken.length - 1; j >= 0 && matchOf[i] < 0; j--) {
                if (!taken[j] && hypothesis.get(i).equals(reference.get(j))) {
                    matchOf[i] = j;
                    taken[j] = true;
                }
            }
        }
    }

    /** The toolkit hands on the stems, so it is stems that are looked up. */
    private void matchSynonyms(List<String> hypothesis, List<String> reference, int[] matchOf, boolean[] taken) {
        for (int i = matchOf.length - 1; i >= 0; i--) {
            if (matchOf[i] < 0) {
                Set<String> alternatives = synonyms.of(hypothesis.get(i));
                for (int j = taken.length - 1; j >= 0 && matchOf[i] < 0; j--) {
                    if (!taken[j] && alternatives.contains(reference.get(j))) {
                        matchOf[i] = j;
                        taken[j] = true;
                    }
                }
            }
        }
    }

    private static double score(int[] matchOf, int hypothesisLength, int referenceLength) {
        List<int[]> matches = new ArrayList<>();
        for (int i = 0; i < matchOf.length; i++) {
            if (matchOf[i] >= 0) {
                matches.add(new int[] {i, matchOf[i]});
            }
        }
        if (matches.isEmpty()) {
            return 0;
        }
        int chunks = 1;
        for (int k = 1; k < matches.size(); k++) {
            boolean continued =
                    matches.get(k)[0] == matches.get(k - 1)[0] + 1 && matches.get(k)[1] == matches.get(k - 1)[1] + 1;
            chunks += continued ? 0 : 1;
        }
        double count = matches.size();
        double precision = count / hypothesisLength;
        double recall = count / referenceLength;
        double mean = precision * recall / (ALPHA * precision + (1 - ALPHA) * recall);
        return mean * (1 - GAMMA * StrictMath.pow(chunks / count, BETA));
    }
}
