package dev.chai.eval.temporal;

import dev.chai.eval.metric.TimeSpan;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A model's answer to "when does this happen?" with the truth.
 *
 * <pre>{@code
 * MomentAnswer answer = MomentAnswer.of("clip-3", new TimeSpan(2, 8), new TimeSpan(2.5, 9));
 * MomentAnswer none = new MomentAnswer("clip-4", List.of(new TimeSpan(0, 3)), Optional.empty());
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param id identifies the question
 * @param gold the spans that are right; the best one counts
 * @param prediction the answer; empty where none could be read from the model's text
 * @since 0.1
 */
public record MomentAnswer(String id, List<TimeSpan> gold, Optional<TimeSpan> prediction) {
    /** Checks the gold spans: throws IllegalArgumentException if there is none. */
    public MomentAnswer {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(prediction, "prediction");
        gold = List.copyOf(gold);
        if (gold.isEmpty()) {
            throw new IllegalArgumentException("question \"" + id + "\" has no gold span");
        }
    }

    /** Returns an answer to a question with one right span. */
    public static MomentAnswer of(String id, TimeSpan gold, TimeSpan prediction) {
        return new MomentAnswer(id, List.of(gold), Optional.of(prediction));
    }
}
