package dev.chai.model.role;

import static java.util.Objects.requireNonNull;

import dev.chai.critique.Provenance;
import dev.chai.model.internal.Thoughts;
import dev.chai.model.vlm.VlmException;
import dev.chai.model.vlm.VlmProvenance;
import dev.chai.model.vlm.VlmResponse;
import java.util.Optional;

/**
 * A text that a model wrote, with the prompt and everything about the call.
 *
 * <pre>{@code
 * Written caption = captioner.write(clip, Aspect.CAMERA);
 * caption.text();
 * caption.response().provenance().videos();
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param text without surrounding blanks, and without the thoughts of models that think aloud; not blank
 * @param prompt what the model was asked
 * @param response its whole answer
 * @since 0.1
 */
public record Written(String text, String prompt, VlmResponse response) {
    /** Checks for nulls. */
    public Written {
        requireNonNull(text, "text");
        requireNonNull(prompt, "prompt");
        requireNonNull(response, "response");
    }

    /**
     * Takes an answer.
     *
     * @throws VlmException of kind BAD_ANSWER if the model wrote nothing, or nothing but thoughts
     */
    static Written of(String prompt, VlmResponse response) throws VlmException {
        String text = Thoughts.answerOf(response.text())
                .orElseThrow(() -> new VlmException(
                        VlmException.Kind.BAD_ANSWER,
                        "the model's thoughts did not end within the tokens allowed, so there is no answer; allow more"
                                + " tokens, or turn thinking off"))
                .strip();
        if (text.isEmpty()) {
            String why = response.finish() == VlmResponse.Finish.LENGTH
                    ? "the model wrote no answer within the tokens allowed; allow more"
                    : "the model wrote nothing";
            throw new VlmException(VlmException.Kind.BAD_ANSWER, why);
        }
        return new Written(text, prompt, response);
    }

    /** Returns the model as the caption loop records it. */
    public Provenance.Model by() {
        VlmProvenance by = response.provenance();
        String name =
                by.version().map(version -> by.model() + " (" + version + ")").orElse(by.model());
        Optional<String> mode = by.videos().isEmpty()
                ? Optional.empty()
                : Optional.of("Video, " + by.videos().get(0).profile());
        return new Provenance.Model(name, by.template(), mode);
    }
}
