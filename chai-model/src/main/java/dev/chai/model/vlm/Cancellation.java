package dev.chai.model.vlm;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A switch by which a caller ends work that it has started: calls made with it fail with {@link VlmException.Kind#CANCELLED}.
 *
 * <pre>{@code
 * Cancellation stop = new Cancellation();
 * button.addActionListener(event -> stop.cancel());
 * model.run(request, CallOptions.defaults().withCancellation(stop));
 * }</pre>
 *
 * <p>Thread-safe. Cannot be switched back.
 *
 * @since 0.1
 */
public final class Cancellation {
    private final boolean never;
    private final Set<Action> actions = new LinkedHashSet<>();
    private boolean cancelled;

    /** Creates a switch that is not thrown yet. */
    public Cancellation() {
        this(false);
    }

    private Cancellation(boolean never) {
        this.never = never;
    }

    /** What runs on canceling; a wrapper, so that the same Runnable may be registered twice. */
    private record Action(Runnable work, Object identity) {}

    /** Takes back what {@link #onCancel} registered. */
    @FunctionalInterface
    public interface Registration extends AutoCloseable {
        /** Takes it back. Doing so twice does nothing. */
        @Override
        void close();
    }

    /** Returns a switch that cannot be thrown. */
    public static Cancellation never() {
        return new Cancellation(true);
    }

    /** Ends the work. Runs what waits for it on this thread; doing so twice does nothing. */
    public void cancel() {
        List<Action> waiting;
        synchronized (this) {
            if (cancelled || never) {
                return;
            }
            cancelled = true;
            waiting = List.copyOf(actions);
            actions.clear();
        }
        waiting.forEach(action -> action.work.run());
    }

    /** Returns whether it was thrown. */
    public synchronized boolean isCancelled() {
        return cancelled;
    }

    /**
     * Fails if it was thrown.
     *
     * @throws VlmException of kind CANCELLED
     */
    public void check() throws VlmException {
        if (isCancelled()) {
            throw new VlmException(VlmException.Kind.CANCELLED, "the call was cancelled");
        }
    }

    /** Runs something short once it is thrown, at once if it was already. Close the registration when the work is done. */
    public Registration onCancel(Runnable work) {
        Action action = new Action(work, new Object());
        synchronized (this) {
            if (never) {
                return () -> {};
            }
            if (!cancelled) {
                actions.add(action);
                return () -> remove(action);
            }
        }
        work.run();
        return () -> {};
    }

    private synchronized void remove(Action action) {
        actions.remove(action);
    }
}
