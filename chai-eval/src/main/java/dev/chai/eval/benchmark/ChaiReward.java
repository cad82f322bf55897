package dev.chai.eval.benchmark;

import dev.chai.eval.binary.BinaryScores;
import dev.chai.eval.internal.ChaiTriple;
import dev.chai.eval.metric.Mean;
import dev.chai.eval.metric.Metric;
import dev.chai.eval.metric.Scale;
import dev.chai.eval.metric.Score;
import dev.chai.eval.rank.RewardPairs;
import dev.chai.eval.stats.Confidence;
import dev.chai.spec.Aspect;
import dev.chai.spec.data.ChaiDataException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * CHAI's reward task: does a model score the post-caption above the pre-caption that people found wanting?
 *
 * <pre>{@code
 * ChaiReward benchmark = ChaiReward.load(Path.of("chai-triples.jsonl"));
 * BenchmarkResult result = benchmark.score(predictions);     // Prediction.yes(p) for "/pre" and "/post" of each pair
 * result.score("pairwise");                                  // chance 0.5, ties one half
 * result.score("pairwise/camera");
 * result.score("pairwise/rating 4");                         // the hard ones: small edits
 * }</pre>
 *
 * <p>Only records whose draft was edited make a pair. A pair with a missing or NaN score is skipped, counted and named. Immutable and
 * thread-safe. Source: arXiv 2604.21718, Table 1.
 *
 * @since 0.1
 */
public final class ChaiReward implements Benchmark {
    /** Pairs won, a tie one half: the same value as {@link RewardPairs#accuracy}, in rows that can be resampled. */
    private static final Metric<Compared> WON = Mean.of(
            "pairwise",
            Scale.UNIT,
            "reward:pairwise|ties:half",
            () -> (item, row) -> {
                row[0] = item.outcome.wins() + item.outcome.ties() / 2.0;
                return item.outcome.n() > 0;
            },
            "won");

    private final List<Pair> pairs;
    private final Confidence confidence;

    private ChaiReward(List<Pair> pairs, Confidence confidence) {
        this.pairs = pairs;
        this.confidence = confidence;
    }

    private record Compared(Pair pair, RewardPairs outcome) {}

    private record Pair(String id, String clip, Aspect aspect, int rating, String before, String after) {
        Request request(String which, String caption) {
            String prompt = "Does this caption describe the " + aspect.id()
                    + " of the video accurately and completely? Please answer Yes or No.\n" + caption;
            return new Request(id + "/" + which, clip, prompt, Request.Answer.YES_PROBABILITY);
        }
    }

    /**
     * Reads records of {@code clip, task, pre_caption, final_caption, feedback_is_needed, initial_caption_rating_score}.
     *
     * @throws ChaiDataException naming line and field of what cannot be understood, a clip and task that occur twice, or a file
     *     without a pair
     */
    public static ChaiReward load(Path file) throws IOException {
        List<Pair> pairs = ChaiTriple.read(file).values().stream()
                .filter(ChaiTriple::edited)
                .map(t -> new Pair(t.id(), t.clip(), t.aspect(), t.rating(), t.preCaption(), t.postCaption()))
                .toList();
        if (pairs.isEmpty()) {
            throw ChaiDataException.in(file.toString(), "holds no edited caption");
        }
        return new ChaiReward(pairs, Confidence.standard());
    }

    /** Returns the same with other intervals, or none; the pairs of one clip are drawn together. */
    public ChaiReward withConfidence(Confidence newConfidence) {
        return new ChaiReward(pairs, newConfidence);
    }

    @Override
    public String name() {
        return "CHAI reward";
    }

    @Override
    public List<Request> requests() {
        List<Request> requests = new ArrayList<>();
        for (Pair pair : pairs) {
            requests.add(pair.request("pre", pair.before));
            requests.add(pair.request("post", pair.after));
        }
        return List.copyOf(requests);
    }

    /**
     * Returns {@code pairwise} (ties one half), {@code strict} (ties wrong), {@code pairwise/<aspect>}, {@code pairwise/rating <1..4>},
     * {@code yes-no} (single captions, yes from 0.5 on) and {@code AUC} over all captions.
     */
    @Override
    public BenchmarkResult score(Map<String, Prediction> predictions) {
        boolean[] labels = new boolean[pairs.size() * 2];
        double[] values = new double[labels.length];
        List<Compared> compared = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            Pair pair = pairs.get(i);
            values[2 * i] = yes(predictions, pair.id + "/post");
            values[2 * i + 1] = yes(predictions, pair.id + "/pre");
            labels[2 * i] = true;
            compared.add(new Compared(pair, RewardPairs.of(new double[] {values[2 * i]}, new double[] {values[2 * i + 1]
            })));
        }
        Map<String, Score> scores = new LinkedHashMap<>();
        scores.put("pairwise", pairwise(compared, pair -> true));
        scores.put("strict", sum(compared).strict());
        for (Aspect aspect : Aspect.values()) {
            scores.put("pairwise/" + aspect.id(), pairwise(compared, pair -> pair.aspect == aspect));
        }
        for (int rating = 1; rating <= 4; rating++) {
            int wanted = rating;
            scores.put("pairwise/rating " + rating, pairwise(compared, pair -> pair.rating == wanted));
        }
        BinaryScores single = BinaryScores.of(labels, values);
        var decisions = single.at(0.5);
        long right = decisions.truePositives() + decisions.trueNegatives();
        scores.put(
                "yes-no",
                Figures.accuracy(right, decisions.n(), "threshold:0.5").withSkipped(single.skipped()));
        scores.put("AUC", single.rocAuc());
        return BenchmarkResult.of(this, scores, predictions).with(Figures.calibration(single));
    }

    private Score pairwise(List<Compared> all, Predicate<Pair> wanted) {
        List<Compared> some =
                all.stream().filter(item -> wanted.test(item.pair)).toList();
        Score score = sum(some).accuracy();
        List<String> clips = some.stream().map(item -> item.pair.clip).toList();
        return score.isDefined()
                ? confidence
                        .score(WON.measure(some), clips)
                        .interval()
                        .map(score::withInterval)
                        .orElse(score)
                : score;
    }

    private static RewardPairs sum(List<Compared> some) {
        return some.stream().map(Compared::outcome).reduce(new RewardPairs(0, 0, 0, 0), RewardPairs::plus);
    }

    private static double yes(Map<String, Prediction> predictions, String id) {
        return predictions.getOrDefault(id, Prediction.none()).yes();
    }
}
