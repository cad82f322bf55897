package dev.chai.eval.rank;

import dev.chai.eval.metric.Interval;
import dev.chai.eval.metric.Scale;
import dev.chai.eval.metric.Score;
import dev.chai.eval.metric.Version;
import dev.chai.eval.stats.Proportions;
import java.util.Map;
import java.util.Optional;

/**
 * Binary reward accuracy: how often a reward prefers the better of two captions; chance is one half.
 *
 * <pre>{@code
 * RewardPairs pairs = RewardPairs.of(scoresOfPostCaptions, scoresOfPreCaptions);
 * pairs.accuracy();      // ties count one half
 * pairs.strict();        // ties count as misses
 * pairs.ties();
 * }</pre>
 *
 * <p>Pairs with a NaN on either side are left out and counted. Immutable and thread-safe.
 *
 * @param wins pairs in which the better one scores higher
 * @param ties pairs with equal scores
 * @param losses the other pairs
 * @param skipped pairs with a NaN
 * @since 0.1
 */
public record RewardPairs(long wins, long ties, long losses, long skipped) {
    /** Compares pair by pair. */
    public static RewardPairs of(double[] better, double[] worse) {
        if (better.length != worse.length) {
            throw new IllegalArgumentException("cannot pair " + better.length + " scores with " + worse.length);
        }
        long wins = 0;
        long ties = 0;
        long losses = 0;
        for (int i = 0; i < better.length; i++) {
            wins += better[i] > worse[i] ? 1 : 0;
            ties += better[i] == worse[i] ? 1 : 0;
            losses += better[i] < worse[i] ? 1 : 0;
        }
        return new RewardPairs(wins, ties, losses, better.length - wins - ties - losses);
    }

    /** Returns the counts of both together. */
    public RewardPairs plus(RewardPairs other) {
        return new RewardPairs(wins + other.wins, ties + other.ties, losses + other.losses, skipped + other.skipped);
    }

    /** Returns the number of compared pairs. */
    public long n() {
        return wins + ties + losses;
    }

    /** Returns the accuracy with ties as one half. */
    public Score accuracy() {
        return score("half", (wins + ties / 2.0) / n());
    }

    /** Returns the accuracy with ties as misses, with its Wilson interval. */
    public Score strict() {
        Score score = score("miss", (double) wins / n());
        Optional<Interval> interval = n() == 0 ? Optional.empty() : Optional.of(Proportions.wilson(wins, n(), 0.95));
        return interval.map(score::withInterval).orElse(score);
    }

    private Score score(String ties, double value) {
        String signature = "reward:pairwise|ties:" + ties + "|version:" + Version.SIGNATURE;
        Score score = n() == 0
                ? Score.undefined("reward-accuracy", Scale.UNIT, 0, signature, "no pairs")
                : Score.of("reward-accuracy", value, Scale.UNIT, n(), signature);
        return score.withSkipped(skipped)
                .withParts(Map.of("wins", (double) wins, "ties", (double) this.ties, "losses", (double) losses));
    }
}
