package dev.chai.model.onnx.graph;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.chai.model.vlm.CallOptions;
import dev.chai.model.vlm.Cancellation;
import dev.chai.model.vlm.VlmException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Ends the graphs of one call when it is canceled or its time is over: ONNX Runtime looks at the flag between two operators. Thread-safe.
 */
public final class RunControl implements AutoCloseable {
    private final Duration timeout;
    private final OrtSession.RunOptions options;
    private final ScheduledFuture<?> timer;
    private final Cancellation.Registration registration;
    private VlmException.@Nullable Kind ended;
    private boolean closed;

    private RunControl(CallOptions call) throws OrtException {
        RuntimeLibrary.environment();
        this.timeout = call.timeout();
        this.options = new OrtSession.RunOptions();
        long nanos = timeout.compareTo(Duration.ofDays(365)) > 0 ? Long.MAX_VALUE : timeout.toNanos();
        this.timer = Timer.SHARED.schedule(() -> end(VlmException.Kind.TIMED_OUT), nanos, TimeUnit.NANOSECONDS);
        this.registration = call.cancellation().onCancel(() -> end(VlmException.Kind.CANCELLED));
    }

    /** Starts the clock of a call. */
    public static RunControl start(CallOptions call) throws VlmException {
        try {
            return new RunControl(call);
        } catch (OrtException e) {
            throw new VlmException(VlmException.Kind.REJECTED, "ONNX Runtime cannot start: " + e.getMessage(), e);
        }
    }

    private synchronized void end(VlmException.Kind kind) {
        if (closed || ended != null) {
            return;
        }
        ended = kind;
        try {
            options.setTerminate(true);
        } catch (OrtException e) {
            // check() between two graphs still ends the call.
            System.getLogger(RunControl.class.getName()).log(System.Logger.Level.DEBUG, "terminate flag", e);
        }
    }

    OrtSession.RunOptions options() {
        return options;
    }

    /** Fails if the call has been canceled or its time is over. */
    public void check() throws VlmException {
        VlmException.Kind kind = endedBy();
        if (kind != null) {
            throw ending(kind);
        }
    }

    private synchronized VlmException.@Nullable Kind endedBy() {
        return ended;
    }

    private VlmException ending(VlmException.Kind kind) {
        String message = kind == VlmException.Kind.CANCELLED
                ? "the call was cancelled"
                : "the call took longer than " + timeout.toMillis()
                        + " ms; allow more time, fewer frames or fewer tokens";
        return new VlmException(kind, message);
    }

    /** What a failed graph means. */
    VlmException explain(OrtException failure, String graph) {
        VlmException.Kind kind = endedBy();
        if (kind != null) {
            return ending(kind);
        }
        String why = String.valueOf(failure.getMessage());
        if (why.toLowerCase(Locale.ROOT).contains("alloc")) {
            return new VlmException(
                    VlmException.Kind.OUT_OF_MEMORY,
                    "the graph " + graph + " ran out of memory; take fewer or smaller frames: " + why,
                    failure);
        }
        return new VlmException(VlmException.Kind.REJECTED, "the graph " + graph + " failed: " + why, failure);
    }

    @Override
    public void close() {
        registration.close();
        timer.cancel(false);
        synchronized (this) {
            if (!closed) {
                closed = true;
                options.close();
            }
        }
    }

    /** One sleeping daemon thread for the deadlines of all calls. */
    private static final class Timer {
        static final ScheduledThreadPoolExecutor SHARED = create();

        private static ScheduledThreadPoolExecutor create() {
            ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, work -> {
                Thread thread = new Thread(work, "chai-onnx-deadlines");
                thread.setDaemon(true);
                return thread;
            });
            timer.setRemoveOnCancelPolicy(true);
            return timer;
        }
    }
}
