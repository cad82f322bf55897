package dev.chai.model.vlm;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says why a model gave no answer, of which {@linkplain Kind kind} the trouble is, and what to do. The message is complete: it can be
 * shown to a person as it is, and holds no keys.
 *
 * <pre>{@code
 * try {
 *     model.run(request);
 * } catch (VlmException e) {
 *     if (e.kind() == VlmException.Kind.CONTEXT_OVERFLOW) { ... fewer frames ... }
 * }
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class VlmException extends IOException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final transient Optional<Duration> retryAfter;

    /** What sort of trouble it is. */
    public enum Kind {
        /** Prompt and answer do not fit into the model's context. */
        CONTEXT_OVERFLOW(false),
        /** The model or server does not take this image or video. */
        UNSUPPORTED_MEDIA(false),
        /** The back end cannot do what was asked, such as log-probabilities. */
        UNSUPPORTED(false),
        /** The request was refused for another reason that repeating it would not change. */
        REJECTED(false),
        /** The server has no such model or address. */
        NOT_FOUND(false),
        /** The key is missing, wrong, or may not do this. */
        UNAUTHORIZED(false),
        /** The account's quota or credit is used up. */
        QUOTA_EXCEEDED(false),
        /** Too many requests. */
        RATE_LIMITED(true),
        /** The server cannot be reached or is overloaded for now. */
        UNAVAILABLE(true),
        /** The server failed on this request. */
        SERVER_ERROR(false),
        /** So many calls failed in a row that the server is left alone for a while. */
        CIRCUIT_OPEN(false),
        /** The connection broke while the answer came, or the answer is no such answer. */
        BAD_ANSWER(true),
        /** It would take more memory than there is. */
        OUT_OF_MEMORY(false),
        /** The time allowed has passed. */
        TIMED_OUT(false),
        /** The caller canceled it. */
        CANCELLED(false);

        private final boolean transientTrouble;

        Kind(boolean transientTrouble) {
            this.transientTrouble = transientTrouble;
        }

        /** Returns whether the same request may succeed later. */
        public boolean isTransient() {
            return transientTrouble;
        }
    }

    /** Creates an exception of a kind. */
    public VlmException(Kind kind, String message) {
        this(kind, message, null, Optional.empty());
    }

    /** Creates an exception of a kind with its cause. */
    public VlmException(Kind kind, String message, Throwable cause) {
        this(kind, message, cause, Optional.empty());
    }

    private VlmException(Kind kind, String message, @Nullable Throwable cause, Optional<Duration> retryAfter) {
        super(message, cause);
        this.kind = requireNonNull(kind, "kind");
        this.retryAfter = retryAfter;
    }

    /** Returns the same trouble with the time that the server asked to wait. */
    public VlmException withRetryAfter(Duration wait) {
        return new VlmException(kind, String.valueOf(getMessage()), getCause(), Optional.of(wait));
    }

    /** Returns what sort of trouble it is. */
    public Kind kind() {
        return kind;
    }

    /** Returns how long the server asked to wait. */
    public Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
