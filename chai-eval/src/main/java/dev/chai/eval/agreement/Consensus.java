package dev.chai.eval.agreement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Weighted vote over the answers to one question.
 *
 * <pre>{@code
 * Consensus consensus = Consensus.of(List.of(new Consensus.Vote("pan", 1), new Consensus.Vote("tilt", 1)));
 * consensus.share("pan");            // 0.5
 * consensus.winner(0.5);             // empty: a tie is no winner
 * consensus.countsAsAgreement();     // true: Label Pizza counts a top answer of half the votes, so 1-1 splits too
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class Consensus {
    private final Map<String, Double> weights;
    private final double total;

    private Consensus(Map<String, Double> weights, double total) {
        this.weights = weights;
        this.total = total;
    }

    /**
     * One answer.
     *
     * @param answer the option chosen
     * @param weight weight of the user times weight of the option, not negative
     */
    public record Vote(String answer, double weight) {
        /** Checks the weight: throws IllegalArgumentException if it is negative or not finite. */
        public Vote {
            if (!(weight >= 0) || Double.isInfinite(weight)) {
                throw new IllegalArgumentException("weight " + weight + " must be finite and not negative");
            }
        }
    }

    /** Adds up the votes. */
    public static Consensus of(List<Vote> votes) {
        Map<String, Double> weights = new LinkedHashMap<>();
        double total = 0;
        for (Vote vote : votes) {
            weights.merge(vote.answer(), vote.weight(), Double::sum);
            total += vote.weight();
        }
        return new Consensus(weights, total);
    }

    /** Returns the share of an answer; 0 for one that was never given. */
    public double share(String answer) {
        return total == 0 ? 0 : weights.getOrDefault(answer, 0.0) / total;
    }

    /** Returns the answer with more than the given share of the weight and more than any other; empty if there is none. */
    public Optional<String> winner(double threshold) {
        String best = "";
        double first = -1;
        double second = -1;
        for (Map.Entry<String, Double> entry : weights.entrySet()) {
            if (entry.getValue() > first) {
                second = first;
                first = entry.getValue();
                best = entry.getKey();
            } else {
                second = Math.max(second, entry.getValue());
            }
        }
        return first > second && share(best) > threshold ? Optional.of(best) : Optional.empty();
    }

    /** Returns whether the top answer has at least half of the weight, which is how Label Pizza counts consensus. */
    public boolean countsAsAgreement() {
        return weights.values().stream().anyMatch(weight -> weight * 2 >= total && weight > 0);
    }
}
