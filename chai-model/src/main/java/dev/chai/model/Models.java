package dev.chai.model;

import dev.chai.model.vlm.VlmBackend;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
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
 *
 * @since 0.1
 */
public final class Models {
    private static final List<ModelScheme> OWN = Stream.concat(
                    Stream.of(new OpenAiScheme()),
                    Stream.concat(LocalServerScheme.all().stream(), Stream.of(new OnnxScheme(), new ScriptedScheme())))
            .toList();

    private Models() {}

    private static List<ModelScheme> found() {
        return ServiceLoader.load(ModelScheme.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
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
        if (colon < 1 || colon + 1 == name.length()) {
            throw unknown(name, found());
        }
        String scheme = name.substring(0, colon);
        String rest = name.substring(colon + 1);
        // Others are searched for only where no own scheme has the name: a broken one must not stop ours.
        Optional<ModelScheme> own = named(OWN, scheme);
        if (own.isPresent()) {
            return own.get().open(rest, options);
        }
        List<ModelScheme> found = found();
        return named(found, scheme).orElseThrow(() -> unknown(name, found)).open(rest, options);
    }

    private static Optional<ModelScheme> named(List<ModelScheme> schemes, String name) {
        return schemes.stream().filter(scheme -> scheme.name().equals(name)).findFirst();
    }

    private static IllegalArgumentException unknown(String name, List<ModelScheme> found) {
        String known = Stream.concat(OWN.stream(), found.stream())
                .map(scheme -> scheme.name() + ":" + scheme.form())
                .collect(Collectors.joining(", "));
        return new IllegalArgumentException("\"" + name + "\" names no model; expected one of " + known);
    }
}
