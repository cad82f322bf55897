package dev.chai.eval.etbench;

import dev.chai.eval.metric.TimeSpan;
import java.util.List;
import java.util.Objects;

/**
 * A model's text with the truth, for a task of E.T. Bench.
 *
 * <pre>{@code
 * EtAnswer grounding = EtAnswer.of("q1", "in 12.5 - 20.3 seconds", new TimeSpan(12, 20));
 * EtAnswer referring = EtAnswer.choice("q2", "(B)", List.of("opens", "closes"), 1);
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param id identifies the question
 * @param text what the model wrote
 * @param gold the right spans, annotators together; empty for referring tasks
 * @param options the options; empty unless the task has some
 * @param right index of the right option from 0; -1 without options
 * @since 0.1
 */
public record EtAnswer(String id, String text, List<TimeSpan> gold, List<String> options, int right) {
    /** Checks the options: throws IllegalArgumentException if the right one is not among them. */
    public EtAnswer {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(text, "text");
        gold = List.copyOf(gold);
        options = List.copyOf(options);
        if (options.isEmpty() ? right != -1 : right < 0 || right >= options.size()) {
            throw new IllegalArgumentException(
                    "question \"" + id + "\": right option " + right + " is not one of " + options.size());
        }
    }

    /** Returns an answer to a question about time. */
    public static EtAnswer of(String id, String text, TimeSpan... gold) {
        return new EtAnswer(id, text, List.of(gold), List.of(), -1);
    }

    /** Returns an answer to a multiple-choice question. */
    public static EtAnswer choice(String id, String text, List<String> options, int right) {
        return new EtAnswer(id, text, List.of(), options, right);
    }
}
