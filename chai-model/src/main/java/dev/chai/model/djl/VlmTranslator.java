package dev.chai.model.djl;

import ai.djl.ndarray.NDList;
import ai.djl.translate.NoBatchifyTranslator;
import ai.djl.translate.TranslatorContext;
import ai.djl.util.passthrough.PassthroughNDArray;
import dev.chai.model.vlm.VlmRequest;
import dev.chai.model.vlm.VlmResponse;

/**
 * Carries requests to a model of {@link ChaiVlmEngine} and answers back, for {@code Criteria.optTranslator}.
 *
 * <pre>{@code
 * Predictor<VlmRequest, VlmResponse> predictor = model.newPredictor(new VlmTranslator());
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class VlmTranslator implements NoBatchifyTranslator<VlmRequest, VlmResponse> {
    /** Creates a translator, which has no state. */
    public VlmTranslator() {}

    @Override
    public NDList processInput(TranslatorContext context, VlmRequest request) {
        return new NDList(new PassthroughNDArray(context.getNDManager(), request));
    }

    @Override
    public VlmResponse processOutput(TranslatorContext context, NDList list) {
        return (VlmResponse) ((PassthroughNDArray) list.get(0)).getObject();
    }
}
