package dev.chai.critique.loop;

import dev.chai.critique.Clip;
import dev.chai.critique.Critique;
import dev.chai.critique.PostCaption;
import dev.chai.critique.PreCaption;
import dev.chai.spec.Aspect;
import java.io.IOException;

/**
 * Writes a caption again as a critique asks.
 *
 * <pre>{@code
 * Reviser reviser = request -> PostCaption.of("The camera pans right.", Provenance.model("reviser-1"));
 * }</pre>
 *
 * <p>Implementations say whether they are thread-safe.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface Reviser {
    /**
     * Writes the caption again.
     *
     * @throws IOException if the clip cannot be read or the model cannot be reached
     */
    PostCaption revise(Request request) throws IOException;

    /**
     * What a reviser is asked.
     *
     * @param clip the clip; a reviser may leave it unseen
     * @param aspect the aspect that the draft describes
     * @param draft the caption to change
     * @param critique what has to change
     */
    record Request(Clip clip, Aspect aspect, PreCaption draft, Critique critique) {}
}
