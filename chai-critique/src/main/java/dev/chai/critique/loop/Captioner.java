package dev.chai.critique.loop;

import dev.chai.critique.Clip;
import dev.chai.critique.PreCaption;
import dev.chai.spec.Aspect;
import java.io.IOException;

/**
 * Drafts a caption of one aspect of a clip.
 *
 * <pre>{@code
 * Captioner fixed = (clip, aspect) -> PreCaption.of("The camera pans left.", Provenance.model("drafter-7b"));
 * }</pre>
 *
 * <p>Implementations say whether they are thread-safe; those of this project are.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface Captioner {
    /**
     * Drafts a caption.
     *
     * @throws IOException if the clip cannot be read or the model cannot be reached
     */
    PreCaption caption(Clip clip, Aspect aspect) throws IOException;
}
