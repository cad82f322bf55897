package dev.chai.model.onnx.folder;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The families of models whose prompts, pictures and positions are known.
 *
 * <pre>{@code
 * ModelFamily family = ModelFolder.read(path).config().family();
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public enum ModelFamily {
    /** Qwen2-VL. */
    QWEN2_VL("qwen2_vl", 14),
    /** Qwen2.5-VL. */
    QWEN2_5_VL("qwen2_5_vl", 14),
    /** Qwen3-VL. */
    QWEN3_VL("qwen3_vl", 16),
    /** SmolVLM2. */
    SMOLVLM("smolvlm", 0);

    private final String id;
    private final int patch;

    ModelFamily(String id, int patch) {
        this.id = id;
        this.patch = patch;
    }

    /** Returns the {@code model_type} in a configuration. */
    public String id() {
        return id;
    }

    /** Returns whether tokens have places in time, from top to bottom and from left to right, rather than one after the other. */
    public boolean hasThreeAxes() {
        return this != SMOLVLM;
    }

    /** Side of a patch in pixels, where the family has only one; else 0. */
    int patch() {
        return patch;
    }

    static Optional<ModelFamily> of(String modelType) {
        // Microsoft's Fara is a Qwen2.5-VL under another name in packages for onnxruntime-genai.
        String wanted = modelType.equals("fara") ? QWEN2_5_VL.id : modelType;
        return Arrays.stream(values())
                .filter(family -> family.id.equals(wanted))
                .findFirst();
    }

    static String known() {
        return Arrays.stream(values()).map(ModelFamily::id).collect(Collectors.joining(", "));
    }
}
