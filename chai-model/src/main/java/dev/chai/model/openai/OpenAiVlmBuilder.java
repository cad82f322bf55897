package dev.chai.model.openai;

import static java.util.Objects.requireNonNull;

import dev.chai.model.openai.http.Addresses;
import dev.chai.model.video.tensor.QwenVideo;
import dev.chai.model.vlm.VideoPreparation;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Settings of a client for a server.
 *
 * <pre>{@code
 * OpenAiVlm.builder(URI.create("http://gpu-box:8000/v1"), "Qwen/Qwen3-VL-8B-Instruct")
 *         .key(ApiKey.environment("VLLM_API_KEY"))
 *         .maxConcurrent(32)
 *         .build();
 * }</pre>
 *
 * <p>Mutable and not thread-safe; use one for each client.
 *
 * @since 0.1
 */
public final class OpenAiVlmBuilder {
    private final URI server;
    private final String model;
    private ServerProfile profile = ServerProfile.vllm();
    private ApiKey key = ApiKey.none();
    private VideoPreparation video = VideoPreparation.qwen(QwenVideo.processor());
    private int maxConcurrent = 16;
    private long maxAnswerBytes = 32L << 20;
    private Duration pause = Duration.ofSeconds(30);
    private boolean probe = true;
    private boolean tokenCheck;
    private @Nullable ToIntFunction<String> tokenizer;

    OpenAiVlmBuilder(URI server, String model) {
        this.server = Addresses.server(server);
        this.model = requireNonNull(model, "model");
        if (model.isBlank()) {
            throw new IllegalArgumentException("the name of the model is missing");
        }
        // Qwen's counts are known; another model's are not.
        tokenCheck = model.toLowerCase(Locale.ROOT).contains("qwen3-vl");
    }

    /** Specifies which server it is; default vLLM. */
    public OpenAiVlmBuilder profile(ServerProfile value) {
        profile = requireNonNull(value, "profile");
        return this;
    }

    /** Specifies where the key comes from; default none. */
    public OpenAiVlmBuilder key(ApiKey value) {
        key = requireNonNull(value, "key");
        return this;
    }

    /** Specifies how clips are prepared; default as Qwen3-VL's own processor does, which most of these servers run. */
    public OpenAiVlmBuilder video(VideoPreparation value) {
        video = requireNonNull(value, "video");
        return this;
    }

    /**
     * Specifies how many calls run at once; default 16.
     *
     * @throws IllegalArgumentException if the number lies outside 1 to 1024
     */
    public OpenAiVlmBuilder maxConcurrent(int calls) {
        if (calls < 1 || calls > 1024) {
            throw new IllegalArgumentException(calls + " calls at once: must be 1 to 1024");
        }
        maxConcurrent = calls;
        return this;
    }

    /**
     * Specifies the longest answer taken, in bytes; default 32 MiB.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public OpenAiVlmBuilder maxAnswerBytes(long bytes) {
        if (bytes < 1) {
            throw new IllegalArgumentException("an answer of at most " + bytes + " bytes: must be positive");
        }
        maxAnswerBytes = bytes;
        return this;
    }

    /**
     * Specifies how long a server is left alone after much trouble; default 30 s.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public OpenAiVlmBuilder pause(Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException("pause " + value + " must be positive");
        }
        pause = value;
        return this;
    }

    /** Specifies whether the first scoring call asks if log-probabilities are raw; default true. */
    public OpenAiVlmBuilder probe(boolean value) {
        probe = value;
        return this;
    }

    /** Specifies whether to compare the server's count of prompt tokens with Qwen3-VL's; default for models of that name. */
    public OpenAiVlmBuilder tokenCheck(boolean value) {
        tokenCheck = value;
        return this;
    }

    /** Counts the tokens of a text exactly, which sharpens that comparison. */
    public OpenAiVlmBuilder tokenizer(ToIntFunction<String> counter) {
        tokenizer = requireNonNull(counter, "counter");
        return this;
    }

    /** Returns the client. Nothing is sent yet. */
    public OpenAiVlm build() {
        return new OpenAiVlm(new OpenAiVlm.Settings(
                server,
                model,
                profile,
                key,
                video,
                maxConcurrent,
                maxAnswerBytes,
                pause,
                probe,
                tokenCheck,
                tokenizer));
    }
}
