package dev.chai.model;

import dev.chai.model.vlm.VlmBackend;
import java.io.IOException;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Opens models by name.
 *
 * <pre>{@code
 * Models.open("openai:http://localhost:8000/v1#Qwen/Qwen3-VL-8B-Instruct")      // any OpenAI-compatible server
 * Models.open("ollama:gemma3")                                                  // or vllm:NAME, llama-server:NAME on this machine
 * Models.open("onnx:models/qwen3-vl-2b")                                        // in this process
 * Models.open("scripted:answers.jsonl")                                         // no model at all
 * }</pre>
 *
 * <p>Thread-safe.
 */
public final class Models {
    private static final List<ModelScheme> OWN = Stream.concat(
                    Stream.of(new OpenAiScheme()),
                    Stream.concat(LocalServerScheme.all().stream(), Stream.of(new OnnxScheme(), new ScriptedScheme())))
            .toList();

    private Models() {}

    /** Those of this library first, so that no other can take their names. */
    private static List<ModelScheme> schemes() {
        Stream<ModelScheme> found =
                ServiceLoader.load(ModelScheme.class).stream().map(ServiceLoader.Provider::get);
        return Stream.concat(OWN.stream(), found).toList();
    }

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
        List<ModelScheme> schemes = schemes();
        for (ModelScheme scheme : schemes) {
            if (colon > 0 && colon + 1 < name.length() && scheme.name().equals(name.substring(0, colon))) {
                return scheme.open(name.substring(colon + 1), options);
            }
        }
        String known = schemes.stream()
                .map(scheme -> scheme.name() + ":" + scheme.form())
                .collect(Collectors.joining(", "));
        throw new IllegalArgumentException("\"" + name + "\" names no model; expected one of " + known);
    }
}
