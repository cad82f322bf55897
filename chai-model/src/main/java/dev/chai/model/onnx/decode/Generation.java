package dev.chai.model.onnx.decode;

import dev.chai.model.vlm.AnswerLogprob;
import dev.chai.model.vlm.GeneratedToken;
import dev.chai.model.vlm.VlmResponse;
import java.util.List;

/**
 * What was generated. Immutable and thread-safe.
 *
 * @param ids the tokens, an end token included
 * @param text without end tokens and stop texts
 * @param finish why it ended
 * @param tokens with log-probabilities, where asked for
 * @param answers asked for
 */
public record Generation(
        List<Long> ids,
        String text,
        VlmResponse.Finish finish,
        List<GeneratedToken> tokens,
        List<AnswerLogprob> answers) {
    /** Copies the lists. */
    public Generation {
        ids = List.copyOf(ids);
        tokens = List.copyOf(tokens);
        answers = List.copyOf(answers);
    }
}
