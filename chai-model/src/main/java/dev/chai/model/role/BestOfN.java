package dev.chai.model.role;

import static java.util.Objects.requireNonNull;

import dev.chai.critique.Clip;
import dev.chai.model.vlm.VlmException;
import dev.chai.model.vlm.VlmOutcome;
import dev.chai.spec.Aspect;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Drafts N captions with different seeds and takes the one that a reward model scores best.
 *
 * <pre>{@code
 * BestOfN best = BestOfN.of(captioner.with(Decoding.qwen3VlInstruct()), rewardModel).withN(8).withSeed(100);
 * BestOfN.Ranked ranked = best.run(clip, Aspect.CAMERA);
 * ranked.best().text();
 * ranked.candidates();         // all eight, with seeds and scores
 * }</pre>
 *
 * <p>Candidate i has the seed {@code seed + i}; of equal scores the first counts; equal texts are scored once. Immutable; thread-safe as
 * its roles are.
 *
 * <p>Source: inference-time scaling in arXiv 2604.21718. It states neither N nor the temperature, so both are parameters.
 *
 * @since 0.1
 */
public final class BestOfN {
    private static final int MOST = 1000;

    private final VlmCaptioner captioner;
    private final VlmRewardModel reward;
    private final int n;
    private final long seed;

    private static final int DEFAULT_N = 4;

    private BestOfN(VlmCaptioner captioner, VlmRewardModel reward, int n, long seed) {
        this.captioner = requireNonNull(captioner, "captioner");
        this.reward = requireNonNull(reward, "reward");
        this.n = n;
        this.seed = seed;
        if (n < 1 || n > MOST) {
            throw new IllegalArgumentException("n " + n + " must be 1 to " + MOST);
        }
        if (captioner.decoding().isGreedy() && n > 1) {
            throw new IllegalArgumentException(
                    "a greedy captioner writes the same caption " + n + " times; give it a temperature above 0");
        }
    }

    /**
     * Returns a choice among four candidates from seed 0 on.
     *
     * @throws IllegalArgumentException if the captioner is greedy
     */
    public static BestOfN of(VlmCaptioner captioner, VlmRewardModel reward) {
        return of(captioner, reward, DEFAULT_N);
    }

    /**
     * Creates a search among this many candidates, from seed 0 on. A single candidate may be greedy.
     *
     * @throws IllegalArgumentException if the number lies outside 1 to 1000, or the captioner is greedy and there are several
     */
    public static BestOfN of(VlmCaptioner captioner, VlmRewardModel reward, int n) {
        return new BestOfN(captioner, reward, n, 0);
    }

    /**
     * Returns a copy with another number of candidates.
     *
     * @throws IllegalArgumentException if it lies outside 1 to 1000
     */
    public BestOfN withN(int candidates) {
        return new BestOfN(captioner, reward, candidates, seed);
    }

    /** Returns a copy whose first candidate has another seed. */
    public BestOfN withSeed(long first) {
        return new BestOfN(captioner, reward, n, first);
    }

    /**
     * A caption that was in the running.
     *
     * @param seed of its draw
     * @param caption the caption; empty where the model failed
     * @param score its score; empty where it or its caption failed
     * @param error why one of them failed
     */
    public record Candidate(
            long seed, Optional<Written> caption, Optional<RewardScore> score, Optional<VlmException> error) {
        private Candidate with(VlmRewardModel.Outcome outcome) {
            return new Candidate(seed, caption, outcome.score(), outcome.error());
        }
    }

    /**
     * All candidates and the choice among them.
     *
     * @param candidates in the order of their seeds
     * @param bestIndex the place of the best among them
     */
    public record Ranked(List<Candidate> candidates, int bestIndex) {
        /** Copies the list. */
        public Ranked {
            candidates = List.copyOf(candidates);
        }

        /** Returns the best caption. */
        public Written best() {
            return candidates.get(bestIndex).caption().orElseThrow();
        }
    }

    /**
     * Drafts, scores and chooses.
     *
     * @throws IOException if the clip cannot be read, or every candidate failed: then the first failure
     */
    public Ranked run(Clip clip, Aspect aspect) throws IOException {
        List<Long> seeds = LongStream.range(0, n).map(i -> seed + i).boxed().toList();
        List<VlmOutcome> outcomes = captioner.sample(clip, aspect, seeds);
        String prompt = Tasks.prompt(captioner.request(clip, aspect, Map.of()));
        List<Candidate> drafts = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            drafts.add(candidate(seeds.get(i), prompt, outcomes.get(i)));
        }
        List<Candidate> candidates = scored(clip, aspect, drafts);
        return new Ranked(candidates, best(candidates));
    }

    private Candidate candidate(long seedOfIt, String prompt, VlmOutcome outcome) {
        try {
            if (outcome instanceof VlmOutcome.Ok ok) {
                Written written = captioner.tasks(captioner.decoding()).written(prompt, ok.response());
                return new Candidate(seedOfIt, Optional.of(written), Optional.empty(), Optional.empty());
            }
            return failed(seedOfIt, ((VlmOutcome.Failed) outcome).error());
        } catch (VlmException e) {
            return failed(seedOfIt, e);
        }
    }

    private static Candidate failed(long seedOfIt, VlmException error) {
        return new Candidate(seedOfIt, Optional.empty(), Optional.empty(), Optional.of(error));
    }

    /** The drafts with their scores, which are asked for at once, those of equal texts once. */
    private List<Candidate> scored(Clip clip, Aspect aspect, List<Candidate> drafts) throws IOException {
        List<String> texts = drafts.stream()
                .flatMap(draft -> draft.caption().stream())
                .map(Written::text)
                .distinct()
                .toList();
        List<VlmRewardModel.Outcome> outcomes = reward.outcomes(clip, aspect, texts);
        return drafts.stream()
                .map(draft -> draft.caption()
                        .map(written -> draft.with(outcomes.get(texts.indexOf(written.text()))))
                        .orElse(draft))
                .toList();
    }

    private static int best(List<Candidate> candidates) throws VlmException {
        int best = -1;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < candidates.size(); i++) {
            @Nullable RewardScore score = candidates.get(i).score().orElse(null);
            if (score != null && value(score) > most) {
                most = value(score);
                best = i;
            }
        }
        if (best < 0) {
            throw candidates.get(0).error().orElseThrow();
        }
        return best;
    }

    /** A bound never beats a value that is known: a censored answer was not even among the likeliest. */
    private static double value(RewardScore score) {
        return score.censored() ? score.pYes() - 1 : score.pYes();
    }
}
