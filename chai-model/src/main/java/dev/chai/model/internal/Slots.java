package dev.chai.model.internal;

import dev.chai.model.vlm.VlmException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets a fixed number of calls run at once, in the order they came. A waiting call still notices that its time is over or that it was
 * canceled. Thread-safe.
 */
public final class Slots {
    /** How often a waiting call looks whether it may still wait; chosen by hand, short compared with any model's answer. */
    private static final long CHECK_MILLIS = 20;

    private final Semaphore permits;

    /** Creates this many slots. */
    public Slots(int number) {
        permits = new Semaphore(number, true);
    }

    /** Fails once a call should no longer wait. */
    @FunctionalInterface
    public interface Check {
        /** Fails if the call has been canceled or its time is over. */
        void run() throws VlmException;
    }

    /** A slot that is taken until it is closed. */
    public interface Slot extends AutoCloseable {
        @Override
        void close();
    }

    /** Takes a slot, and waits for one as long as the check allows. */
    public Slot take(Check check) throws VlmException {
        try {
            while (!permits.tryAcquire(CHECK_MILLIS, TimeUnit.MILLISECONDS)) {
                check.run();
            }
            return permits::release;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new VlmException(VlmException.Kind.CANCELLED, "the call was interrupted while it waited", e);
        }
    }
}
