package dev.chai.model.video.sampling;

import dev.chai.model.video.FrameSource;
import dev.chai.model.video.PictureSize;
import dev.chai.model.video.Pixels;
import dev.chai.model.video.ReadOptions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Takes the frames that a strategy chooses: jumps through the file where few are wanted, decodes it once where many are.
 *
 * <pre>{@code
 * FrameSource clip = FrameSources.of(Path.of("clip.mp4"));
 * SampledClip sampled = FrameSampler.of(Sampling.fps(2)).withSize(PictureSize.longestSide(640)).sample(clip);
 * ImageIO.write(sampled.frames().get(0).toImage(), "png", new File("first.png"));
 * }</pre>
 *
 * <p>Immutable and thread-safe. An interrupt ends the work with {@link java.io.InterruptedIOException}.
 *
 * @since 0.1
 */
public final class FrameSampler {
    /** Enough to keep decoder and caller busy at once; each waiting 1080p frame holds 6 MB. */
    private static final int AHEAD = 3;

    private final Sampling sampling;
    private final ReadOptions form;
    private final SamplingListener listener;

    private FrameSampler(Sampling sampling, ReadOptions form, SamplingListener listener) {
        this.sampling = sampling;
        this.form = form;
        this.listener = listener;
    }

    /** Returns a sampler with this strategy, giving RGB frames in the clip's size, three decoded ahead on a second thread. */
    public static FrameSampler of(Sampling sampling) {
        return new FrameSampler(sampling, ReadOptions.all().withPrefetch(AHEAD), (sample, done, total) -> {});
    }

    /** Returns a copy that scales frames while they are decoded. */
    public FrameSampler withSize(PictureSize size) {
        return new FrameSampler(sampling, form.withSize(size), listener);
    }

    /** Returns a copy with another layout of pixels. */
    public FrameSampler withPixels(Pixels pixels) {
        return new FrameSampler(sampling, form.withPixels(pixels), listener);
    }

    /** Returns a copy with this many decoder threads; 0 for one more than processors. */
    public FrameSampler withThreads(int threads) {
        return new FrameSampler(sampling, form.withThreads(threads), listener);
    }

    /** Returns a copy that decodes this many samples ahead; 0 for none and no second thread. */
    public FrameSampler withPrefetch(int ahead) {
        return new FrameSampler(sampling, form.withPrefetch(ahead), listener);
    }

    /** Returns a copy that reports to a listener. */
    public FrameSampler withListener(SamplingListener other) {
        return new FrameSampler(sampling, form, other);
    }

    /**
     * Returns all samples at once. They stay in memory: 6 MB for each of 1080p; {@link #read} holds few.
     *
     * @throws IOException if the clip cannot be read
     * @throws dev.chai.spec.data.ChaiDataException if it is no video or passes a limit
     */
    public SampledClip sample(FrameSource clip) throws IOException {
        try (SampleReader reader = read(clip)) {
            List<Sample> samples = new ArrayList<>(reader.total());
            for (Optional<Sample> sample = reader.next(); sample.isPresent(); sample = reader.next()) {
                samples.add(sample.get());
            }
            return new SampledClip(clip.info(), samples, reader.warnings());
        }
    }

    /** Returns the samples one after the other. Failures as {@link #sample}. */
    public SampleReader read(FrameSource clip) throws IOException {
        List<Pick> picks = plan(clip);
        int[] frames = picks.stream().mapToInt(Pick::index).toArray();
        ReadOptions options = ReadOptions.only(frames)
                .withSize(form.size())
                .withPixels(form.pixels())
                .withThreads(form.threads())
                .withPrefetch(form.prefetch());
        return new SampleReader(clip.read(options), picks, listener);
    }

    /** Returns what would be taken, without reading the frames themselves: ascending, each once. */
    public List<Pick> plan(FrameSource clip) throws IOException {
        TreeMap<Integer, Pick> ordered = new TreeMap<>();
        Collection<Pick> chosen = sampling.picks(ClipRange.whole(clip));
        for (Pick pick : chosen) {
            ordered.putIfAbsent(pick.index(), pick);
        }
        return List.copyOf(ordered.values());
    }

    @Override
    public String toString() {
        return "FrameSampler " + sampling;
    }
}
