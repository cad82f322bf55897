package dev.chai.model.video.isolated;

import dev.chai.model.video.isolated.DecodeWire.Request;
import dev.chai.model.video.isolated.DecoderFailedException.Reason;
import dev.chai.spec.data.ChaiDataException;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A running decoder, watched by a thread that kills it when it passes a limit. Not thread-safe but for {@link #close}. */
final class DecoderProcess implements AutoCloseable {
    private static final long POLL_MILLIS = 50;
    private static final int BUFFER = 1 << 16;
    private static final long PAGE = 4096;

    private final Request request;
    private final Isolation isolation;
    private final Process process;
    private final DataInputStream in;
    private volatile @Nullable Reason killedFor;
    private volatile boolean closed;

    /** When the present wait began; 0 while no caller waits, so that a slow caller costs the decoder nothing. */
    private volatile long waitingSince;

    private long waitedNanos;

    /** Something read from the process. */
    @FunctionalInterface
    interface Answer<T> {
        T read(DataInputStream in) throws IOException;
    }

    DecoderProcess(Request request, Isolation isolation) throws IOException {
        this.request = request;
        this.isolation = isolation;
        this.process = new ProcessBuilder(isolation.command())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        this.in = new DataInputStream(new BufferedInputStream(process.getInputStream(), BUFFER));
        Thread watch = new Thread(this::watch, "chai-decoder-watch");
        watch.setDaemon(true);
        watch.start();
        try {
            DecodeWire.write(new DataOutputStream(process.getOutputStream()), request);
        } catch (IOException e) {
            throw failure(); // It ended before it had read what to do.
        }
    }

    /** Waits for an answer within the limits. */
    <T> T ask(Answer<T> answer) throws IOException {
        waitingSince = System.nanoTime();
        try {
            return answer.read(in);
        } catch (ChaiDataException | DecoderFailedException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw failure();
        } finally {
            waitedNanos += System.nanoTime() - waitingSince;
            waitingSince = 0;
        }
    }

    /** Returns what the process says next; failures that it reports itself are thrown. */
    int tag() throws IOException {
        int tag = in.readByte();
        return switch (tag) {
            case DecodeWire.FRAME, DecodeWire.END -> tag;
            case DecodeWire.BAD_DATA ->
                throw ChaiDataException.in(request.file().toString(), DecodeWire.readText(in));
            case DecodeWire.OUT_OF_MEMORY -> {
                killedFor = Reason.MEMORY;
                throw failure();
            }
            case DecodeWire.FAILED ->
                throw new DecoderFailedException(
                        Reason.CRASH, "decoding " + request.file() + " failed: " + DecodeWire.readText(in));
            default -> throw failure();
        };
    }

    private void watch() {
        try {
            while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                long since = waitingSince;
                if (since != 0
                        && waitedNanos + System.nanoTime() - since
                                > isolation.maxTime().toNanos()) {
                    kill(Reason.TIME);
                } else if (residentBytes() > isolation.maxMemoryBytes()) {
                    kill(Reason.MEMORY);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void kill(Reason reason) {
        killedFor = reason;
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /** Resident memory; 0 where the system does not report it. */
    private long residentBytes() {
        try {
            Path statm = Path.of("/proc/" + process.pid() + "/statm");
            if (!Files.exists(statm)) {
                return 0;
            }
            String text = Files.readString(statm, StandardCharsets.US_ASCII);
            int first = text.indexOf(' ');
            return PAGE * Long.parseLong(text.substring(first + 1, text.indexOf(' ', first + 1)));
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            return 0; // It ended meanwhile.
        }
    }

    private IOException failure() {
        if (closed) {
            throw new CancellationException("the reader was closed");
        }
        boolean ended = ended();
        Reason reason = killedFor;
        String clip = "decoding " + request.file() + " in a process of its own ";
        if (reason == Reason.TIME) {
            return new DecoderFailedException(reason, clip + "took longer than " + isolation.maxTime());
        }
        if (reason == Reason.MEMORY) {
            return new DecoderFailedException(
                    reason,
                    clip + "took more than the memory allowed, " + isolation.maxMemoryBytes() / (1 << 20) + " MiB");
        }
        close();
        return new DecoderFailedException(
                Reason.CRASH, clip + (ended ? "ended with code " + process.exitValue() : "gave no sensible answer"));
    }

    private boolean ended() {
        try {
            return process.waitFor(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        closed = true;
        process.destroyForcibly();
    }
}
