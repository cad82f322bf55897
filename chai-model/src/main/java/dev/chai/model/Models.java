package dev.chai.model;

import dev.chai.model.vlm.VlmBackend;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Opens models by name.
 *
 * <pre>{@code
 * Models.open("openai:http://localhost:8000/v1#Qwen/Qwen3-VL-8B-Instruct")      // vLLM and its kin
 * Models.open("onnx:models/qwen3-vl-2b")                                        // in this process
 * Models.open("scripted:answers.jsonl")                                         // no model at all
 * }</pre>
 *
 * <p>Thread-safe.
 */
public final class Models {
    private static final List<ModelScheme> SCHEMES =
            List.of(new OpenAiScheme(), new OnnxScheme(), new ScriptedScheme());

    private Models() {}

    /** Opens a model with the {@linkplain ModelOptions#defaults() default} options. Failures as below. */
    public static VlmBackend open(String name) throws IOException {
        return open(name, ModelOptions.defaults());
    }

    /**
     * Opens a model.
     *
     * @param name {@code scheme:rest}, as shown above
     * @throws IllegalArgumentException if the name or an option makes no sense; the message lists the schemes
     * @throws IOException if its files cannot be read
     */
    public static VlmBackend open(String name, ModelOptions options) throws IOException {
        int colon = name.indexOf(':');
        for (ModelScheme scheme : SCHEMES) {
            if (colon > 0 && colon + 1 < name.length() && scheme.name().equals(name.substring(0, colon))) {
                return scheme.open(name.substring(colon + 1), options);
            }
        }
        String known = SCHEMES.stream()
                .map(scheme -> scheme.name() + ":" + scheme.form())
                .collect(Collectors.joining(", "));
        throw new IllegalArgumentException("\"" + name + "\" names no model; expected one of " + known);
    }
}
