package dev.chai.critique.judge;

import java.io.IOException;

/**
 * A model that answers a text with a text.
 *
 * <pre>{@code
 * TextModel scripted = prompt -> "{\"answers\":[{\"id\":1,\"verdict\":\"supported\"}]}";
 * }</pre>
 *
 * <p>Should be as deterministic as it can (temperature 0). Implementations say whether they are thread-safe; a {@link Judge} calls from
 * the thread that calls it.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface TextModel {
    /**
     * Returns the model's answer to a prompt.
     *
     * @throws IOException if the model cannot be reached
     */
    String answer(String prompt) throws IOException;
}
