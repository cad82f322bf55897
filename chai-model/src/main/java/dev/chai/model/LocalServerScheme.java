package dev.chai.model;

import dev.chai.model.openai.ServerProfile;
import dev.chai.model.vlm.VlmBackend;
import java.util.List;

/**
 * Opens {@code vllm:NAME}, {@code llama-server:NAME} and {@code ollama:NAME}: a server at its usual port on this machine, or at an address,
 * {@code vllm:URL#NAME}. Short for {@code openai:URL#NAME} with the setting {@code server}. Immutable and thread-safe.
 *
 * @param profile the kind of server
 * @param port where it listens by default, according to its documentation
 */
record LocalServerScheme(ServerProfile profile, int port) implements ModelScheme {
    private static final int VLLM_PORT = 8000;
    private static final int LLAMA_SERVER_PORT = 8080;
    private static final int OLLAMA_PORT = 11434;
    private static final String SERVER = "server";

    static List<LocalServerScheme> all() {
        return List.of(
                new LocalServerScheme(ServerProfile.vllm(), VLLM_PORT),
                new LocalServerScheme(ServerProfile.llamaServer(), LLAMA_SERVER_PORT),
                new LocalServerScheme(ServerProfile.ollama(), OLLAMA_PORT));
    }

    @Override
    public String name() {
        return profile.name();
    }

    @Override
    public String form() {
        return "[URL#]NAME";
    }

    @Override
    public VlmBackend open(String rest, ModelOptions options) {
        if (options.extra().containsKey(SERVER)) {
            throw new IllegalArgumentException(
                    name() + ": says the kind of server already; leave out the setting \"" + SERVER + "\"");
        }
        String place = rest.indexOf('#') < 0 ? "http://localhost:" + port + "/v1#" + rest : rest;
        return new OpenAiScheme().open(place, options.with(SERVER, name()));
    }
}
