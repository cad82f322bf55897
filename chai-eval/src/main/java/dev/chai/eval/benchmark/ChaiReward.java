package dev.chai.eval.benchmark;

import dev.chai.eval.Score;
import dev.chai.eval.binary.BinaryScores;
import dev.chai.eval.internal.JsonLines;
import dev.chai.eval.internal.JsonLines.Entry;
import dev.chai.eval.rank.RewardPairs;
import dev.chai.spec.Aspect;
import dev.chai.spec.ChaiDataException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
    private static final Map<String, Aspect> ASPECTS = Map.of(
            "subject_description", Aspect.SUBJECT,
            "scene_composition_dynamics", Aspect.SCENE,
            "subject_motion_dynamics", Aspect.MOTION,
            "spatial_framing_dynamics", Aspect.SPATIAL,
            "camera_framing_dynamics", Aspect.CAMERA);

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
        List<Pair> pairs = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        JsonLines.forEach(file, entry -> {
            String id = entry.text("clip") + "/" + entry.text("task");
            if (!seen.add(id)) {
                throw entry.problem("task", "\"" + id + "\" occurs twice");
            }
            if (isEdited(entry)) {
                pairs.add(pair(id, entry));
            }
        });
        if (pairs.isEmpty()) {
            throw ChaiDataException.in(file.toString(), "holds no edited caption");
        }
        return new ChaiReward(List.copyOf(pairs));
    }

    private static boolean isEdited(Entry entry) {
        return entry.json().path("feedback_is_needed").asBoolean(false)
                && entry.json().hasNonNull("final_caption")
                && !entry.text("final_caption").equals(entry.text("pre_caption"));
    }

    private static Pair pair(String id, Entry entry) {
        Aspect aspect = ASPECTS.get(entry.text("task"));
        if (aspect == null) {
            throw entry.problem("task", "\"" + entry.text("task") + "\" is none of " + ASPECTS.keySet());
        }
        int rating = (int) entry.number("initial_caption_rating_score");
        return new Pair(id, entry.text("clip"), aspect, rating, entry.text("pre_caption"), entry.text("final_caption"));
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
        return BenchmarkResult.of(this, scores, predictions);
    }

    private static double yes(Map<String, Prediction> predictions, String id) {
        return predictions.getOrDefault(id, Prediction.none()).yes();
    }
}
