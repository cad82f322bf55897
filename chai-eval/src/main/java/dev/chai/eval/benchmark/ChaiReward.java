package dev.chai.eval.benchmark;

import dev.chai.eval.Score;
import dev.chai.eval.binary.BinaryScores;
import dev.chai.eval.internal.ChaiTriple;
import dev.chai.eval.rank.RewardPairs;
import dev.chai.spec.Aspect;
import dev.chai.spec.ChaiDataException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
 */
public final class ChaiReward implements Benchmark {
    private final List<Pair> pairs;

    private ChaiReward(List<Pair> pairs) {
        this.pairs = pairs;
    }

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
        return new ChaiReward(pairs);
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
     * {@code pairwise} (ties one half), {@code strict} (ties wrong), {@code pairwise/<aspect>}, {@code pairwise/rating <1..4>},
     * {@code yes-no} (single captions, yes from 0.5 on) and {@code AUC} over all captions.
     */
    @Override
    public BenchmarkResult score(Map<String, Prediction> predictions) {
        Map<String, RewardPairs> groups = new LinkedHashMap<>();
        for (Aspect aspect : Aspect.values()) {
            groups.put("pairwise/" + aspect.id(), new RewardPairs(0, 0, 0, 0));
        }
        for (int rating = 1; rating <= 4; rating++) {
            groups.put("pairwise/rating " + rating, new RewardPairs(0, 0, 0, 0));
        }
        RewardPairs all = new RewardPairs(0, 0, 0, 0);
        boolean[] labels = new boolean[pairs.size() * 2];
        double[] values = new double[labels.length];
        for (int i = 0; i < pairs.size(); i++) {
            Pair pair = pairs.get(i);
            values[2 * i] = yes(predictions, pair.id + "/post");
            values[2 * i + 1] = yes(predictions, pair.id + "/pre");
            labels[2 * i] = true;
            RewardPairs one = RewardPairs.of(new double[] {values[2 * i]}, new double[] {values[2 * i + 1]});
            all = all.plus(one);
            groups.merge("pairwise/" + pair.aspect.id(), one, RewardPairs::plus);
            groups.merge("pairwise/rating " + pair.rating, one, RewardPairs::plus);
        }
        Map<String, Score> scores = new LinkedHashMap<>();
        scores.put("pairwise", all.accuracy());
        scores.put("strict", all.strict());
        groups.forEach((name, group) -> scores.put(name, group.accuracy()));
        BinaryScores single = BinaryScores.of(labels, values);
        var decisions = single.at(0.5);
        long right = decisions.truePositives() + decisions.trueNegatives();
        scores.put(
                "yes-no",
                Figures.accuracy(right, decisions.n(), "threshold:0.5").withSkipped(single.skipped()));
        scores.put("AUC", single.rocAuc());
        return BenchmarkResult.of(this, scores, predictions).with(Figures.calibration(single));
    }

    private static double yes(Map<String, Prediction> predictions, String id) {
        return predictions.getOrDefault(id, Prediction.none()).yes();
    }
}
