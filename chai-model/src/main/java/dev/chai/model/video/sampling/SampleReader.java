package dev.chai.model.video.sampling;

import dev.chai.model.video.ClipWarning;
import dev.chai.model.video.FrameReader;
import dev.chai.model.video.VideoFrame;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * The samples of a clip one after the other, holding no more than a few at a time.
 *
 * <pre>{@code
 * try (SampleReader samples = FrameSampler.of(Sampling.fps(2)).read(clip)) {
 *     for (Optional<Sample> sample = samples.next(); sample.isPresent(); sample = samples.next()) {
 *         use(sample.get());
 *     }
 * }
 * }</pre>
 *
 * <p>Not thread-safe; another thread may {@link #close()} it to cancel. Close it, or its decoder stays.
 *
 * @since 0.1
 */
public final class SampleReader implements AutoCloseable {
    private final FrameReader frames;
    private final List<Pick> picks;
    private final SamplingListener listener;
    private int done;

    SampleReader(FrameReader frames, List<Pick> picks, SamplingListener listener) {
        this.frames = frames;
        this.picks = picks;
        this.listener = listener;
    }

    /**
     * Returns the next sample; empty at the end.
     *
     * @throws java.util.concurrent.CancellationException if the reader was closed meanwhile
     */
    public Optional<Sample> next() throws IOException {
        Optional<VideoFrame> frame = frames.next();
        if (frame.isEmpty()) {
            return Optional.empty();
        }
        Sample sample = new Sample(frame.get(), picks.get(done++));
        listener.sampled(sample, done, picks.size());
        return Optional.of(sample);
    }

    /** Returns how many samples there are in all. */
    public int total() {
        return picks.size();
    }

    /** Flaws of the clip met so far; complete after the last sample. */
    public List<ClipWarning> warnings() {
        return frames.warnings();
    }

    @Override
    public void close() throws IOException {
        frames.close();
    }
}
