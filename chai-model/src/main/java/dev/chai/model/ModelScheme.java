package dev.chai.model;

import dev.chai.model.vlm.VlmBackend;
import java.io.IOException;

/**
 * Opens the models whose name begins with one scheme, as {@code openai:} does. {@link Models} knows those of this library and finds others
 * with {@link java.util.ServiceLoader}: name the class in {@code META-INF/services/dev.chai.model.ModelScheme}, or in a module's
 * {@code provides}.
 *
 * <pre>{@code
 * final class MyScheme implements ModelScheme {
 *     public String name() { return "mine"; }
 *     public String form() { return "NAME"; }
 *     public VlmBackend open(String rest, ModelOptions options) throws IOException {
 *         return Models.open("scripted:" + rest + ".jsonl", options);
 *     }
 * }
 * }</pre>
 *
 * <p>Implementations are thread-safe and have a public constructor without parameters.
 *
 * @since 0.1
 */
public interface ModelScheme {
    /** Returns the part of a model's name before the colon. */
    String name();

    /** Returns how the rest is written, for messages, such as {@code DIR}. */
    String form();

    /**
     * Opens a model.
     *
     * @param rest the part of the name after the colon; not empty
     * @throws IOException if files cannot be read
     * @throws IllegalArgumentException if the rest or an option makes no sense
     */
    VlmBackend open(String rest, ModelOptions options) throws IOException;
}
