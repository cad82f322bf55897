package dev.chai.model.video.reading;

import dev.chai.model.video.ClipWarning;
import dev.chai.model.video.FrameReader;
import dev.chai.model.video.ReadOptions;
import dev.chai.model.video.VideoFrame;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Reads frames that can each be had by number. */
public final class PictureReader implements FrameReader {
    /** Gives a frame by number. */
    @FunctionalInterface
    public interface Pictures {
        /** Returns the frame in its own size. */
        VideoFrame frame(int index) throws IOException;
    }

    private final Pictures pictures;
    private final ReadOptions options;
    private final int[] wanted;
    private int next;
    private boolean closed;

    private PictureReader(Pictures pictures, ReadOptions options, int[] wanted) {
        this.pictures = pictures;
        this.options = options;
        this.wanted = wanted;
    }

    public static FrameReader of(Pictures pictures, int frames, ReadOptions options) {
        int[] wanted = options.frames()
                .orElseGet(() -> java.util.stream.IntStream.range(0, frames).toArray());
        if (wanted.length > 0 && wanted[wanted.length - 1] >= frames) {
            throw new IllegalArgumentException(
                    "frame " + wanted[wanted.length - 1] + " wanted of a clip with frames 0 to " + (frames - 1));
        }
        FrameReader reader = new PictureReader(pictures, options, wanted);
        return options.prefetch() > 0 ? new PrefetchReader(reader, options.prefetch()) : reader;
    }

    @Override
    public Optional<VideoFrame> next() throws IOException {
        if (closed) {
            throw new IllegalStateException("the reader is closed");
        }
        return next == wanted.length ? Optional.empty() : Optional.of(options.apply(pictures.frame(wanted[next++])));
    }

    @Override
    public List<ClipWarning> warnings() {
        return List.of();
    }

    @Override
    public void close() {
        closed = true;
    }
}
