package dev.chai.critique.loop;

import dev.chai.critique.Clip;
import dev.chai.critique.Critique;
import dev.chai.critique.PreCaption;
import dev.chai.spec.Aspect;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Says what has to change in a drafted caption; a person or a model.
 *
 * <pre>{@code
 * Critic critic = request -> Optional.of(Critique.of("The camera pans right, not left.", Provenance.human("annotator-3f2a")));
 * }</pre>
 *
 * <p>Implementations say whether they are thread-safe.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface Critic {
    /**
     * Criticises a draft; empty if nothing has to change.
     *
     * @throws IOException if the clip cannot be read or the model cannot be reached
     */
    Optional<Critique> critique(Request request) throws IOException;

    /**
     * What a critic is asked.
     *
     * @param clip the clip
     * @param aspect the aspect that the draft describes
     * @param draft the caption to criticise
     * @param earlier the critic's critique of the round before, which did not do; empty in the first round
     * @param complaints what was not good enough about it, for people and prompts
     */
    record Request(Clip clip, Aspect aspect, PreCaption draft, Optional<Critique> earlier, List<String> complaints) {
        /** Copies the list. */
        public Request {
            complaints = List.copyOf(complaints);
        }
    }
}
