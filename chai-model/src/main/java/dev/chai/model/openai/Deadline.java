package dev.chai.model.openai;

import dev.chai.model.vlm.CallOptions;
import dev.chai.model.vlm.Cancellation;
import dev.chai.model.vlm.VlmException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * When a call must have ended, and who may end it earlier.
 *
 * @param limit the time allowed in all, for messages
 * @param endNanos of {@link System#nanoTime()}
 */
record Deadline(Duration limit, long endNanos, Cancellation cancellation) {
    private static final long SLICE_MILLIS = 50;

    static Deadline of(CallOptions options) {
        Duration limit = options.timeout();
        // Half of the clock's range is 146 years.
        long nanos =
                limit.compareTo(Duration.ofDays(365)) > 0 ? Duration.ofDays(365).toNanos() : limit.toNanos();
        return new Deadline(limit, System.nanoTime() + nanos, options.cancellation());
    }

    long remainingNanos() {
        return endNanos - System.nanoTime();
    }

    void check() throws VlmException {
        cancellation.check();
        if (remainingNanos() <= 0) {
            throw timedOut();
        }
    }

    /** Takes a permit, but waits no longer than the time allowed, and not beyond a cancellation. */
    void acquire(Semaphore permits) throws VlmException {
        try {
            while (!permits.tryAcquire(SLICE_MILLIS, TimeUnit.MILLISECONDS)) {
                check();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new VlmException(VlmException.Kind.CANCELLED, "the call was interrupted", e);
        }
    }

    VlmException timedOut() {
        return new VlmException(
                VlmException.Kind.TIMED_OUT,
                "no answer within " + text(limit) + "; allow more time, or ask for fewer frames or tokens");
    }

    static String text(Duration duration) {
        long millis = duration.toMillis();
        return millis % 1000 == 0 ? millis / 1000 + " s" : millis + " ms";
    }
}
