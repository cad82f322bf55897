package dev.chai.eval.stats;

import dev.chai.eval.metric.Measured;
import dev.chai.eval.metric.Score;
import java.util.List;

/**
 * Whether and how figures get intervals: resamples, seed and level.
 *
 * <pre>{@code
 * Score bleu = Confidence.standard().score(Metrics.bleu().measure(samples), clipOfEachSample);
 * Confidence.none();                          // no intervals, no waiting
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param resamples of the bootstrap; 0 for none
 * @param seed one seed gives one result
 * @param level of the intervals
 * @since 0.1
 */
public record Confidence(int resamples, long seed, double level) {
    private static final int MOST = 1_000_000;

    /** Checks the values: throws IllegalArgumentException if one is out of range. */
    public Confidence {
        if (resamples < 0 || resamples > MOST) {
            throw new IllegalArgumentException("resamples " + resamples + " must lie between 0 and " + MOST);
        }
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level " + level + " must lie between 0 and 1, for example 0.95");
        }
    }

    /** Returns settings with 1,000 resamples, seed 1, level 0.95. */
    public static Confidence standard() {
        return new Confidence(1000, 1, 0.95);
    }

    /** Returns settings without intervals. */
    public static Confidence none() {
        return new Confidence(0, 1, 0.95);
    }

    /** Returns the score with its interval, items of one cluster drawn together. */
    public Score score(Measured measured, List<String> clusters) {
        return resamples == 0 ? measured.score() : bootstrap(clusters).score(measured);
    }

    /**
     * Returns the bootstrap that computes the interval.
     *
     * @throws IllegalArgumentException if there are no resamples
     */
    public Bootstrap bootstrap(List<String> clusters) {
        return Bootstrap.seeded(seed).withResamples(resamples).withLevel(level).byCluster(clusters);
    }
}
