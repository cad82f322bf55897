package dev.chai.model.video.reading;

import dev.chai.model.video.VideoLimits;
import dev.chai.spec.data.ChaiDataException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;

/** Counts what one reader has spent of its limits. Time counts only between start and stop, so a slow caller costs nothing. */
public final class Budget {
    private final String source;
    private final VideoLimits limits;
    private final long maxNanos;
    private long spentNanos;
    private volatile long startedAt;
    private long decodedBytes;

    public Budget(String source, VideoLimits limits) {
        this.source = source;
        this.limits = limits;
        this.maxNanos = limits.maxWallTime().compareTo(Duration.ofDays(365)) > 0
                ? Long.MAX_VALUE
                : limits.maxWallTime().toNanos();
    }

    public void start() {
        startedAt = System.nanoTime();
    }

    public void stop() {
        spentNanos += System.nanoTime() - startedAt;
        startedAt = 0;
    }

    /** Returns whether native code should give up now; asked by FFmpeg from within a call. */
    public boolean isOver() {
        return Thread.currentThread().isInterrupted() || isLate();
    }

    /** Ends the work where the time is over or the thread was interrupted. */
    public void check() throws IOException {
        if (Thread.interrupted()) {
            throw new InterruptedIOException("reading " + source + " was interrupted");
        }
        if (isLate()) {
            throw exceeded("maxWallTime", limits.maxWallTime().toString());
        }
    }

    public void checkPicture(int width, int height) {
        if ((long) width * height > limits.maxPixels()) {
            throw exceeded("maxPixels", width + "x" + height + " of " + limits.maxPixels() + " pixels");
        }
    }

    public void checkFrames(int frames) {
        if (frames > limits.maxFrames()) {
            throw exceeded("maxFrames", String.valueOf(limits.maxFrames()));
        }
    }

    public void checkSeconds(double seconds) {
        if (seconds > limits.maxDuration().toSeconds()) {
            throw exceeded("maxDuration", Math.round(seconds) + " s of " + limits.maxDuration());
        }
    }

    public void addPicture(int width, int height) {
        decodedBytes += (long) width * height * 3;
        if (decodedBytes > limits.maxDecodedBytes()) {
            throw exceeded("maxDecodedBytes", String.valueOf(limits.maxDecodedBytes()));
        }
    }

    private boolean isLate() {
        long since = startedAt;
        return since != 0 && spentNanos + (System.nanoTime() - since) > maxNanos;
    }

    private ChaiDataException exceeded(String limit, String detail) {
        return ChaiDataException.in(
                source,
                "passes the limit " + limit + " (" + detail + "); raise it in VideoLimits if you trust this clip");
    }
}
