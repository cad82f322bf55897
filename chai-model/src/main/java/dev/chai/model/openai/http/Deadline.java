package dev.chai.model.openai.http;

import dev.chai.model.vlm.CallOptions;
import dev.chai.model.vlm.Cancellation;
import dev.chai.model.vlm.VlmException;
import java.time.Duration;

/**
 * When a call must have ended, and who may end it earlier.
 *
 * @param limit the time allowed in all, for messages
 * @param endNanos of {@link System#nanoTime()}
 * @param cancellation the caller's switch
 */
public record Deadline(Duration limit, long endNanos, Cancellation cancellation) {
    /** The clock's range is 292 years, so that a year after now never overflows. */
    private static final Duration LONGEST = Duration.ofDays(365);

    /** Returns the deadline of a call that starts now. */
    public static Deadline of(CallOptions options) {
        Duration limit = options.timeout();
        long nanos = (limit.compareTo(LONGEST) > 0 ? LONGEST : limit).toNanos();
        return new Deadline(limit, System.nanoTime() + nanos, options.cancellation());
    }

    long remainingNanos() {
        return endNanos - System.nanoTime();
    }

    /** Fails if the caller canceled or the time is over. */
    public void check() throws VlmException {
        cancellation.check();
        if (remainingNanos() <= 0) {
            throw timedOut();
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
