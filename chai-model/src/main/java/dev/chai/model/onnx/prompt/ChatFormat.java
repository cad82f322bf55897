package dev.chai.model.onnx.prompt;

import dev.chai.model.onnx.folder.ModelConfig;
import dev.chai.model.onnx.folder.ModelFamily;
import dev.chai.model.onnx.tokenizer.ModelTokenizer;
import dev.chai.model.vlm.VlmException;
import dev.chai.model.vlm.VlmMessage;
import java.util.List;

/**
 * How a family writes a conversation down. Written by hand from the families' own templates, which are programs in a template language
 * that a model folder must not run here. Immutable and thread-safe.
 */
public interface ChatFormat {
    /** Returns the format of a model. */
    static ChatFormat of(ModelConfig config) {
        return config.family() == ModelFamily.SMOLVLM ? new SmolChat(config) : new QwenChat(config);
    }

    /** Returns what is said of a link. */
    static VlmException fetchesNothing() {
        return new VlmException(
                VlmException.Kind.UNSUPPORTED_MEDIA,
                "a model in this process fetches no videos; read the clip and send its frames");
    }

    /** Returns the special token that ends a message. */
    String endToken();

    /**
     * Returns the prompt of a conversation.
     *
     * @param sizes of the images and videos among the messages, in order
     * @throws VlmException if a part cannot be shown to the model
     */
    Prompt prompt(List<VlmMessage> messages, ModelTokenizer tokenizer, List<MediaSize> sizes) throws VlmException;
}
