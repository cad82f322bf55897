package dev.chai.model.openai;

import static java.util.Objects.requireNonNull;

import dev.chai.spec.data.Nearest;
import java.util.List;
import java.util.Optional;

/**
 * How one kind of server wants to be talked to, where they differ.
 *
 * <pre>{@code
 * ServerProfile.vllm()
 * ServerProfile.named("llama-server").withTransport(VideoTransport.FRAMES)
 * }</pre>
 *
 * <p>Immutable and thread-safe. Sources: the request classes of vLLM 0.32, SGLang 0.5.23 and LMDeploy 0.18, which take the bodies that
 * these profiles write; DJL Serving's vLLM handler reads them with vLLM's own class. Only vLLM lets each request say how Qwen's video
 * processor works.
 *
 * @param name as on the command line
 * @param transport how videos are sent
 * @param takesLinks whether the server fetches videos itself
 * @param processorOptions whether it takes {@code mm_processor_kwargs} with a request
 * @param allTokens the value of {@code top_k} that keeps all tokens
 * @param repetitionPenalty what it calls the repetition penalty
 * @param versionPath where it reports its version, from the root of the address
 * @since 0.1
 */
public record ServerProfile(
        String name,
        VideoTransport transport,
        boolean takesLinks,
        boolean processorOptions,
        int allTokens,
        String repetitionPenalty,
        Optional<String> versionPath) {
    private static final String REPETITION = "repetition_penalty";

    /** Checks for nulls. */
    public ServerProfile {
        requireNonNull(name, "name");
        requireNonNull(transport, "transport");
        requireNonNull(repetitionPenalty, "repetitionPenalty");
        requireNonNull(versionPath, "versionPath");
    }

    /** Returns the profile of vLLM 0.11 and later; the way Qwen recommends. */
    public static ServerProfile vllm() {
        return new ServerProfile("vllm", VideoTransport.MP4, true, true, -1, REPETITION, Optional.of("/version"));
    }

    /** Returns the profile of SGLang. */
    public static ServerProfile sglang() {
        return new ServerProfile(
                "sglang", VideoTransport.MP4, true, false, -1, REPETITION, Optional.of("/get_server_info"));
    }

    /** Returns the profile of llama.cpp's server, which takes images but no video. */
    public static ServerProfile llamaServer() {
        return new ServerProfile(
                "llama-server", VideoTransport.FRAMES, false, false, 0, "repeat_penalty", Optional.of("/props"));
    }

    /** Returns the profile of Ollama, whose OpenAI-compatible interface takes images but no video. */
    public static ServerProfile ollama() {
        return new ServerProfile(
                "ollama", VideoTransport.FRAMES, false, false, 0, "repeat_penalty", Optional.of("/api/version"));
    }

    /** Returns the profile of LMDeploy. */
    public static ServerProfile lmdeploy() {
        return new ServerProfile("lmdeploy", VideoTransport.FRAMES, false, false, 0, REPETITION, Optional.empty());
    }

    /** Returns the profile of DJL Serving with its vLLM engine; its own examples allow images only. */
    public static ServerProfile djlServing() {
        return new ServerProfile("djl-serving", VideoTransport.FRAMES, false, false, -1, REPETITION, Optional.empty());
    }

    /** Returns all profiles. */
    public static List<ServerProfile> all() {
        return List.of(vllm(), sglang(), llamaServer(), lmdeploy(), djlServing(), ollama());
    }

    /**
     * Returns the profile of this name.
     *
     * @throws IllegalArgumentException if there is none; the message names the nearest
     */
    public static ServerProfile named(String name) {
        List<String> names = all().stream().map(ServerProfile::name).toList();
        return all().stream()
                .filter(profile -> profile.name.equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("no server profile \"" + name + "\"" + Nearest.hint(name, names)));
    }

    /** Returns a copy that sends videos otherwise. */
    public ServerProfile withTransport(VideoTransport other) {
        return new ServerProfile(name, other, takesLinks, processorOptions, allTokens, repetitionPenalty, versionPath);
    }
}
