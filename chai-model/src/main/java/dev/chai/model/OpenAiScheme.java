package dev.chai.model;

import dev.chai.model.openai.ApiKey;
import dev.chai.model.openai.OpenAiVlm;
import dev.chai.model.openai.OpenAiVlmBuilder;
import dev.chai.model.openai.ServerProfile;
import dev.chai.model.openai.VideoTransport;
import dev.chai.model.openai.http.Addresses;
import dev.chai.model.vlm.VlmBackend;
import dev.chai.spec.data.Nearest;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code openai:URL#NAME}: a model behind a server. */
final class OpenAiScheme implements ModelScheme {
    /** A variable of our own: a key meant for one service must not be sent to another unasked. */
    static final String KEY_VARIABLE = "CHAI_API_KEY";

    private static final List<String> OPTIONS = List.of("server", "transport", "key-env", "concurrent");

    @Override
    public String name() {
        return "openai";
    }

    @Override
    public String form() {
        return "URL#NAME";
    }

    @Override
    public VlmBackend open(String rest, ModelOptions options) {
        int hash = rest.indexOf('#');
        if (hash < 1 || hash + 1 == rest.length()) {
            throw new IllegalArgumentException(
                    "\"openai:" + Addresses.shown(hash < 0 ? rest : rest.substring(0, hash))
                            + "\" lacks the model's name, expected such as openai:http://localhost:8000/v1#Qwen/Qwen3-VL-8B-Instruct");
        }
        OpenAiVlmBuilder builder = OpenAiVlm.builder(
                        Addresses.server(rest.substring(0, hash)), rest.substring(hash + 1))
                .key(ApiKey.environment(KEY_VARIABLE));
        ServerProfile profile = ServerProfile.named(
                options.extra().getOrDefault("server", ServerProfile.vllm().name()));
        options.video().ifPresent(builder::video);
        builder.profile(profile);
        for (Map.Entry<String, String> option : options.extra().entrySet()) {
            set(builder, profile, option.getKey(), option.getValue());
        }
        return builder.build();
    }

    private static void set(OpenAiVlmBuilder builder, ServerProfile profile, String name, String value) {
        switch (name) {
            case "server" -> {}
            case "transport" -> builder.profile(profile.withTransport(transport(value)));
            case "key-env" -> builder.key(ApiKey.environment(value));
            case "concurrent" -> builder.maxConcurrent(number(value));
            default ->
                throw new IllegalArgumentException(
                        "openai: has no option \"" + name + "\"" + Nearest.hint(name, OPTIONS));
        }
    }

    private static VideoTransport transport(String value) {
        for (VideoTransport transport : VideoTransport.values()) {
            if (transport.name().toLowerCase(Locale.ROOT).equals(value)) {
                return transport;
            }
        }
        throw new IllegalArgumentException("transport \"" + value + "\" is unknown, expected mp4 or frames");
    }

    private static int number(String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("concurrent \"" + value + "\" is no whole number", e);
        }
    }
}
