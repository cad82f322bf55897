package dev.chai.model.internal;

import java.util.List;
import java.util.Optional;

/**
 * Finds the thoughts that reasoning models write before their answer.
 *
 * <p>Sources: the chat templates of Qwen3, DeepSeek-R1 and GLM ({@code <think>}), Magistral ({@code [THINK]}), Seed-OSS
 * ({@code <seed:think>}) and of models trained with {@code <thinking>}.
 */
public final class Thoughts {
    private record Tags(String open, String close) {}

    private static final List<Tags> TAGS = List.of(
            new Tags("<think>", "</think>"),
            new Tags("<thinking>", "</thinking>"),
            new Tags("<seed:think>", "</seed:think>"),
            new Tags("[THINK]", "[/THINK]"));

    private Thoughts() {}

    /** Returns whether the text starts with thoughts. */
    public static boolean isAtStartOf(String text) {
        String start = text.stripLeading();
        return TAGS.stream().anyMatch(tags -> start.startsWith(tags.open));
    }

    /**
     * Returns what follows the thoughts, the whole text where there are none; empty if the thoughts never end. Some templates write the
     * opening tag into the prompt, so that an answer may have only the closing one.
     */
    public static Optional<String> answerOf(String text) {
        for (Tags tags : TAGS) {
            int end = text.lastIndexOf(tags.close);
            if (end >= 0) {
                return answerOf(text.substring(end + tags.close.length()));
            }
        }
        return isAtStartOf(text) ? Optional.empty() : Optional.of(text);
    }
}
