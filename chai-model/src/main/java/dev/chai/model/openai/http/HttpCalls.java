package dev.chai.model.openai.http;

import dev.chai.model.vlm.Cancellation;
import dev.chai.model.vlm.VlmException;
import dev.chai.model.vlm.VlmException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests so that a deadline and a cancellation end them wherever they are: connecting, waiting for an answer, or within it.
 *
 * <p>HTTP/1.1, which all these servers speak; redirects are not followed, since they could carry a key elsewhere.
 */
public final class HttpCalls implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    /** How long a connection may take to end after a whole answer, to be used again; chosen by hand. */
    private static final Duration DRAIN = Duration.ofMillis(200);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT)
            .build();
    private final ScheduledThreadPoolExecutor clock;
    private final long maxBytes;

    /** Creates a client that takes answers of at most this many bytes. */
    public HttpCalls(long maxBytes) {
        this.maxBytes = maxBytes;
        this.clock = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "chai-model-deadlines");
            thread.setDaemon(true);
            return thread;
        });
        clock.setRemoveOnCancelPolicy(true);
    }

    /** Makes something of an answer. */
    @FunctionalInterface
    public interface Reader<T> {
        /** Reads an answer. */
        T read(HttpResponse<InputStream> response, Body body) throws IOException;
    }

    /** The bytes of an answer. */
    public interface Body {
        /** Returns the bytes; reading them ends when the call does. */
        InputStream stream();

        /** Ends the stream after a while, for a server that has sent a whole answer but keeps the connection open. */
        void endWithin(Duration wait);
    }

    /** Sends a request and reads its answer, all on this thread. */
    public <T> T call(HttpRequest request, Deadline deadline, Reader<T> reader) throws VlmException {
        deadline.check();
        Abort abort = new Abort();
        ScheduledFuture<?> timer = clock.schedule(abort, Math.max(1, deadline.remainingNanos()), TimeUnit.NANOSECONDS);
        Cancellation.Registration link = deadline.cancellation().onCancel(abort);
        try {
            return read(send(request, abort, deadline), abort, reader);
        } catch (VlmException e) {
            throw e;
        } catch (IOException e) {
            if (abort.happened()) {
                throw aborted(deadline);
            }
            if (e.getCause() instanceof InterruptedException) {
                throw interrupted(e);
            }
            throw new VlmException(Kind.BAD_ANSWER, "the connection broke while the answer came: " + reason(e), e);
        } finally {
            timer.cancel(false);
            link.close();
        }
    }

    /**
     * Waits for the head of the answer. Not {@link HttpClient#sendAsync}: on two processors each of its futures starts a thread, which
     * takes 4 ms in one of a hundred calls.
     */
    private HttpResponse<InputStream> send(HttpRequest request, Abort abort, Deadline deadline) throws VlmException {
        try {
            abort.watch(Thread.currentThread());
            return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        } catch (InterruptedException e) {
            if (abort.happened()) {
                throw aborted(deadline);
            }
            throw interrupted(e);
        } catch (IOException e) {
            deadline.check();
            throw unreachable(request, e);
        } finally {
            abort.unwatch();
        }
    }

    private <T> T read(HttpResponse<InputStream> response, Abort abort, Reader<T> reader) throws IOException {
        try (InputStream raw = response.body();
                BoundedStream body = new BoundedStream(raw, maxBytes)) {
            abort.watch(raw);
            TimedBody timed = new TimedBody(body);
            try {
                T result = reader.read(response, timed);
                timed.drain();
                return result;
            } finally {
                timed.stopClock();
            }
        }
    }

    /** An answer whose stream may be closed by the clock. Used by one thread. */
    private final class TimedBody implements Body {
        private final BoundedStream bytes;
        private @Nullable ScheduledFuture<?> end;

        TimedBody(BoundedStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public InputStream stream() {
            return bytes;
        }

        @Override
        public void endWithin(Duration wait) {
            stopClock();
            end = clock.schedule(() -> Abort.closeQuietly(bytes), wait.toMillis(), TimeUnit.MILLISECONDS);
        }

        /** Reads what follows the answer: a connection with unread bytes cannot be used again. */
        void drain() {
            endWithin(DRAIN);
            try {
                bytes.skipRest();
            } catch (IOException unusable) {
                // The answer is whole; only the connection is lost.
            }
        }

        void stopClock() {
            if (end != null) {
                end.cancel(false);
            }
        }
    }

    private static VlmException aborted(Deadline deadline) throws VlmException {
        deadline.check();
        return deadline.timedOut();
    }

    private static VlmException interrupted(Exception cause) {
        Thread.currentThread().interrupt();
        return new VlmException(Kind.CANCELLED, "the call was interrupted", cause);
    }

    private static VlmException unreachable(HttpRequest request, IOException cause) {
        String where = request.uri().getScheme() + "://" + request.uri().getAuthority();
        if (cause instanceof HttpTimeoutException) {
            return new VlmException(
                    Kind.UNAVAILABLE, where + " did not take the connection within " + Deadline.text(CONNECT));
        }
        if (cause instanceof ConnectException) {
            return new VlmException(
                    Kind.UNAVAILABLE,
                    "cannot connect to " + where + ": is the server running, and is this its address?");
        }
        return new VlmException(
                Kind.UNAVAILABLE,
                "the connection to " + where + " broke before an answer came: " + reason(cause),
                cause);
    }

    private static String reason(IOException error) {
        return error.getMessage() == null ? error.getClass().getSimpleName() : error.getMessage();
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    /** Ends an exchange from another thread, whatever it waits for: interrupts the sender, or closes the answer. */
    private static final class Abort implements Runnable {
        private @Nullable Thread sender;
        private @Nullable InputStream body;
        private boolean happened;

        @Override
        public void run() {
            InputStream open;
            synchronized (this) {
                happened = true;
                open = body;
                if (sender != null) {
                    sender.interrupt();
                }
            }
            if (open != null) {
                closeQuietly(open);
            }
        }

        synchronized void watch(Thread thread) {
            sender = thread;
            if (happened) {
                thread.interrupt();
            }
        }

        /** From here on nothing interrupts; an interruption that came too late to be noticed is taken back. */
        synchronized void unwatch() {
            sender = null;
            if (happened) {
                boolean unused = Thread.interrupted();
            }
        }

        void watch(InputStream stream) {
            synchronized (this) {
                body = stream;
                if (!happened) {
                    return;
                }
            }
            closeQuietly(stream);
        }

        synchronized boolean happened() {
            return happened;
        }

        private static void closeQuietly(InputStream stream) {
            try {
                stream.close();
            } catch (IOException alreadyBroken) {
                // The reader's own call fails, and says why.
            }
        }
    }
}
