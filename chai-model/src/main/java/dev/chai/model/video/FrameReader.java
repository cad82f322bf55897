package dev.chai.model.video;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * One pass over a clip's frames, holding one frame at a time.
 *
 * <pre>{@code
 * try (FrameReader reader = clip.read(ReadOptions.all())) {
 *     for (Optional<VideoFrame> frame = reader.next(); frame.isPresent(); frame = reader.next()) {
 *         use(frame.get());
 *     }
 * }
 * }</pre>
 *
 * <p>Not thread-safe; use one per thread. With {@linkplain ReadOptions#withPrefetch prefetch}, another thread may {@link #close()} it
 * to cancel.
 *
 * @since 0.1
 */
public interface FrameReader extends AutoCloseable {
    /** Something done with a frame that may fail on I/O. */
    @FunctionalInterface
    interface FrameConsumer {
        /** Takes one frame. */
        void accept(VideoFrame frame) throws IOException;
    }

    /**
     * Returns the next frame; empty at the end. With {@link ReadOptions#only} exactly one frame comes per wanted index as long as the clip
     * gives any: where a frame cannot be decoded, the nearest that can takes its place, with its own index, and a warning says so.
     *
     * @throws dev.chai.spec.data.ChaiDataException if a limit is passed or nothing can be decoded
     * @throws java.util.concurrent.CancellationException if the reader was closed meanwhile
     */
    Optional<VideoFrame> next() throws IOException;

    /** Returns what was wrong with the clip so far; complete after the last frame. */
    List<ClipWarning> warnings();

    /** Frees the decoder. Closing twice does nothing. */
    @Override
    void close() throws IOException;

    /** Hands over all frames that are left. */
    default void forEachRemaining(FrameConsumer consumer) throws IOException {
        for (Optional<VideoFrame> frame = next(); frame.isPresent(); frame = next()) {
            consumer.accept(frame.get());
        }
    }
}
