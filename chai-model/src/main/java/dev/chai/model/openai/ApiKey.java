package dev.chai.model.openai;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * Where the key of a server comes from: the environment or a callback, never a file or an address. It is asked for at each call, goes
 * into the Authorization header only, and is in no message, provenance or log.
 *
 * <pre>{@code
 * ApiKey.environment("VLLM_API_KEY")
 * ApiKey.from(() -> vault.read("captioner"))
 * }</pre>
 *
 * <p>Thread-safe where the callback is.
 *
 * @since 0.1
 */
public final class ApiKey {
    private final String description;
    private final Supplier<Optional<String>> source;

    private ApiKey(String description, Supplier<Optional<String>> source) {
        this.description = description;
        this.source = source;
    }

    /** Returns the empty key, for servers that need none. */
    public static ApiKey none() {
        return new ApiKey("no key", Optional::empty);
    }

    /** Returns the value of an environment variable; no key where it is unset or blank. */
    public static ApiKey environment(String variable) {
        requireNonNull(variable, "variable");
        return new ApiKey("environment variable " + variable, () -> Optional.ofNullable(System.getenv(variable)));
    }

    /** Returns what a callback gives at each call. */
    public static ApiKey from(Supplier<String> callback) {
        requireNonNull(callback, "callback");
        return new ApiKey("a callback", () -> Optional.ofNullable(callback.get()));
    }

    /** The key now; empty for none. */
    Optional<String> read() {
        return source.get().map(String::strip).filter(key -> !key.isEmpty());
    }

    /** Returns where the key comes from, not the key. */
    @Override
    public String toString() {
        return description;
    }
}
