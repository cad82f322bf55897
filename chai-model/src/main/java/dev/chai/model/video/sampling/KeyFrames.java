package dev.chai.model.video.sampling;

import dev.chai.model.video.FrameReader;
import dev.chai.model.video.PictureSize;
import dev.chai.model.video.ReadOptions;
import dev.chai.model.video.VideoFrame;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Chooses the frames at which a clip has changed, so that long unchanged passages cost one frame.
 *
 * <p>After ShareGPT4Video (Chen et al. 2024, arXiv 2406.04325, section 3.2): a candidate every few seconds, kept where it is unlike the
 * one kept before. They compare embeddings of an image model; colors are the default here, as they need no model.
 *
 * <pre>{@code
 * KeyFrames changes = KeyFrames.standard().withIntervalSeconds(1).withThreshold(0.85);
 * SampledClip sampled = FrameSampler.of(Sampling.keyFrames(changes)).sample(clip);
 * }</pre>
 *
 * <p>Immutable and thread-safe. Cost: reads the candidates once, at most 256 pixels wide.
 *
 * @param similarity how candidates are compared
 * @param intervalSeconds how far candidates lie apart; default 2
 * @param threshold a candidate less alike than this is taken; default 0.8
 * @param side the longest side of the pictures that are compared, in pixels; default 256
 * @since 0.1
 */
public record KeyFrames(FrameSimilarity similarity, double intervalSeconds, double threshold, int side) {
    /** @throws IllegalArgumentException if the interval is not positive or the threshold above 1 */
    public KeyFrames {
        if (!(intervalSeconds > 0) || !(threshold <= 1) || side < 1) {
            throw new IllegalArgumentException("key frames every " + intervalSeconds + " s below " + threshold + " at "
                    + side + " pixels: the interval and the side must be positive and the threshold at most 1");
        }
    }

    /** Returns the defaults named above, by color. */
    public static KeyFrames standard() {
        return new KeyFrames(FrameSimilarity.histogram(), 2, 0.8, 256);
    }

    /** Returns a copy with another comparison. */
    public KeyFrames withSimilarity(FrameSimilarity other) {
        return new KeyFrames(other, intervalSeconds, threshold, side);
    }

    /** Returns a copy with another distance between candidates. */
    public KeyFrames withIntervalSeconds(double seconds) {
        return new KeyFrames(similarity, seconds, threshold, side);
    }

    /** Returns a copy with another threshold. */
    public KeyFrames withThreshold(double likeness) {
        return new KeyFrames(similarity, intervalSeconds, likeness, side);
    }

    /** Returns a copy that compares pictures of another size, as an embedding model may want. */
    public KeyFrames withSide(int pixels) {
        return new KeyFrames(similarity, intervalSeconds, threshold, pixels);
    }

    List<Pick> picks(ClipRange range) throws IOException {
        int[] candidates = Sampling.fps(1 / intervalSeconds).picks(range).stream()
                .mapToInt(Pick::index)
                .toArray();
        ReadOptions options = ReadOptions.only(candidates).withSize(PictureSize.longestSide(side));
        List<Pick> picks = new ArrayList<>();
        try (FrameReader reader = range.clip().read(options)) {
            float[] kept = new float[0];
            for (int candidate : candidates) {
                Optional<VideoFrame> frame = reader.next();
                if (frame.isEmpty()) {
                    break;
                }
                float[] now = similarity.describe(frame.get());
                double alike = picks.isEmpty() ? 0 : similarity.compare(kept, now);
                if (picks.isEmpty() || alike < threshold) {
                    picks.add(new Pick(candidate, reason(picks.isEmpty(), alike)));
                    kept = now;
                }
            }
        }
        return picks;
    }

    private static String reason(boolean first, double alike) {
        return first ? "first frame" : String.format(Locale.ROOT, "changed: likeness %.2f to the one before", alike);
    }
}
