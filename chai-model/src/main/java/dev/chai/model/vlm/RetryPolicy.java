package dev.chai.model.vlm;

import java.time.Duration;

/**
 * How often and after which waits a server is asked again after trouble that may pass. The wait doubles each time and is shortened by
 * a random share, so that many clients do not come back at once; a server's own Retry-After counts where it is longer.
 *
 * <pre>{@code
 * CallOptions.defaults().withRetry(RetryPolicy.standard().withAttempts(5));
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param attempts calls in all, the first included; 1 for no repetition
 * @param firstWait before the second call
 * @param longestWait however many calls failed; a server that asks for more is not asked again
 * @param jitter by which share a wait may be shortened at random; 0 to 1
 * @since 0.1
 */
public record RetryPolicy(int attempts, Duration firstWait, Duration longestWait, double jitter) {
    private static final RetryPolicy STANDARD = new RetryPolicy(4, Duration.ofMillis(500), Duration.ofSeconds(60), 0.5);

    /** @throws IllegalArgumentException if a value is out of range */
    public RetryPolicy {
        if (attempts < 1 || attempts > 100) {
            throw new IllegalArgumentException("attempts " + attempts + " must be 1 to 100");
        }
        if (firstWait.isNegative() || longestWait.compareTo(firstWait) < 0) {
            throw new IllegalArgumentException(
                    "waits " + firstWait + " to " + longestWait + " must not be negative, and ascend");
        }
        if (!(jitter >= 0 && jitter <= 1)) {
            throw new IllegalArgumentException("jitter " + jitter + " must be 0 to 1");
        }
    }

    /** Returns a policy of four calls, half a second before the second, at most a minute, shortened by up to half. */
    public static RetryPolicy standard() {
        return STANDARD;
    }

    /** Returns one call. */
    public static RetryPolicy none() {
        return STANDARD.withAttempts(1);
    }

    /** Returns a copy with another number of calls. */
    public RetryPolicy withAttempts(int calls) {
        return new RetryPolicy(calls, firstWait, longestWait, jitter);
    }

    /** Returns a copy with other waits. */
    public RetryPolicy withWaits(Duration first, Duration longest) {
        return new RetryPolicy(attempts, first, longest, jitter);
    }

    /**
     * Returns the wait before another call.
     *
     * @param failures calls that failed so far, 1 or more
     * @param random from 0 to 1
     */
    public Duration waitAfter(int failures, double random) {
        double doubled = (double) firstWait.toMillis() * Math.pow(2, Math.min(failures - 1, 30));
        double wait = Math.min(doubled, (double) longestWait.toMillis());
        return Duration.ofMillis((long) (wait * (1 - jitter * random)));
    }
}
