package dev.chai.model.openai;

import dev.chai.model.vlm.VlmException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a server says about itself. Asked for once; where it says nothing, nothing is known, and no call fails for it.
 *
 * @param maxPromptTokens the longest context of the model
 * @param version the server's version
 * @param listed whether the model is among those that the server lists; true where it lists none
 */
record ServerInfo(OptionalLong maxPromptTokens, Optional<String> version, boolean listed) {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Asks for one address and gives what is there. */
    @FunctionalInterface
    interface Get {
        Optional<JsonNode> json(URI uri) throws VlmException;
    }

    static ServerInfo ask(URI base, String model, ServerProfile profile, Get get) throws VlmException {
        OptionalLong context = OptionalLong.empty();
        boolean listed = true;
        Optional<JsonNode> models = get.json(URI.create(base + "/models"));
        if (models.isPresent() && !models.get().path("data").isEmpty()) {
            listed = false;
            for (JsonNode entry : models.get().path("data")) {
                if (entry.path("id").asString("").equals(model)) {
                    listed = true;
                    context = context(entry);
                }
            }
        }
        Optional<String> version = Optional.empty();
        if (profile.versionPath().isPresent()) {
            version = get.json(base.resolve(profile.versionPath().get()))
                    .flatMap(ServerInfo::version)
                    .map(text -> profile.name() + " " + text);
        }
        return new ServerInfo(context, version, listed);
    }

    static Optional<JsonNode> read(InputStream body) throws IOException {
        try {
            return Optional.of(JSON.readTree(body.readNBytes(1 << 20)));
        } catch (JacksonException noJson) {
            return Optional.empty();
        }
    }

    /** vLLM says max_model_len; llama-server puts n_ctx_train into meta. */
    private static OptionalLong context(JsonNode entry) {
        for (JsonNode at :
                new JsonNode[] {entry.path("max_model_len"), entry.path("meta").path("n_ctx_train")}) {
            if (at.isIntegralNumber() && at.canConvertToLong() && at.asLong() > 0) {
                return OptionalLong.of(at.asLong());
            }
        }
        return OptionalLong.empty();
    }

    private static Optional<String> version(JsonNode json) {
        for (String name : new String[] {"version", "build_info"}) {
            if (json.path(name).isString()) {
                return Optional.of(json.path(name).stringValue());
            }
        }
        return Optional.empty();
    }
}
