package dev.chai.model;

import dev.chai.model.vlm.VlmBackend;
import java.io.IOException;

/** Opens the models whose name begins with one scheme, as {@code openai:} does; {@link Models} lists them all. */
interface ModelScheme {
    /** What stands before the colon. */
    String name();

    /** How the rest is written, for messages, such as {@code DIR}. */
    String form();

    /**
     * Opens a model.
     *
     * @param rest what stands behind the colon; not empty
     * @throws IOException if files cannot be read
     * @throws IllegalArgumentException if the rest or an option makes no sense
     */
    VlmBackend open(String rest, ModelOptions options) throws IOException;
}
