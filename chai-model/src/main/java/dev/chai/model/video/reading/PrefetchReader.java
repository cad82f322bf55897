package dev.chai.model.video.reading;

import dev.chai.model.video.ClipWarning;
import dev.chai.model.video.FrameReader;
import dev.chai.model.video.VideoFrame;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Decodes ahead of its caller on a thread of its own, which owns the reader and frees it. */
public final class PrefetchReader implements FrameReader {
    private static final int POLL_MILLIS = 20;

    private final FrameReader reader;
    private final BlockingQueue<Step> steps;
    private final Thread worker;
    private volatile boolean closed;
    private volatile List<ClipWarning> warnings = List.of();
    private @Nullable Step last;

    /** What the worker has to say: a frame, the end, or a failure. */
    private record Step(
            Optional<VideoFrame> frame, @Nullable Throwable failure, List<ClipWarning> warnings) {}

    public PrefetchReader(FrameReader reader, int ahead) {
        this.reader = reader;
        this.steps = new ArrayBlockingQueue<>(ahead);
        this.worker = new Thread(this::work, "chai-frame-prefetch");
        worker.setDaemon(true);
        worker.start();
    }

    private void work() {
        try {
            boolean more = true;
            while (more && !closed) {
                Step step = step();
                offer(step);
                more = step.failure == null && step.frame.isPresent();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            closeQuietly();
        }
    }

    private void offer(Step step) throws InterruptedException {
        while (!closed && !steps.offer(step, POLL_MILLIS, TimeUnit.MILLISECONDS)) {
            // No caller takes a step after a close, so waiting without an end would hang.
        }
    }

    private void closeQuietly() {
        try {
            reader.close();
        } catch (IOException e) {
            // Nothing is written, so a failure to close loses nothing.
            steps.clear();
        }
    }

    private Step step() {
        try {
            Optional<VideoFrame> frame = reader.next();
            return new Step(frame, null, reader.warnings());
        } catch (IOException | RuntimeException | Error e) {
            return new Step(Optional.empty(), e, reader.warnings());
        }
    }

    @Override
    public Optional<VideoFrame> next() throws IOException {
        Step step = last != null ? last : take();
        warnings = step.warnings;
        if (step.frame.isEmpty()) {
            last = step;
        }
        rethrow(step.failure);
        return step.frame;
    }

    /** Polls, so that a close from another thread is noticed even while waiting. */
    private Step take() throws IOException {
        try {
            while (!closed) {
                Step step = steps.poll(POLL_MILLIS, TimeUnit.MILLISECONDS);
                if (step != null) {
                    return step;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("waiting for a frame was interrupted").initCause(e);
        }
        throw new CancellationException("the reader was closed");
    }

    private static void rethrow(@Nullable Throwable failure) throws IOException {
        if (failure instanceof IOException e) {
            throw e;
        }
        if (failure instanceof RuntimeException e) {
            throw e;
        }
        if (failure instanceof Error e) {
            throw e;
        }
    }

    @Override
    public List<ClipWarning> warnings() {
        return warnings;
    }

    @Override
    public void close() throws IOException {
        closed = true;
        worker.interrupt();
        try {
            worker.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
