package dev.chai.model.onnx.tiny;

/** How exporters hand DeepStack features from graph to graph. */
public enum DeepForm {
    /** {@code deepstack_features} and {@code deepstack_embeds}, all layers in one: mobius. */
    STACKED,
    /** {@code deepstack_features_0} and so on, then {@code per_layer_inputs}, layers side by side: mobius, later. */
    JOINED,
    /** {@code deepstack_features_0}, then {@code deepstack_0} and so on: Olive's recipes for onnxruntime-genai. */
    SEPARATE
}
