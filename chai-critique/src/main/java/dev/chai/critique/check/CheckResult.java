package dev.chai.critique.check;

import java.util.List;

/**
 * A score with the reasons for it.
 *
 * <pre>{@code
 * result.evidence().stream().filter(e -> e.score() < 0.5).forEach(e -> System.out.println(e.finding()));
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param score 0 to 1; to be compared with the scores of other critiques, not read as a share
 * @param evidence one entry for each sentence that counted
 * @since 0.1
 */
public record CheckResult(double score, List<Evidence> evidence) {
    /** @throws IllegalArgumentException if the score lies outside 0 to 1 */
    public CheckResult {
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("score " + score + " must lie between 0 and 1");
        }
        evidence = List.copyOf(evidence);
    }
}
