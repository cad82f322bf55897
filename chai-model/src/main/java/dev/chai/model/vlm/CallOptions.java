package dev.chai.model.vlm;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;

/**
 * How one call is made: how long it may take, who may end it, and what happens when it fails.
 *
 * <pre>{@code
 * CallOptions options = CallOptions.defaults().withTimeout(Duration.ofSeconds(30)).withCancellation(stop);
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param timeout the most time for the whole call, repetitions and waits included; default 10 minutes
 * @param cancellation the caller's switch; default none
 * @param retry when a server is asked again; in-process models never need it
 * @param cache whether answers of earlier runs count, where a {@link dev.chai.model.script.RecordedVlm} is in front
 * @param requestId for the logs of a server; default none
 * @since 0.1
 */
public record CallOptions(
        Duration timeout, Cancellation cancellation, RetryPolicy retry, CachePolicy cache, Optional<String> requestId) {
    private static final CallOptions DEFAULTS = new CallOptions(
            Duration.ofMinutes(10), Cancellation.never(), RetryPolicy.standard(), CachePolicy.USE, Optional.empty());

    /** @throws IllegalArgumentException if the timeout is not positive, or the request id cannot be a header */
    public CallOptions {
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("timeout " + timeout + " must be positive");
        }
        requireNonNull(cancellation, "cancellation");
        requireNonNull(retry, "retry");
        requireNonNull(cache, "cache");
        requestId.ifPresent(CallOptions::requireHeader);
    }

    private static void requireHeader(String id) {
        if (id.isBlank() || !id.chars().allMatch(c -> c > ' ' && c <= '~')) {
            throw new IllegalArgumentException(
                    "a request id goes into a header, so it must be visible ASCII without blanks");
        }
    }

    /** Returns the defaults named above. */
    public static CallOptions defaults() {
        return DEFAULTS;
    }

    /** Returns a copy with another time limit. */
    public CallOptions withTimeout(Duration other) {
        return new CallOptions(other, cancellation, retry, cache, requestId);
    }

    /** Returns a copy with another switch. */
    public CallOptions withCancellation(Cancellation other) {
        return new CallOptions(timeout, other, retry, cache, requestId);
    }

    /** Returns a copy with another policy for repetitions. */
    public CallOptions withRetry(RetryPolicy other) {
        return new CallOptions(timeout, cancellation, other, cache, requestId);
    }

    /** Returns a copy with another policy for earlier answers. */
    public CallOptions withCache(CachePolicy other) {
        return new CallOptions(timeout, cancellation, retry, other, requestId);
    }

    /** Returns a copy with a name for a server's logs. */
    public CallOptions withRequestId(String id) {
        return new CallOptions(timeout, cancellation, retry, cache, Optional.of(id));
    }
}
