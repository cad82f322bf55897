package dev.chai.model.onnx.folder;

import java.util.List;
import java.util.OptionalInt;

/**
 * What a model folder's configuration says: family, special token ids, limits, DeepStack.
 *
 * <pre>{@code
 * ModelConfig config = ModelFolder.read(path).config();
 * config.imageToken();                  // 151655
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param family the family
 * @param imageToken id that represents a piece of an image
 * @param videoToken id that represents a piece of a video; the image's where a family has no other
 * @param endTokens ids that end an answer
 * @param maxPositions the longest prompt and answer together
 * @param deepStackLayers layers of the vision encoder whose features are added inside the decoder; 0 where the model has none; empty
 *     where the configuration does not say
 * @param videoPlaces how the tokens of a clip are counted
 * @param patch side of a patch in pixels
 * @since 0.1
 */
public record ModelConfig(
        ModelFamily family,
        int imageToken,
        int videoToken,
        List<Integer> endTokens,
        int maxPositions,
        OptionalInt deepStackLayers,
        VideoPlaces videoPlaces,
        int patch) {
    /** Copies the list. */
    public ModelConfig {
        endTokens = List.copyOf(endTokens);
    }
}
