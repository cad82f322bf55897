package dev.chai.model.video.isolated;

import java.io.IOException;
import java.util.Objects;

/**
 * The process that decoded a clip ended before its work: it was killed by a limit, or died.
 *
 * <pre>{@code
 * try (FrameReader reader = isolated.read(ReadOptions.all())) {
 *     reader.forEachRemaining(this::use);
 * } catch (DecoderFailedException e) {
 *     quarantine(path, e.reason());
 * }
 * }</pre>
 *
 * @since 0.1
 */
public final class DecoderFailedException extends IOException {
    private static final long serialVersionUID = 1;

    private final Reason reason;

    /** Why the process ended. */
    public enum Reason {
        /** It took longer than {@link Isolation#maxTime()}. */
        TIME,
        /** It held more than {@link Isolation#maxMemoryBytes()}, or ran out of memory itself. */
        MEMORY,
        /** It died, or said what no decoder of ours says. */
        CRASH
    }

    DecoderFailedException(Reason reason, String message) {
        super(message);
        this.reason = Objects.requireNonNull(reason, "reason");
    }

    /** Returns why the process ended. */
    public Reason reason() {
        return reason;
    }
}
