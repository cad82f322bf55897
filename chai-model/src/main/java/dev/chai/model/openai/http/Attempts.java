package dev.chai.model.openai.http;

import dev.chai.model.vlm.Cancellation;
import dev.chai.model.vlm.RetryPolicy;
import dev.chai.model.vlm.VlmException;
import dev.chai.model.vlm.VlmException.Kind;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * Asks a server again after trouble that may pass, and leaves it alone for a while after much of it.
 *
 * <p>Thread-safe. The breaker opens when half of the last twenty calls (ten at least) failed for the server's reasons, and lets three
 * calls try after the pause. These numbers were chosen by hand.
 */
public final class Attempts {
    private static final int WINDOW_CALLS = 20;
    private static final int MIN_CALLS = 10;
    private static final float MAX_FAILED_PERCENT = 50;
    private static final int TRIAL_CALLS = 3;

    private final CircuitBreaker breaker;
    private final String server;

    /** Creates the attempts at one server, which is left alone for the pause after much trouble. */
    public Attempts(String server, Duration pause) {
        this.server = server;
        this.breaker = CircuitBreaker.of(
                server,
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(WINDOW_CALLS)
                        .minimumNumberOfCalls(MIN_CALLS)
                        .failureRateThreshold(MAX_FAILED_PERCENT)
                        .waitDurationInOpenState(pause)
                        .permittedNumberOfCallsInHalfOpenState(TRIAL_CALLS)
                        .build());
    }

    /** One call to the server. */
    @FunctionalInterface
    public interface Call<T> {
        /** Makes the call. */
        T run() throws VlmException;

        /** Returns whether it may be made again: not once a listener has heard a part of its answer. */
        default boolean isRepeatable() {
            return true;
        }
    }

    /** Makes a call, and makes it again as the policy says. */
    public <T> T run(RetryPolicy policy, Deadline deadline, Call<T> call) throws VlmException {
        for (int attempt = 1; ; attempt++) {
            try {
                return guarded(call);
            } catch (VlmException e) {
                boolean again = e.kind().isTransient() && attempt < policy.attempts() && call.isRepeatable();
                if (!again) {
                    throw e;
                }
                await(wait(policy, attempt, e), deadline, e);
            }
        }
    }

    private <T> T guarded(Call<T> call) throws VlmException {
        if (!breaker.tryAcquirePermission()) {
            throw new VlmException(
                    Kind.CIRCUIT_OPEN,
                    "most of the last calls to " + server + " failed, so it is left alone for a while; see its log");
        }
        long start = System.nanoTime();
        try {
            T result = call.run();
            breaker.onSuccess(System.nanoTime() - start, TimeUnit.NANOSECONDS);
            return result;
        } catch (VlmException e) {
            note(e, System.nanoTime() - start);
            throw e;
        } catch (RuntimeException e) {
            breaker.releasePermission(); // A listener's own exception says nothing about the server.
            throw e;
        }
    }

    private void note(VlmException e, long nanos) {
        switch (e.kind()) {
            case UNAVAILABLE, SERVER_ERROR, BAD_ANSWER, TIMED_OUT -> breaker.onError(nanos, TimeUnit.NANOSECONDS, e);
            case CANCELLED, RATE_LIMITED -> breaker.releasePermission();
            default -> breaker.onSuccess(nanos, TimeUnit.NANOSECONDS);
        }
    }

    private static Duration wait(RetryPolicy policy, int failures, VlmException error) throws VlmException {
        Duration own = policy.waitAfter(failures, ThreadLocalRandom.current().nextDouble());
        Duration asked = error.retryAfter().orElse(Duration.ZERO);
        if (asked.compareTo(policy.longestWait()) > 0) {
            throw error;
        }
        return asked.compareTo(own) > 0 ? asked : own;
    }

    /** Waits, unless the time allowed would be over then or the caller cancels. */
    private static void await(Duration wait, Deadline deadline, VlmException error) throws VlmException {
        if (wait.toNanos() >= deadline.remainingNanos()) {
            throw error;
        }
        CountDownLatch cancelled = new CountDownLatch(1);
        Cancellation.Registration link = deadline.cancellation().onCancel(cancelled::countDown);
        try {
            boolean unusedToo = cancelled.await(wait.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new VlmException(Kind.CANCELLED, "the call was interrupted", e);
        } finally {
            link.close();
        }
        deadline.check();
    }
}
